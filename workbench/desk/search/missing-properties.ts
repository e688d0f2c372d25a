// Words of Zendesk's query language that the workbench does not simulate. Taken for text they would find nothing, which
// reads as an answer.
import { notSimulated } from '../refusal';
import type { Query } from './query-words';

const MISSING = [
  'brand',
  'brand_id',
  'cc',
  'collaborator',
  'comment',
  'commenter',
  'custom_status_id',
  'due_date',
  'fieldvalue',
  'form',
  'form_id',
  'has_attachment',
  'locale',
  'order_by',
  'recipient',
  'satisfaction',
  'sort',
  'submitter',
  'ticket_form_id',
];
const TIMES = ['created', 'updated', 'solved'];
const RELATIVE = /^(\d+(minute|hour|day|week|month|year)s?|today|yesterday)$/i;

/** @throws Refusal 501 */
export function requireSimulated(query: Query): void {
  for (const { property, value } of query.clauses) {
    if (MISSING.includes(property)) throw notSimulated(`searches by ${property}`);
    if (TIMES.includes(property) && RELATIVE.test(value))
      throw notSimulated(`searches by times like ${value}`);
  }
}
