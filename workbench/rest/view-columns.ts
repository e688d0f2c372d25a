// The columns that a view may show, and those that it may be sorted by (API description, Create View: "View columns").
import type { Desk } from '../desk/desk';
import { recordInvalid } from '../desk/refusal';

/** "description" shows the subject. */
const COLUMNS = [
  'assigned',
  'assignee',
  'due_date',
  'group',
  'nice_id',
  'updated',
  'updated_assignee',
  'updated_requester',
  'updated_by_type',
  'organization',
  'priority',
  'created',
  'requester',
  'locale_id',
  'satisfaction_score',
  'solved',
  'status',
  'description',
  'submitter',
  'ticket_form',
  'type',
  'brand',
  'custom_status_id',
];
const UNSORTED = ['description', 'submitter', 'custom_status_id'];
const MOST = 10;

/** @throws Refusal 422 */
export function checkColumns(desk: Desk, columns: readonly string[], sortBy: string): void {
  const isField = (name: string) => desk.ticketFields.get(Number(name))?.system === false;
  const isColumn = (name: string) => COLUMNS.includes(name) || isField(name);
  if (columns.length > MOST) throw recordInvalid('base', `A view has at most ${MOST} columns`);
  const unknown = columns.find((name) => !isColumn(name));
  if (unknown !== undefined) throw recordInvalid('base', `${unknown} is no column of a view`);
  if (!isColumn(sortBy) || UNSORTED.includes(sortBy)) {
    throw recordInvalid('base', `A view cannot be sorted by ${sortBy}`);
  }
}
