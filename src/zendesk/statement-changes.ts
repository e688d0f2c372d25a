// What was changed of plans, contracts and the book since a count began: three lists, each newest first.
import type { Mark, Marks } from '../actions/account/account-ports';
import type { Changes } from '../actions/statements/bearing';
import { decodeAccountBook } from './decode/account-book';
import { RecordFields } from './decode/fields';
import { changedSince, NAMELESS } from './rest/record-changes';
import type { WireRecord } from './rest/records';
import type { Send } from './rest/request';

/** Null where too much was changed to be looked at one by one. @throws Failure */
export async function changesIn(send: Send, marks: Marks): Promise<Changes | null> {
  const since = (object: string, mark: Mark, matters?: (record: WireRecord) => boolean) =>
    changedSince(send, `/api/v2/custom_objects/${object}/records`, mark, matters);
  const plans = await since('support_plan', marks.plans);
  const contracts = await since('support_contract', marks.contracts);
  const entries = await since('support_entry', marks.entries, mayBear);
  if (plans === null || contracts === null || entries === null) return null;
  return {
    plans: plans.records.map(({ id }) => (id === NAMELESS ? null : id)),
    contracts: contracts.records.map((record) => {
      const fields = new RecordFields('support_contract', record);
      return {
        id: record.id,
        organizationId: fields.id('organization'),
        drawsFrom: fields.id('draws_from'),
      };
    }),
    entries: entries.records.map((record) => {
      const fields = new RecordFields('support_entry', record);
      const { decisions, corrections } = decodeAccountBook([record]);
      return {
        recordId: record.id,
        isUndone: fields.text('state') === 'undone',
        counted: decisions[0] ?? corrections[0] ?? null,
        kind: fields.text('kind'),
        contractId: fields.id('contract'),
        organizationId: fields.id('organization'),
        ticketId: fields.text('ticket'),
      };
    }),
    marks: { plans: plans.mark, contracts: contracts.mark, entries: entries.mark },
  };
}

/** Balances are a cache; heads, their pages and claims are looked up by themselves (heads.ts, claims.ts). */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['balance', 'statement', 'statement_page']);

function mayBear(record: WireRecord): boolean {
  return !TOLD_ELSEWHERE.has(new RecordFields('support_entry', record).text('kind') ?? '');
}
