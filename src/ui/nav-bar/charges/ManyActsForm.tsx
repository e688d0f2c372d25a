// The one confirmation of a decision about many charges: which, why, what became of each.
import { useId, useState, useSyncExternalStore, type FormEvent } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input, Select } from '@zendeskgarden/react-forms';
import styled from 'styled-components';
import type { ChargeRow } from '../../../actions/account/charge-rows';
import { REASON_CODES } from '../../../actions/acts/act-ports';
import { useReading } from '../../shared/reading-context';
import { failureWords } from '../../shared/wording';
import type { ChargesWords, ManyKind } from './charge-words';
import type { ManyActs, ManyDraft } from './many-acts';
import { TagsFollow } from './TagsFollow';

const Box = styled.form`
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  margin-block: ${({ theme }) => theme.space.sm};
  padding: ${({ theme }) => theme.space.sm};
  max-width: 560px;
`;

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.sm};
  margin-top: ${({ theme }) => theme.space.sm};
`;

const Title = styled.h2`
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.md};
`;

const MOST_CHARACTERS = 500;
const WRONG = { validation: 'error' } as const;

interface ManyActsFormProps {
  readonly kind: ManyKind;
  readonly rows: readonly ChargeRow[];
  readonly acts: ManyActs;
  readonly words: ChargesWords;
  /** Everything was gone through, or given up. */
  readonly onClose: () => void;
}

export function ManyActsForm({ kind, rows, acts, words, onClose }: ManyActsFormProps) {
  const reading = useReading();
  const { formats } = reading;
  const state = useSyncExternalStore(acts.subscribe, acts.state);
  const [draft, setDraft] = useState<ManyDraft>({ code: '', details: '' });
  const [isTried, setTried] = useState(false);
  const title = useId();
  if (state.bug !== null) throw state.bug.thrown as Error;
  const errors = errorsOf(kind, draft);
  const failed = [...state.outcomes].flatMap(([id, outcome]) =>
    outcome.kind === 'failed' ? [{ id, ...outcome }] : [],
  );
  const done = state.outcomes.size - failed.length;
  const left = rows.filter(({ ticketId }) => state.outcomes.get(ticketId)?.kind !== 'done');
  const hasBegun = state.of > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(errors).length > 0) return;
    const name = (ticket: string) => words.act.entry[kind]({ ticket });
    void acts.run(kind, left, draft, { name });
  };
  return (
    <Box onSubmit={submit} noValidate aria-labelledby={title} aria-busy={state.isBusy}>
      <Title id={title}>{words.act.title[kind]({ count: rows.length })}</Title>
      {kind === 'waive' && (
        <Field>
          <Field.Label>{words.act.code()}</Field.Label>
          <Select
            isCompact
            required
            {...(isTried && errors.code ? WRONG : {})}
            value={draft.code}
            disabled={state.isBusy}
            onChange={({ target }) => {
              const { value } = target;
              setDraft({ ...draft, code: REASON_CODES.find((one) => one === value) ?? '' });
            }}
          >
            <option value="">{words.act.choose()}</option>
            {REASON_CODES.map((code) => (
              <option key={code} value={code}>
                {words.act.codes[code]()}
              </option>
            ))}
          </Select>
          {isTried && errors.code && (
            <Field.Message validation="error">{words.act.error.code()}</Field.Message>
          )}
        </Field>
      )}
      <Field>
        <Field.Label>{words.act.details[kind]()}</Field.Label>
        <Input
          isCompact
          dir="auto"
          maxLength={MOST_CHARACTERS}
          {...(isTried && errors.details ? WRONG : {})}
          value={draft.details}
          disabled={state.isBusy}
          onChange={({ target }) => setDraft({ ...draft, details: target.value })}
        />
        {isTried && errors.details && (
          <Field.Message validation="error">{words.act.error.details[kind]()}</Field.Message>
        )}
      </Field>
      <div role="status">
        {hasBegun && words.act.progress({ done: formats.number(done), of: formats.number(state.of) })}
      </div>
      {state.tags !== null && <TagsFollow key={state.outcomes.size} tags={state.tags} words={words} />}
      {failed.map(({ id, failure }) => {
        const { title: what, toDo } = failureWords(failure, null, reading);
        return (
          <p key={id} role="alert">
            #{id}: {what}. {toDo}
          </p>
        );
      })}
      <Row>
        {left.length > 0 && (
          <Button type="submit" size="small" isPrimary disabled={state.isBusy}>
            {hasBegun && !state.isBusy
              ? words.act.again({ count: left.length })
              : words.act.confirm[kind]({ count: rows.length })}
          </Button>
        )}
        {state.isBusy ? (
          <Button type="button" size="small" onClick={acts.stop}>
            {words.act.stop()}
          </Button>
        ) : (
          <Button type="button" size="small" onClick={onClose}>
            {hasBegun ? words.act.close() : words.act.cancel()}
          </Button>
        )}
      </Row>
    </Box>
  );
}

function errorsOf(kind: ManyKind, { code, details }: ManyDraft): { code?: true; details?: true } {
  const isEmpty = details.trim() === '';
  return {
    ...(kind === 'waive' && code === '' ? { code: true } : {}),
    ...(isEmpty && (kind === 'approve' || code === 'other') ? { details: true } : {}),
  };
}
