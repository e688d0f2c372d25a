// What charges that wait for a customer's word are worth: together, what approving all of them would bill.
import fc from 'fast-check';
import { chargesOf } from '../../../src/actions/account/charges';
import { worthOf } from '../../../src/actions/account/charge-worth';
import { countedAccount, countedGroup } from '../../support/counted';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };

interface History {
  /** Null = none; in whole euros. */
  readonly cap: number | null;
  readonly price: number;
  readonly tolerance: number;
  readonly unit: 'ticket' | 'hour';
  readonly tickets: readonly {
    readonly day: number;
    readonly minutes: number;
    readonly act: string | null;
  }[];
}

/** A contract that asks first, through September, October and November. */
function counted({ cap, price, tolerance, unit, tickets }: History, approved: readonly string[] = []) {
  const rows = tickets.map(({ day, minutes, act }, at) => ({
    id: String(at + 1),
    createdAt: Temporal.PlainDate.from('2026-09-01').add({ days: day }).toString() + 'T10:00:00Z',
    organizationId: 'o',
    secondsSpent: minutes * 60,
    act,
  }));
  const group = countedGroup({
    timeZone: 'UTC',
    asOf: '2026-12-31T00:00:00Z',
    rules: { liveFrom: '2026-09-05' },
    plans: [
      {
        id: 'p',
        name: 'Ask',
        coverage: 'limited',
        unit,
        limits: { month: 1 },
        tolerance,
        unitPrice: String(price),
        currency: 'EUR',
        overagePolicy: 'ask',
      },
    ],
    contracts: [
      {
        id: 'c',
        organizationId: 'o',
        planId: 'p',
        startsOn: '2026-01-01',
        spendingCap: cap === null ? null : String(cap),
      },
    ],
    entries: [
      ...rows.flatMap(({ id, act }) =>
        act === null || approved.includes(id) ? [] : [{ kind: act, ticketId: id }],
      ),
      ...approved.map((ticketId) => ({ kind: 'approve', ticketId })),
    ],
    tickets: rows.map(({ act: _act, ...ticket }) => ticket),
  });
  return chargesOf(countedAccount([group]), YEAR).rows;
}

const histories: fc.Arbitrary<History> = fc.record({
  cap: fc.option(fc.integer({ min: 0, max: 300 })),
  price: fc.integer({ min: 0, max: 60 }),
  tolerance: fc.integer({ min: 0, max: 2 }),
  unit: fc.constantFrom('ticket', 'hour'),
  tickets: fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 90 }),
      minutes: fc.integer({ min: 0, max: 200 }),
      act: fc.option(fc.constantFrom('approve', 'waive')),
    }),
    { maxLength: 12 },
  ),
});

const monthOf = ({ day }: { readonly day: string }) => day.slice(0, 7);

test('what waits in a billing window is worth what approving all of it adds to the bill', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const now = counted(history);
      for (const month of new Set(now.map(monthOf))) {
        const own = now.filter((row) => monthOf(row) === month);
        const waiting = own.filter(({ state }) => state === 'to_confirm');
        const ids = waiting.map(({ ticketId }) => ticketId);
        const after = counted(history, ids).filter((row) => monthOf(row) === month);
        const billed = (rows: typeof own) => rows.reduce((sum, { amount }) => sum + amount, 0);
        expect(waiting.reduce((sum, row) => sum + worthOf(row), 0)).toBe(billed(after) - billed(own));
      }
    }),
  );
});

test('charges that share a spending cap are worth what is left of it, the earliest first', () => {
  const day = (at: number) => ({ day: 30 + at, minutes: 0, act: null });
  const rows = counted({
    cap: 50,
    price: 40,
    tolerance: 0,
    unit: 'ticket',
    tickets: [day(0), day(1), day(2), day(3)],
  });
  expect(rows.map((row) => [row.state, row.agreed.amount, worthOf(row)])).toEqual([
    ['to_confirm', 4000, 4000],
    ['to_confirm', 4000, 1000],
    ['to_confirm', 4000, 0],
  ]);
});

test('what stands in a final statement waits for nobody: approving it bills nothing', () => {
  const ticket = (at: number) => ({
    id: String(at),
    createdAt: `2026-10-0${at}T10:00:00Z`,
    organizationId: 'o',
  });
  const recorded = {
    unit: 'ticket',
    includedUnits: '0',
    overageUnits: '1',
    toleratedUnits: '0',
    amount: '0',
    draws: [],
  };
  const group = countedGroup({
    timeZone: 'UTC',
    asOf: '2026-12-31T00:00:00Z',
    rules: { liveFrom: '2026-01-01' },
    plans: [
      {
        id: 'p',
        name: 'Ask',
        coverage: 'limited',
        unit: 'ticket',
        limits: { month: 0 },
        unitPrice: '40',
        currency: 'EUR',
        overagePolicy: 'ask',
      },
    ],
    contracts: [{ id: 'c', organizationId: 'o', planId: 'p', startsOn: '2026-01-01' }],
    final: [
      {
        contractId: 'c',
        startsOn: '2026-10-01',
        endsOn: '2026-10-31',
        tickets: [{ id: '1', state: 'overage', reason: 'to_confirm', ...recorded }],
      },
    ],
    tickets: [ticket(1)],
  });
  expect(chargesOf(countedAccount([group]), YEAR).rows.map(worthOf)).toEqual([0]);
});
