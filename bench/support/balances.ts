// Balances as a recount leaves them: of every generated customer one for the running month.
import type { Desk } from '../../workbench/desk/desk';
import { recordId } from '../../workbench/desk/ids';
import { createRecord } from '../../workbench/desk/record-writes';
import { USERS } from '../../workbench/seed/cast';
import { GENERATED_CONTRACTS } from '../../workbench/seed/load';

const MONTH = { startsOn: '2026-11-01', endsOn: '2026-11-30' };
const NONE = { units: '0', amount: '0.00' };
const AT = '2026-11-18T09:40:00Z';

export function storeBalances(desk: Desk): void {
  const contracts = [...desk.recordsOf('support_contract').values()].flatMap(({ id, values }) =>
    id >= recordId(GENERATED_CONTRACTS) ? [{ id, organization: values['organization'] }] : [],
  );
  for (const [at, { id, organization }] of contracts.entries()) {
    const used = at % 50;
    const units = { limit: '50', carried: '0', adjusted: '0', used: String(used) };
    const charges = { overage: NONE, usage: NONE, tolerated: NONE, waived: NONE, billed: '0.00' };
    const windows = [{ period: 'month', ...MONTH, ...units, remaining: String(50 - used) }];
    const values = {
      kind: 'balance',
      contract: id,
      organization,
      period: 'month',
      starts_on: MONTH.startsOn,
      ends_on: MONTH.endsOn,
      currency: 'EUR',
      state: 'active',
      author: String(USERS.admin.id),
      at: AT,
      data: JSON.stringify({ v: 1, at: AT, windows, ...charges }),
    };
    const input = { name: `Balance ${at}`, externalId: `balance:${id}:${MONTH.startsOn}`, values };
    createRecord(desk, USERS.admin.id, 'support_entry', input, recordId(100_000 + at));
  }
}
