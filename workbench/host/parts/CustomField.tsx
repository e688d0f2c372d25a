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
  if (field.type === 'tagger' || field.type === 'dropdown') {
    const options = (field.custom_field_options ?? []).map((one) => ({ value: one.value, label: one.name }));
    const choose = (chosen: string) => onChange(chosen || null);
    return <Choice label={field.title} value={words(value)} options={options} none="-" onChoose={choose} />;
  }
  if (field.type === 'checkbox') {
    const chosen = value === true ? YES.value : '';
    const choose = (yes: string) => onChange(yes === YES.value);
    return <Choice label={field.title} value={chosen} options={[YES]} none="No" onChoose={choose} />;
  }
  return <Field label={field.title}>{(id) => <TypedInput id={id} {...{ field, value, onChange }} />}</Field>;
}

function TypedInput({ id, field, value, onChange }: Props & { readonly id: string }) {
  if (field.type === 'textarea') {
    const change = (text: string) => onChange(text || null);
    return (
      <Textarea id={id} value={words(value)} rows={3} onChange={(event) => change(event.target.value)} />
    );
  }
  const change = (text: string) => onChange(typed(field.type, text));
  const type = INPUT_TYPES[field.type] ?? 'text';
  return <Input id={id} type={type} value={words(value)} onChange={(event) => change(event.target.value)} />;
}

const YES = { value: 'true', label: 'Yes' };
const INPUT_TYPES: Readonly<Record<string, string>> = { integer: 'number', decimal: 'number', date: 'date' };

function typed(type: string, text: string): unknown {
  if (text === '') return null;
  if (type === 'integer' || type === 'decimal') return Number(text);
  return type === 'multiselect' ? text.split(/[\s,]+/) : text;
}

function words(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
