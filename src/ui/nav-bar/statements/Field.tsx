// A labelled control with what is wrong about it said to everybody.
import { useId, type ReactNode } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import styled, { css } from 'styled-components';

const Box = styled.div`
  margin-top: ${({ theme }) => theme.space.xs};
  max-width: 480px;
`;

const Label = styled.label`
  display: block;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Hint = styled.div`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const Wrong = styled.div`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.danger' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const control = css`
  box-sizing: border-box;
  margin-top: ${({ theme }) => theme.space.xxs};
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.emphasis' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background-color: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
  padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.xs}`};
  width: 100%;
  min-height: 32px;
  color: inherit;
  font: inherit;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: 1px;
  }
`;

const Input = styled.input`
  ${control}
`;

const Select = styled.select`
  ${control}
`;

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
  /** What is worth knowing before it is filled in. */
  readonly hint?: string | null;
}

interface Described {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

function Labelled(
  props: Pick<FieldProps, 'label' | 'error' | 'hint'> & { readonly children: (own: Described) => ReactNode },
) {
  const { label, error = null, hint = null, children } = props;
  const id = useId();
  const describing = [...(hint === null ? [] : [`${id}-hint`]), ...(error === null ? [] : [`${id}-error`])];
  const described = describing.length === 0 ? undefined : describing.join(' ');
  return (
    <Box>
      <Label htmlFor={id}>{label}</Label>
      {children({ id, 'aria-invalid': error !== null, 'aria-describedby': described })}
      {hint !== null && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error !== null && <Wrong id={`${id}-error`}>{error}</Wrong>}
    </Box>
  );
}

export function TextInput({ label, value, onChange, error = null, hint = null }: FieldProps) {
  return (
    <Labelled label={label} error={error} hint={hint}>
      {(own) => <Input {...own} dir="auto" value={value} onChange={({ target }) => onChange(target.value)} />}
    </Labelled>
  );
}

interface ChoiceProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export function Choice({ label, value, onChange, error = null, options }: ChoiceProps) {
  return (
    <Labelled label={label} error={error}>
      {(own) => (
        <Select {...own} value={value} onChange={({ target }) => onChange(target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Labelled>
  );
}
