// What was changed of plans, contracts and the book since a count began: three lists, each newest first.
import type { Mark, Marks } from '../actions/account/account-ports';
import type { Changes } from '../actions/statements/bearing';
import { RecordFields } from './decode/fields';
import { changedSince, NAMELESS } from './rest/record-changes';
import type { Send } from './rest/request';

/** Null where too much was changed to be looked at one by one. @throws Failure */
export async function changesIn(send: Send, marks: Marks): Promise<Changes | null> {
  const since = (object: string, mark: Mark) =>
    changedSince(send, `/api/v2/custom_objects/${object}/records`, mark);
  const plans = await since('support_plan', marks.plans);
  const contracts = await since('support_contract', marks.contracts);
  const entries = await since('support_entry', marks.entries);
  if (plans === null || contracts === null || entries === null) return null;
  return {
    plans: plans.map(({ id }) => (id === NAMELESS ? null : id)),
    contracts: contracts.map((record) => {
      const fields = new RecordFields('support_contract', record);
      return {
        id: record.id,
        organizationId: fields.id('organization'),
        drawsFrom: fields.id('draws_from'),
      };
    }),
    entries: entries.map((record) => {
      const fields = new RecordFields('support_entry', record);
      return {
        recordId: record.id,
        isUndone: fields.text('state') === 'undone',
        at: fields.text('state') === 'undone' ? null : fields.text('at'),
        kind: fields.text('kind'),
        contractId: fields.id('contract'),
        organizationId: fields.id('organization'),
        ticketId: fields.text('ticket'),
      };
    }),
  };
}
