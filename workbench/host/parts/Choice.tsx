// A labelled list to choose one word from, or none.
import { Field, Select } from './Field';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  /** What choosing nothing is called; without it something is always chosen. */
  readonly none?: string;
  readonly isDisabled?: boolean;
  readonly onChoose: (value: string) => void;
}

export function Choice({ label, value, options, none, isDisabled = false, onChoose }: Props) {
  return (
    <Field label={label}>
      {(id) => (
        <Select
          id={id}
          value={value}
          disabled={isDisabled}
          onChange={(event) => onChoose(event.target.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
