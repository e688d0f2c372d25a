// A final statement of November as it will be written at the month's end: a page of its own, and the head.
import type { Desk } from '../../workbench/desk/desk';
import { contractId, ORGANIZATIONS } from '../../workbench/seed/cast';
import { DeskClient } from '../workbench/desk-client';

/** Of the organization that is over its limit. */
export async function finalise(desk: Desk, tickets: readonly object[], more: object = {}): Promise<void> {
  const contract = contractId('overLimit');
  const post = (name: string, external_id: string, fields: object) =>
    new DeskClient(desk).post('/custom_objects/support_entry/records', {
      custom_object_record: { name, external_id, custom_object_fields: fields },
    });
  const head = `statement:${contract}:2026-11-01`;
  const page = `${head}:abc:1`;
  await post('Page 1', page, { kind: 'statement_page', data: JSON.stringify({ v: 1, tickets }) });
  await post('Statement', head, {
    kind: 'statement',
    contract,
    organization: String(ORGANIZATIONS.overLimit.id),
    starts_on: '2026-11-01',
    ends_on: '2026-11-30',
    state: 'final',
    ...more,
    data: JSON.stringify({ v: 1, pages: [page] }),
  });
}

export function recorded(id: number, state: string, reason: string) {
  const units = { unit: 'ticket', includedUnits: 0, overageUnits: 1, toleratedUnits: 0 };
  return { id: String(id), state, reason, ...units, amount: '40.00', draws: [] };
}
