// What the soak holds drawn charges and statements against, and that one that is missing, strange or wrong is found.
import { statementsWanted } from '../../bench/soak/drawn/books-wanted';
import { chargesFaults, chargesWanted, type WantedCharge } from '../../bench/soak/drawn/charges-wanted';
import type { DrawnRows } from '../../bench/soak/drawn/read-page';
import { rulesNow } from '../../bench/soak/drawn/rules-now';
import { createRecord } from '../../workbench/desk/record-writes';
import { USERS, contractId } from '../../workbench/seed/cast';
import { TICKETS } from '../../workbench/seed/named-tickets';
import { stillDesk } from '../../workbench/seed/seed';

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };
const SUMS = [
  ['State', 'Tickets', 'EUR'],
  ['To confirm', '1', '€42.00'],
  ['Billable', '9', '€450.00'],
  ['Approved', '1', '€42.00'],
  ['Waived', '1', '€49.50'],
  ['Not billed', '2', '€0.00'],
];

const wanted = chargesWanted(rulesNow(stillDesk()), NOVEMBER);
const cells = ({ ticketId, state, units, amount }: WantedCharge) => [
  `#${ticketId} It does not work`,
  'Acme',
  'Nov 20, 2026',
  `${state} Why`,
  units,
  amount,
];
const ROWS: DrawnRows['rows'] = wanted.map((one, at) => [at, cells(one)] as const);

const faults = (rows: DrawnRows['rows'], sums: readonly (readonly string[])[] = SUMS) =>
  chargesFaults(wanted, rows, sums).map(({ text }) => text);

function sumsOf(desk: ReturnType<typeof stillDesk>, contract: string) {
  const found = statementsWanted(desk, rulesNow(desk), '2026-11').find((one) => one.contractId === contract);
  return found?.sums.map((row) => row.join(' '));
}

test('the charges of a month are told by the rules alone, in every state', () => {
  const said = new Map(wanted.map(({ ticketId, state, amount }) => [ticketId, `${state}: ${amount}`]));
  expect(said.size).toBe(14);
  expect(said.get(String(TICKETS.toConfirm))).toBe('To confirm: €42.00 if the customer agrees');
  expect(said.get(String(TICKETS.approved))).toBe('Approved: €42.00');
  expect(said.get(String(TICKETS.waived))).toBe('Waived: €49.50 let go');
  expect(said.get(String(TICKETS.restrictedSees))).toBe('Billable: €40.00');
  expect(faults(ROWS)).toEqual([]);
});

test('a charge that is missing, one that is none and any wrong cell of one are found', () => {
  const [first, second, ...others] = ROWS;
  if (first === undefined || second === undefined) throw new Error('no charges');
  const id = wanted[0]?.ticketId ?? '';
  expect(faults([second, ...others])).toEqual([`#${id} is missing among the charges`]);
  const strange = [99, ['#1 Another', 'Acme', '', 'Not billed', '1', '€0.00']] as const;
  expect(faults([...ROWS, strange])).toEqual(['#1 stands among the charges']);
  // An amount where nothing is billed, a lower one, another state, other units.
  for (const [at, text] of [
    [5, '€0.01'],
    [3, 'Not'],
    [4, '7'],
  ] as const) {
    for (const [place, row] of ROWS) {
      const other = ROWS.map((one) => (one[0] === place ? ([place, row.with(at, text)] as const) : one));
      expect(faults(other)).toEqual([expect.stringContaining('says among the charges')]);
    }
  }
});

test('sums of charges that lack a state, or are wrong in a figure, are found', () => {
  expect(faults(ROWS, SUMS.slice(0, -1))).toEqual([expect.stringContaining('the charges come to')]);
  for (const [at, row] of SUMS.entries()) {
    const other = SUMS.with(at, row.with(2, '€1.00'));
    expect(faults(ROWS, other)).toEqual([expect.stringContaining('the charges come to')]);
  }
});

test('a statement comes to what its window holds, corrections that no other has taken beside it', () => {
  const desk = stillDesk();
  const contract = contractId('overLimit');
  const sums = ['Tickets 53', 'Included 50', 'Overage 3', 'Amount €120.00'];
  expect(sumsOf(desk, contract)).toEqual([...sums, 'Total €120.00']);
  const values = {
    kind: 'correction',
    contract,
    state: 'active',
    amount: '-40',
    currency: 'EUR',
    data: '{}',
  };
  const externalId = 'correction:1:2026-10-01:1';
  createRecord(desk, USERS.manager.id, 'support_entry', { name: externalId, externalId, values });
  expect(sumsOf(desk, contract)).toEqual([...sums, 'Corrections -€40.00', 'Total €80.00']);
  const data = JSON.stringify({ pages: [], corrections: [externalId] });
  const head = {
    kind: 'statement',
    contract,
    state: 'final',
    data,
    starts_on: '2026-10-01',
    ends_on: '2026-10-31',
  };
  const headId = `statement:${contract}:2026-10-01`;
  createRecord(desk, USERS.manager.id, 'support_entry', { name: headId, externalId: headId, values: head });
  expect(sumsOf(desk, contract)).toEqual([...sums, 'Total €120.00']);
});
