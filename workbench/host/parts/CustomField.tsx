// One custom field of the ticket's form, by its type (zendesk-platform 5.2: a single choice on tickets is `tagger`).
import type { TicketFieldRow } from '../desk-client/rows';
import { Choice } from './Choice';
import { Field, Input, Textarea } from './Field';

interface Props {
  readonly field: TicketFieldRow;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

export function CustomField({ field, value, onChange }: Props) {
  const text = value === null || value === undefined ? '' : String(value as string | number | boolean);
  if (field.type === 'tagger' || field.type === 'dropdown') {
    const options = (field.custom_field_options ?? []).map((one) => ({ value: one.value, label: one.name }));
    const choose = (chosen: string) => onChange(chosen || null);
    return <Choice label={field.title} value={text} options={options} none="-" onChoose={choose} />;
  }
  if (field.type === 'checkbox') {
    const options = [{ value: 'true', label: 'Yes' }];
    return (
      <Choice
        label={field.title}
        value={value === true ? 'true' : ''}
        options={options}
        none="No"
        onChoose={(chosen) => onChange(chosen === 'true')}
      />
    );
  }
  return (
    <Field label={field.title}>
      {(id) =>
        field.type === 'textarea' ? (
          <Textarea
            id={id}
            value={text}
            rows={3}
            onChange={(event) => onChange(event.target.value || null)}
          />
        ) : (
          <Input
            id={id}
            type={INPUT_TYPES[field.type] ?? 'text'}
            value={text}
            onChange={(event) => onChange(typed(field.type, event.target.value))}
          />
        )
      }
    </Field>
  );
}

const INPUT_TYPES: Readonly<Record<string, string>> = { integer: 'number', decimal: 'number', date: 'date' };

function typed(type: string, text: string): unknown {
  if (text === '') return null;
  if (type === 'integer' || type === 'decimal') return Number(text);
  return type === 'multiselect' ? text.split(/[\s,]+/) : text;
}
