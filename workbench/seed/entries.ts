// The book as it stands: one waived ticket, one approved, and balances as an unrestricted agent's sidebar wrote them,
// so that a restricted agent sees a number.
import type { Desk } from '../desk/desk';
import { recordId } from '../desk/ids';
import { createRecord } from '../desk/record-writes';
import { contractId, ORGANIZATIONS, ticketId, USERS, type Situation } from './cast';

const WRITTEN_AT = '2026-11-18T09:40:00Z';

export function seedEntries(desk: Desk): void {
  entry(desk, 1, `waive:${ticketId('waived', 6)}`, `Waived: #${ticketId('waived', 6)}`, {
    ...act('waived', 6),
    kind: 'waive',
    units: 1,
    amount: 49.5,
    currency: 'EUR',
    reason_code: 'goodwill',
    reason: 'Our outage on Tuesday caused this question.',
  });
  entry(desk, 2, `approve:${ticketId('askFirst', 21)}`, `Approved: #${ticketId('askFirst', 21)}`, {
    ...act('askFirst', 21),
    kind: 'approve',
    units: 1,
    amount: 42,
    currency: 'EUR',
    reason_code: 'commercial',
    reason: 'Agreed by phone.',
  });
  balance(desk, 3, 'underLimit', 50, 12);
  balance(desk, 4, 'nearLimit', 50, 47);
  balance(desk, 5, 'oneLeft', 50, 49);
  balance(desk, 6, 'overLimit', 50, 50, { units: '3', amount: '120.00' });
}

function act(situation: Situation, k: number): object {
  return {
    contract: contractId(situation),
    organization: String(ORGANIZATIONS[situation].id),
    ticket: String(ticketId(situation, k)),
    state: 'active',
    author: String(USERS.manager.id),
    at: '2026-11-17T14:05:00Z',
  };
}

const NONE = { units: '0', amount: '0.00' };

function balance(
  desk: Desk,
  serial: number,
  situation: Situation,
  limit: number,
  used: number,
  overage = NONE,
): void {
  const month = { startsOn: '2026-11-01', endsOn: '2026-11-30' };
  const units = { limit: String(limit), carried: '0', adjusted: '0', used: String(used) };
  const data = {
    v: 1,
    at: WRITTEN_AT,
    windows: [{ period: 'month', ...month, ...units, remaining: String(limit - used) }],
    overage,
    usage: NONE,
    tolerated: NONE,
    waived: NONE,
    billed: overage.amount,
  };
  const contract = contractId(situation);
  entry(
    desk,
    serial,
    `balance:${contract}:${month.startsOn}`,
    `Balance: ${ORGANIZATIONS[situation].name}, 2026-11`,
    {
      kind: 'balance',
      contract,
      organization: String(ORGANIZATIONS[situation].id),
      period: 'month',
      starts_on: month.startsOn,
      ends_on: month.endsOn,
      currency: 'EUR',
      state: 'active',
      author: String(USERS.agent.id),
      at: WRITTEN_AT,
      data: JSON.stringify(data),
    },
  );
}

function entry(desk: Desk, serial: number, externalId: string, name: string, values: object): void {
  const input = { name, externalId, values: { ...values } };
  createRecord(desk, USERS.manager.id, 'support_entry', input, recordId(1000 + serial));
}
