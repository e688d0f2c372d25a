// The one confirmation of a decision about many charges: which, why, and what becomes of it (ActResults.tsx). What is
// typed is the page's (many-acts.ts), so that another tab may be looked at in between.
import { useEffect, useId, useRef, useState, useSyncExternalStore, type FormEvent } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input, Select } from '@zendeskgarden/react-forms';
import styled from 'styled-components';
import { REASON_CODES } from '../../../actions/acts/act-ports';
import { ActResults } from './ActResults';
import type { ChargesWords } from './charge-words';
import { leftOf, type ManyActs, type ManyForm } from './many-acts';

const Box = styled.form`
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  margin-block: ${({ theme }) => theme.space.sm};
  padding: ${({ theme }) => theme.space.sm};
  max-width: 560px;

  > div + div {
    margin-top: ${({ theme }) => theme.space.xs};
  }
`;

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.sm};
  margin-top: ${({ theme }) => theme.space.sm};
`;

const Title = styled.h2`
  margin: 0 0 ${({ theme }) => theme.space.xs};
  font-size: ${({ theme }) => theme.fontSizes.md};
`;

const MOST_CHARACTERS = 500;
const WRONG = { validation: 'error' } as const;

interface ManyActsFormProps {
  readonly form: ManyForm;
  readonly acts: ManyActs;
  readonly words: ChargesWords;
  /** The title takes the focus: what was pressed to get here is gone. */
  readonly takesFocus: boolean;
  /** Everything was gone through, or given up. */
  readonly onClose: () => void;
}

export function ManyActsForm({ form, acts, words, takesFocus, onClose }: ManyActsFormProps) {
  const state = useSyncExternalStore(acts.subscribe, acts.state);
  const [isTried, setTried] = useState(false);
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  if (state.bug !== null) throw state.bug.thrown as Error;
  const { kind, rows, draft } = form;
  const { isBusy } = state;
  const errors = errorsOf(form);
  const left = leftOf(state);
  const hasBegun = state.of > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(errors).length > 0) return;
    // The button that was pressed cannot keep the focus while it may not be pressed again.
    title.current?.focus();
    void acts.run({ name: (ticket) => words.act.entry[kind]({ ticket }) });
  };
  return (
    <Box onSubmit={submit} noValidate aria-labelledby={titleId} aria-busy={isBusy}>
      <Title id={titleId} ref={title} tabIndex={-1}>
        {words.act.title[kind]({ count: rows.length })}
      </Title>
      {kind === 'waive' && (
        <Field>
          <Field.Label>{words.act.code()}</Field.Label>
          <Select
            isCompact
            required
            {...(isTried && errors.code ? WRONG : {})}
            value={draft.code}
            disabled={isBusy}
            onChange={({ target: { value } }) =>
              acts.type({ code: REASON_CODES.find((one) => one === value) ?? '' })
            }
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
          disabled={isBusy}
          onChange={({ target }) => acts.type({ details: target.value })}
        />
        {isTried && errors.details && (
          <Field.Message validation="error">{words.act.error.details[kind]()}</Field.Message>
        )}
      </Field>
      <ActResults state={state} words={words} />
      <Row>
        {left.length > 0 && (
          <Button type="submit" size="small" isPrimary disabled={isBusy}>
            {hasBegun && !isBusy
              ? words.act.again({ count: left.length })
              : words.act.confirm[kind]({ count: rows.length })}
          </Button>
        )}
        {isBusy ? (
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

function errorsOf({ kind, draft: { code, details } }: ManyForm): { code?: true; details?: true } {
  const isEmpty = details.trim() === '';
  return {
    ...(kind === 'waive' && code === '' ? { code: true } : {}),
    ...(isEmpty && (kind === 'approve' || code === 'other') ? { details: true } : {}),
  };
}
