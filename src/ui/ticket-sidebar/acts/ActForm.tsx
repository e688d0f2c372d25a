// The one confirmation of an act, inside the panel: what will happen, the reason, Confirm and Cancel.
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { REASON_CODES, type ActKind } from '../../../actions/acts/act-ports';
import { useReading } from '../../shared/reading-context';
import type { FailureWords } from '../../shared/wording';
import { draftErrors, MOST_CHARACTERS, takesCode, type Draft, type DraftErrors } from './act-draft';
import type { ActsWords } from './act-words';
import { ChoiceField, TextField } from './Fields';
import { FormButton } from './FormButton';

const Box = styled.form`
  margin-top: ${({ theme }) => theme.space.xs};
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  padding: ${({ theme }) => theme.space.xs};
`;

const Title = styled.h4`
  margin: 0;
  font-size: inherit;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xs};
  margin-top: ${({ theme }) => theme.space.sm};
`;

const Failed = styled.div`
  margin-top: ${({ theme }) => theme.space.xs};
  border-inline-start: 3px solid ${({ theme }) => getColor({ theme, variable: 'border.dangerEmphasis' })};
  padding-inline-start: ${({ theme }) => theme.space.xs};
`;

/** For the person who has to repair it: a request, which may be longer than the panel is wide. */
const Detail = styled.div`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  overflow-wrap: anywhere;
`;

interface ActFormProps {
  readonly kind: ActKind;
  readonly isUndo: boolean;
  /** "The charge of €40.00 is let go. …" */
  readonly effect: string;
  readonly contracts: readonly { readonly value: string; readonly label: string }[];
  readonly words: ActsWords;
  readonly draft: Draft;
  readonly onType: (draft: Draft) => void;
  readonly isBusy: boolean;
  /** Why it cannot be confirmed just now. */
  readonly blocked: string | null;
  /** What is not as it was when the person looked: they say that they have seen it before they can confirm. */
  readonly changed: string | null;
  readonly onLooked: () => void;
  readonly failure: FailureWords | null;
  readonly onConfirm: (draft: Draft) => void;
  readonly onCancel: () => void;
}

export function ActForm(props: ActFormProps) {
  const { kind, isUndo, effect, words, draft, isBusy, blocked, changed, failure, onConfirm, onCancel } =
    props;
  const { formats } = useReading();
  const [errors, setErrors] = useState<DraftErrors>({});
  const form = useRef<HTMLFormElement>(null);
  // After the errors are drawn: the first field that is wrong.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || blocked !== null) return;
    if (changed !== null) {
      props.onLooked();
      return;
    }
    const found = isUndo ? {} : draftErrors(kind, draft);
    setErrors(found);
    if (Object.keys(found).length === 0) onConfirm(draft);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isBusy) return;
    event.stopPropagation();
    onCancel();
  };
  const change = (part: Partial<Draft>) => props.onType({ ...draft, ...part });
  const wrong = (field: keyof Draft) => {
    const error = errors[field];
    return error === undefined ? null : words.error[error]({ count: formats.number(MOST_CHARACTERS) });
  };
  const decide = isUndo ? words.undo[kind]() : words.form.confirm[kind]();
  const confirm = changed === null ? decide : words.changed.looked();
  return (
    <Box
      ref={form}
      onSubmit={submit}
      onKeyDown={keys}
      noValidate
      aria-label={title(props)}
      aria-busy={isBusy}
    >
      <Title>{title(props)}</Title>
      <div>{effect}</div>
      {!isUndo && takesCode(kind) && (
        <ChoiceField
          label={words.form.code()}
          prompt={words.form.choose()}
          options={REASON_CODES.map((code) => ({ value: code, label: words.code[code]() }))}
          value={draft.code}
          onChange={(code) => change({ code: REASON_CODES.find((one) => one === code) ?? '' })}
          error={wrong('code')}
          isRequired
        />
      )}
      {!isUndo && kind === 'assign' && (
        <ChoiceField
          label={words.form.contract()}
          prompt={words.form.choose_contract()}
          options={props.contracts}
          value={draft.contractId}
          onChange={(contractId) => change({ contractId })}
          error={wrong('contractId')}
          isRequired
        />
      )}
      {!isUndo && (
        <TextField
          label={detailsLabel(kind, words)}
          hint={takesCode(kind) ? words.form.details_hint() : undefined}
          value={draft.details}
          onChange={(details) => change({ details })}
          error={wrong('details')}
          isRequired={!takesCode(kind) || draft.code === 'other'}
        />
      )}
      {blocked !== null && <div role="status">{blocked}</div>}
      {changed !== null && <Failed role="alert">{changed}</Failed>}
      {failure !== null && (
        <Failed role="alert">
          <strong>{failure.title}</strong>
          <div>{failure.toDo}</div>
          {failure.detail !== undefined && <Detail>{failure.detail}</Detail>}
        </Failed>
      )}
      <Buttons>
        <FormButton type="submit" $isPrimary aria-disabled={isBusy || blocked !== null}>
          {isBusy ? words.form.busy() : confirm}
        </FormButton>
        <FormButton type="button" disabled={isBusy} onClick={onCancel}>
          {words.form.cancel()}
        </FormButton>
      </Buttons>
    </Box>
  );
}

function title({ kind, isUndo, words }: ActFormProps): string {
  return isUndo ? words.undo[kind]() : words.offer[kind]();
}

function detailsLabel(kind: ActKind, { form }: ActsWords): string {
  if (kind === 'approve') return form.agreed();
  return kind === 'assign' ? form.why_contract() : form.details();
}
