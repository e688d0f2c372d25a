// The fields of a form: a label, what is asked for, and below it what is wrong or strange about what was typed.
import type { ReactNode } from 'react';
import { Field, Input, Select, Textarea } from '@zendeskgarden/react-forms';
import styled from 'styled-components';

const Box = styled(Field)`
  max-width: 520px;
`;

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  margin-top: ${({ theme }) => theme.space.xs};
  /* Garden's Field has none for what is not its own. */
  font-size: ${({ theme }) => theme.fontSizes.md};
`;

const Short = styled(Input)`
  width: 12em;
`;

/** Garden greys what browsers write into a field of days as if it were a hint, and it looks switched off. */
const Day = styled(Input)`
  display: block;
  width: 12em;

  &:enabled::-webkit-datetime-edit {
    color: inherit;
  }
`;

export interface FieldProps {
  /** The stored field's key, by which a form finds the first faulty one. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A whole sentence; null = none, or not to be said yet. */
  readonly fault: string | null;
  readonly warning?: string | null;
  /** When it is left, so that what is still being typed is not called wrong. */
  readonly onLeave?: () => void;
  readonly isDisabled?: boolean;
}

type FrameProps = Pick<FieldProps, 'label' | 'hint' | 'fault' | 'warning'> & { readonly children: ReactNode };

export function FieldFrame({ label, hint, fault, warning = null, children }: FrameProps) {
  return (
    <Box>
      <Field.Label>{label}</Field.Label>
      {hint !== undefined && <Field.Hint>{hint}</Field.Hint>}
      {children}
      {fault !== null && <Field.Message validation="error">{fault}</Field.Message>}
      {fault === null && warning !== null && <Field.Message validation="warning">{warning}</Field.Message>}
    </Box>
  );
}

/** What every control of a field is given. */
function controlOf({
  name,
  value,
  onChange,
  fault,
  warning = null,
  onLeave,
  isDisabled = false,
}: FieldProps) {
  const validation: 'error' | 'warning' | null =
    fault !== null ? 'error' : warning !== null ? 'warning' : null;
  return {
    name,
    value,
    isCompact: true,
    disabled: isDisabled,
    ...(onLeave === undefined ? {} : { onBlur: onLeave }),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange(target.value),
    ...(validation === null ? {} : { validation }),
  } as const;
}

interface TextFieldProps extends FieldProps {
  readonly maxLength?: number;
}

export function TextField({ maxLength, ...props }: TextFieldProps) {
  return (
    <FieldFrame {...props}>
      <Input {...controlOf(props)} {...(maxLength === undefined ? {} : { maxLength })} dir="auto" />
    </FieldFrame>
  );
}

interface NumberFieldProps extends FieldProps {
  /** "tickets", "EUR": behind the number. */
  readonly unit?: string;
}

/** Numbers stay the text that was typed: who reads the record says what is wrong with it. */
export function NumberField({ unit, ...props }: NumberFieldProps) {
  return (
    <FieldFrame {...props}>
      <Line>
        <Short {...controlOf(props)} inputMode="decimal" autoComplete="off" />
        {unit !== undefined && <span>{unit}</span>}
      </Line>
    </FieldFrame>
  );
}

/** Of the browser: typed or chosen in the reader's own order of day and month, held as 2026-11-01. */
export function DayField(props: FieldProps) {
  return (
    <FieldFrame {...props}>
      <Day {...controlOf(props)} type="date" />
    </FieldFrame>
  );
}

export function LongTextField(props: FieldProps) {
  return (
    <FieldFrame {...props}>
      <Textarea {...controlOf(props)} dir="auto" minRows={2} maxRows={8} isResizable />
    </FieldFrame>
  );
}

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
}

interface ChoiceFieldProps extends FieldProps {
  readonly options: readonly ChoiceOption[];
}

/** A value that is none of the options stands first, so that it is seen and can be replaced. */
export function ChoiceField({ options, ...props }: ChoiceFieldProps) {
  const isKnown = options.some(({ value }) => value === props.value);
  return (
    <FieldFrame {...props}>
      <Select {...controlOf(props)}>
        {!isKnown && <option value={props.value}>{props.value}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </FieldFrame>
  );
}
