// Values that a ticket does not take: an assignee who is nobody of the team, a group that is not there, a custom
// field's value of the wrong kind (API description, tag Tickets: 422 RecordInvalid; which ones is general knowledge).
import type { TicketField } from './catalogue';
import type { Desk } from './desk';
import { recordInvalid } from './refusal';
import type { TicketChange } from './ticket-change';
import type { FieldValue } from './ticket';

export function checkHandlers(desk: Desk, { assigneeId, groupId }: TicketChange): void {
  if (assigneeId !== undefined && assigneeId !== null) {
    const role = desk.users.get(assigneeId)?.role;
    if (role === undefined || role === 'end-user') throw recordInvalid('assignee', 'Assignee: is invalid');
  }
  if (groupId !== undefined && groupId !== null && !desk.groups.has(groupId)) {
    throw recordInvalid('group', 'Group: is invalid');
  }
}

/** @returns what the ticket keeps: numbers typed as text, as forms send them, become numbers */
export function customValue(field: TicketField, value: FieldValue): FieldValue {
  if (value === null || value === '') return null;
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return numberValue(field, value);
    case 'tagger':
      if (!field.options.some((option) => option.value === value)) throw invalid(field);
      return value;
    default:
      return value;
  }
}

function numberValue(field: TicketField, value: FieldValue): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw invalid(field);
  if (field.type === 'integer' && !Number.isInteger(number)) throw invalid(field);
  return number;
}

const invalid = ({ id, title }: TicketField) => recordInvalid(String(id), `${title}: is invalid`);
