// Settings and features, a row each: a tick for yes or no, else a text that is taken on Enter or on leaving the box.
import { useState } from 'react';
import { Field, Input } from '../parts/Field';

interface Props {
  readonly values: Readonly<Record<string, unknown>>;
  readonly onChange: (key: string, value: unknown) => Promise<void>;
}

export function ValueRows({ values, onChange }: Props) {
  const entries = Object.entries(values);
  if (entries.length === 0) return <p>None.</p>;
  return entries.map(([key, value]) =>
    typeof value === 'boolean' ? (
      <p key={key}>
        <label>
          <input
            type="checkbox"
            checked={value}
            onChange={(event) => void onChange(key, event.target.checked)}
          />{' '}
          {key}
        </label>
      </p>
    ) : (
      <TextRow key={`${key} ${String(value)}`} name={key} value={value} onChange={onChange} />
    ),
  );
}

interface RowProps {
  readonly name: string;
  readonly value: unknown;
  readonly onChange: Props['onChange'];
}

/** Keyed by its value above, so that a change from elsewhere shows. */
function TextRow({ name, value, onChange }: RowProps) {
  const before = value === null || value === undefined ? '' : String(value);
  const [typed, setTyped] = useState(before);
  const take = () => {
    if (typed === before) return;
    void onChange(name, typeof value === 'number' ? Number(typed) : typed);
  };
  return (
    <Field label={name}>
      {(id) => (
        <Input
          id={id}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => event.key === 'Enter' && take()}
        />
      )}
    </Field>
  );
}
