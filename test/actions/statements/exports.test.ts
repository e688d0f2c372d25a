// What leaves the app: figures add up to the statement's, text is no formula, and the scenario meters to the same sums.
import fc from 'fast-check';
import type { ChargeRow } from '../../../src/actions/account/charge-rows';
import { chargesCsv } from '../../../src/actions/statements/charges-csv';
import { csvFile, type Cell } from '../../../src/actions/statements/csv-file';
import { invoiceLinesCsv, invoiceLinesOf, looseLine } from '../../../src/actions/statements/invoice-lines';
import { scenarioFile } from '../../../src/actions/statements/scenario-file';
import type { Sheet } from '../../../src/actions/statements/sheet';
import { statementCsv } from '../../../src/actions/statements/statement-csv';
import { printAmount } from '../../../src/domain/money';
import { printUnits } from '../../../src/domain/units';
import { history } from '../../domain/twin/histories';
import { answerTo } from '../../meter/support/answer';
import type { AccountBook } from '../../../src/actions/account/account-ports';
import { balancesOf, correctionRow, countedGroup, draft, EMPTY_BOOK } from '../../support/counted';
import { csvRecords, csvRows } from '../../support/csv';

const RUNS = Number(process.env['RUNS'] ?? 200);

const PLAN = {
  id: 'p',
  name: 'Care',
  coverage: 'limited',
  unit: 'ticket',
  limits: { month: 1 },
  unitPrice: '40.00',
  currency: 'EUR',
};
const RAW = {
  timeZone: 'UTC',
  asOf: '2026-11-20T10:00:00Z',
  rules: { liveFrom: '2026-01-01' },
  plans: [PLAN],
  contracts: [{ id: 'c', organizationId: 'o', planId: 'p', startsOn: '2026-01-01' }],
  tickets: [1, 2, 3].map((id) => ({
    id: String(id),
    createdAt: `2026-11-0${id}T10:00:00Z`,
    organizationId: 'o',
  })),
};
const CARRIED: AccountBook = { ...EMPTY_BOOK, corrections: [correctionRow({ reason: '=HYPERLINK("x")' })] };

const sheet = (more: object = {}, book = CARRIED): Sheet =>
  draft(countedGroup({ ...RAW, ...more }, book), 'c', '2026-11-15');

test('the statement as CSV: every ticket, then every correction, and the last column adds up to the total', () => {
  const lines = statementCsv(sheet()).split('\r\n');
  expect(lines).toEqual([
    '\uFEFFstatement,kind,ticket,date,subject,organization_id,state,reason,unit,included,overage,tolerated,currency,amount',
    'Contract c-2026-11-01,ticket,1,2026-11-01,Subject of 1,o,included,within_limits,ticket,1,0,0,EUR,0.00',
    'Contract c-2026-11-01,ticket,2,2026-11-02,Subject of 2,o,overage,billed,ticket,0,1,0,EUR,40.00',
    'Contract c-2026-11-01,ticket,3,2026-11-03,Subject of 3,o,overage,billed,ticket,0,1,0,EUR,40.00',
    `Contract c-2026-11-01,correction,1,2026-10-01,,,,"'=HYPERLINK(""x"")",ticket,,-1,,EUR,-40.00`,
    '',
  ]);
});

test('invoice lines: one for what is beyond, one for each correction, none where nothing is billed', () => {
  expect(invoiceLinesCsv(invoiceLinesOf(sheet())).split('\r\n')).toEqual([
    '\uFEFForganization,external_id,contract,period_start,period_end,line,ticket,units,unit,unit_price,net_amount,currency,statement',
    'Fjord Freight,K-17,Contract c,2026-11-01,2026-11-30,overage,,2,ticket,40.00,80.00,EUR,Contract c-2026-11-01',
    'Fjord Freight,K-17,Contract c,2026-11-01,2026-11-30,correction,1,-1,ticket,,-40.00,EUR,Contract c-2026-11-01',
    '',
  ]);
  expect(invoiceLinesOf(sheet({ tickets: [] }, EMPTY_BOOK))).toEqual([]);
});

test('units times price is said only where it is the amount', () => {
  const capped = { contracts: [{ ...RAW.contracts[0], spendingCap: '50.00' }] };
  const [line] = invoiceLinesOf(sheet(capped, EMPTY_BOOK));
  expect(line).toMatchObject({ units: 2, unitPrice: null, amount: 5000 });
});

test('units that a person still has to price are handed over without money', () => {
  const { unitPrice: _price, ...unpriced } = PLAN;
  const [line] = invoiceLinesOf(sheet({ plans: [unpriced] }, EMPTY_BOOK));
  expect(line).toMatchObject({ units: 2, unitPrice: null, amount: 0 });
});

test('a correction that no statement is left to take is a line of its own', () => {
  const [correction] = sheet().corrections;
  if (correction === undefined) throw new Error('no correction');
  expect(looseLine(sheet(), correction, '2026-10-31')).toMatchObject({
    kind: 'correction',
    startsOn: '2026-10-01',
    endsOn: '2026-10-31',
    amount: -4000,
    statement: null,
  });
});

test('whatever is typed comes back as it was, and no cell is a formula', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('=1+1', '+x', '-x', '@x', '\tx', '\rx', 'a\r\nb', '"', ' =x', '-1'),
  );
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { maxLength: 5 }), (rows) => {
      const written = csvFile(['a', 'b'], rows);
      const [, ...cells] = csvRows(written);
      expect(cells.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
        rows.map((row) => row.map((cell) => cell.replace(/^'/, ''))),
      );
      for (const cell of cells.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
    { numRuns: RUNS },
  );
});

test('a figure of ours below zero stays a number; anything else is no figure', () => {
  const rows: Cell[][] = [[{ figure: '-40.00' }, '-40.00']];
  expect(csvFile(['a', 'b'], rows)).toBe("\uFEFFa,b\r\n-40.00,'-40.00\r\n");
  expect(() => csvFile(['a'], [[{ figure: '=1' }]])).toThrow('no figure');
});

test('the files add up to the statement, whatever was metered', () => {
  fc.assert(
    fc.property(history, (raw) => {
      const group = countedGroup(raw);
      for (const { id, bounds } of group.count.group.masters) {
        const day = new Date((bounds.term.start + 30) * 86_400_000).toISOString().slice(0, 10);
        if (bounds.term.start + 30 >= bounds.term.end) continue;
        const one = draft(group, id, day);
        const { currency, unit } = one.terms;
        const total = printAmount(one.total, currency);
        const added = (text: string, column: string) =>
          printAmount(
            csvRecords(text).reduce((sum, row) => sum + minor(row[column] ?? '', currency), 0),
            currency,
          );
        expect(added(statementCsv(one), 'amount')).toBe(total);
        expect(added(invoiceLinesCsv(invoiceLinesOf(one)), 'net_amount')).toBe(total);
        const rows = csvRecords(statementCsv(one));
        expect(rows.map(({ included }) => included)).toEqual(
          one.lines.map(({ said }) => printUnits(said.includedUnits, said.unit)),
        );
        expect(unit).toBe(group.count.group.masterOf.get(id)?.plan.unit);
      }
    }),
    { numRuns: RUNS },
  );
}, 120_000);

function minor(text: string, currency: string | null): number {
  return Math.round(Number(text) * 10 ** (currency === 'KWD' ? 3 : currency === null ? 0 : 2));
}

interface Answer {
  tickets: {
    id: string;
    contractId: string | null;
    state: string;
    amount: string;
    currency: string | null;
  }[];
  contracts: { id: string; overageUnits: string; waivedUnits: string; amount: string }[];
  drift: { ticketId: string }[];
}

test('the scenario file run through the meter command gives the sums and the drift of what was counted', () => {
  fc.assert(
    fc.property(history, (raw) => {
      const group = countedGroup(raw);
      const { text, hash } = scenarioFile(group.count, raw.asOf);
      expect(scenarioFile(group.count, raw.asOf).hash).toBe(hash);
      const answer = answerTo(JSON.parse(text)) as Answer;
      expect(
        answer.tickets.map(({ id, contractId, state, amount }) => [id, contractId, state, amount]),
      ).toEqual(
        group.count.lines.map(({ decision: { ticketId, contractId, state, amount, currency } }) => [
          ticketId,
          contractId,
          state,
          printAmount(amount, currency),
        ]),
      );
      expect(answer.drift.map(({ ticketId }) => ticketId)).toEqual(
        group.count.drift.map(({ ticketId }) => ticketId),
      );
      const amounts = balancesOf(group, raw.asOf).map(({ totals, currency }) =>
        printAmount(totals.amount, currency),
      );
      expect(answer.contracts.map(({ amount }) => amount)).toEqual(amounts);
    }),
    { numRuns: RUNS },
  );
}, 120_000);

test('charges as CSV: one line a ticket, a subject that is no formula, and a price that is empty where there is none', () => {
  const row: ChargeRow = {
    ticketId: '7',
    subject: '=cmd',
    status: 'open',
    createdAt: '2026-11-03T10:00:00Z',
    day: '2026-11-03',
    organizationId: 'o',
    organizationName: null,
    contractId: 'c',
    contractName: 'Care, 50',
    state: 'to_confirm',
    decision: { state: 'overage', reason: 'to_confirm', overageUnits: 1, toleratedUnits: 0 },
    unit: 'ticket',
    unitPrice: null,
    amount: 0,
    currency: 'EUR',
    isFinal: false,
    acts: [],
    agreed: { contractId: 'c', unit: 'ticket', units: 1, amount: 0, currency: 'EUR' },
    atStake: 0,
  };
  const linesOf = (...given: Parameters<typeof chargesCsv>) =>
    chargesCsv(...given)
      .split('\r\n')
      .slice(1);
  expect(linesOf([row], [])[0]).toBe(
    `7,2026-11-03,'=cmd,o,"Care, 50",to_confirm,overage,to_confirm,ticket,1,0,,0.00,,EUR,no`,
  );
  const asked = { ...row, unitPrice: 4200, atStake: 4200 };
  const waived: ChargeRow = { ...row, unitPrice: 4950, state: 'waived' };
  expect(linesOf([asked, waived], []).map((line) => line.split(',').slice(-5))).toEqual([
    ['42.00', '0.00', '42.00', 'EUR', 'no'],
    ['49.50', '0.00', '49.50', 'EUR', 'no'],
    [''],
  ]);
  // A file without them would look whole.
  expect(linesOf([], [{ organizationId: '9', organizationName: 'Garnet' }])[0]).toBe(
    ',,,Garnet,,cannot_tell,,,,,,,,,,',
  );
});

test('the hash of a scenario is another one as soon as one ticket is', () => {
  const one = scenarioFile(countedGroup(RAW).count, RAW.asOf);
  const other = scenarioFile(countedGroup({ ...RAW, tickets: RAW.tickets.slice(1) }).count, RAW.asOf);
  expect(one.hash).not.toBe(other.hash);
});
