// Native controls in Garden's colours: a choice and a text, each with its label, hint and error said to everybody.
import { useId, type ReactNode } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import styled, { css } from 'styled-components';

const Box = styled.div`
  margin-top: ${({ theme }) => theme.space.xs};
`;

const Label = styled.label`
  display: block;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Small = styled.div`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const Wrong = styled(Small)`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.danger' })};
`;

const control = css<{ $isWrong: boolean }>`
  box-sizing: border-box;
  margin-top: ${({ theme }) => theme.space.xxs};
  border: 1px solid
    ${({ theme, $isWrong }) => getColor({ theme, variable: $isWrong ? 'border.dangerEmphasis' : 'border.emphasis' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background-color: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
  padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.xs}`};
  width: 100%;
  color: inherit;
  font: inherit;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: 1px;
  }
`;

const Select = styled.select<{ $isWrong: boolean }>`
  ${control}
  min-height: 32px;
`;

const Text = styled.textarea<{ $isWrong: boolean }>`
  ${control}
  display: block;
  resize: vertical;
`;

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
  readonly hint?: string | undefined;
  readonly isRequired?: boolean;
}

interface Described {
  readonly id: string;
  readonly required: boolean;
  readonly $isWrong: boolean;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

function Field(props: FieldProps & { readonly children: (described: Described) => ReactNode }) {
  const { label, hint, error, isRequired = false, children } = props;
  const id = useId();
  const said = [hint === undefined ? null : `${id}-hint`, error === null ? null : `${id}-error`];
  const described = said.filter((one) => one !== null).join(' ');
  return (
    <Box>
      <Label htmlFor={id}>{label}</Label>
      {hint !== undefined && <Small id={`${id}-hint`}>{hint}</Small>}
      {children({
        id,
        required: isRequired,
        $isWrong: error !== null,
        'aria-invalid': error !== null,
        'aria-describedby': described === '' ? undefined : described,
      })}
      {error !== null && <Wrong id={`${id}-error`}>{error}</Wrong>}
    </Box>
  );
}

interface ChoiceProps extends FieldProps {
  /** What stands there while nothing is chosen. */
  readonly prompt: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export function ChoiceField({ prompt, options, ...field }: ChoiceProps) {
  return (
    <Field {...field}>
      {(described) => (
        <Select {...described} value={field.value} onChange={({ target }) => field.onChange(target.value)}>
          <option value="">{prompt}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

export function TextField(field: FieldProps) {
  return (
    <Field {...field}>
      {(described) => (
        <Text
          {...described}
          rows={2}
          dir="auto"
          value={field.value}
          onChange={({ target }) => field.onChange(target.value)}
        />
      )}
    </Field>
  );
}
