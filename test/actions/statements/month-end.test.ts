// A month's end shows every contract: ready, or blocked with why; what is final is for the books.
import { encodeStatement } from '../../../src/actions/statements/head';
import {
  hasWindowLeft,
  invoiceLinesIn,
  isReady,
  monthRows,
  type MonthRow,
} from '../../../src/actions/statements/month-end';
import { openStatement, windowsOf } from '../../../src/actions/statements/open-statement';
import {
  correctionRow,
  countedAccount,
  countedGroup,
  draft,
  EMPTY_BOOK,
  headRow,
  subjectOf,
} from '../../support/counted';

const CLEAN = () => ({ isClean: true, tagged: [] }) as const;
const NOW = Date.parse('2026-12-05T00:00:00Z');

const PLAN = {
  id: 'p',
  name: 'Care',
  coverage: 'limited',
  unit: 'ticket',
  limits: { month: 1 },
  unitPrice: '40',
  currency: 'EUR',
};
function group(
  id: string,
  more: { contract?: object; plan?: object; final?: object[] } = {},
  book = EMPTY_BOOK,
) {
  const raw = {
    timeZone: 'UTC',
    asOf: '2026-12-05T00:00:00Z',
    rules: { liveFrom: '2026-01-01' },
    plans: [{ ...PLAN, ...more.plan }],
    contracts: [{ id, organizationId: `o-${id}`, planId: 'p', startsOn: '2026-01-01', ...more.contract }],
    final: more.final ?? [],
    tickets: [1, 2].map((at) => ({
      id: `${id}${at}`,
      createdAt: `2026-11-0${at}T10:00:00Z`,
      organizationId: `o-${id}`,
    })),
  };
  return countedGroup(raw, book);
}

const rowsOf = (
  groups: readonly ReturnType<typeof group>[],
  month = '2026-11',
  stored = new Map<string, unknown>(),
): readonly MonthRow[] => [...monthRows(countedAccount(groups, stored), month, CLEAN, NOW)];

test('a month lists the statements that end in it: a quarter in its last month, weeks several times', () => {
  const groups = [
    group('m'),
    group('q', { contract: { billingPeriod: 'quarter' } }),
    group('w', { contract: { billingPeriod: 'week' } }),
    group('t', { contract: { billingPeriod: 'term' } }),
  ];
  const startsIn = (month: string) =>
    rowsOf(groups, month).map((row) => [
      row.contractId,
      row.kind === 'statement' ? row.sheet.startsOn : null,
    ]);
  expect(startsIn('2026-11')).toEqual([
    ['m', '2026-11-01'],
    ['w', '2026-10-26'],
    ['w', '2026-11-02'],
    ['w', '2026-11-09'],
    ['w', '2026-11-16'],
    ['w', '2026-11-23'],
  ]);
  expect(startsIn('2026-09').filter(([id]) => id === 'q')).toEqual([['q', '2026-07-01']]);
});

test('what is clean is ready, and what is not says why', () => {
  const rows = rowsOf([group('a'), group('b', { plan: { overagePolicy: 'ask' } })]);
  expect(rows.map((row) => [row.contractId, isReady(row)])).toEqual([
    ['a', true],
    ['b', false],
  ]);
  expect(rows[1]).toMatchObject({ blocks: [{ kind: 'to_confirm', ticketIds: ['b2'] }] });
});

test('a charge that the recount of this session has tagged needs no word before its month is final', () => {
  const account = countedAccount([group('a'), group('b')]);
  const tagged = (id: string) => ({ isClean: true, tagged: id === 'a' ? ['a2'] : [] }) as const;
  const rows = monthRows(account, '2026-11', tagged, NOW);
  expect(rows.map((row) => (row.kind === 'statement' ? row.untagged : null))).toEqual([[], ['b2']]);
});

test('a group that cannot be counted is in the list with its fault, once for each contract', () => {
  const broken = group('x');
  const faulty = [
    {
      record: { object: 'support_plan', id: '01P', name: 'Broken plan' },
      faults: [{ field: 'limit_month', kind: 'negative' }],
    },
  ] as const;
  const rows = [
    ...monthRows(
      { ...countedAccount([]), groups: [{ ...broken, count: { kind: 'cannot_tell', faulty } }] },
      '2026-11',
      CLEAN,
      NOW,
    ),
  ];
  expect(rows).toMatchObject([{ kind: 'untold', contractId: 'x', blocks: [{ kind: 'faulty', faulty }] }]);
});

function finished(corrections: Parameters<typeof correctionRow>[0][] = [], contract: object = {}) {
  const open = group('a', { contract });
  const sheet = draft(open, 'a', '2026-11-15');
  const { head, pages } = encodeStatement(sheet, 'en', () => 'ticket');
  const tickets = pages.flatMap(({ text }) => (JSON.parse(text) as { tickets: object[] }).tickets);
  const final = [{ contractId: 'a', startsOn: '2026-11-01', endsOn: '2026-11-30', tickets }];
  const book = {
    ...EMPTY_BOOK,
    statements: [headRow({ contractId: 'a', data: head, pageIds: head.pages })],
    corrections: corrections.map(correctionRow),
  };
  const stored = new Map(pages.map(({ externalId, text }) => [externalId, JSON.parse(text) as unknown]));
  return { final: group('a', { contract, final }, book), stored };
}

test('the books get what is final, and no draft', () => {
  const { final, stored } = finished();
  const lines = invoiceLinesIn(rowsOf([final, group('b')], '2026-11', stored));
  expect(lines.map(({ contract, amount }) => [contract.id, amount])).toEqual([['a', 4000]]);
});

test('the books get no figures of a statement that was altered after closing, nor of one whose pages are gone', () => {
  const { final, stored } = finished();
  const [head] = final.book.statements;
  if (head === undefined) throw new Error('no head');
  const data: unknown = JSON.parse(JSON.stringify(head.data).replaceAll('"40.00"', '"4000.00"'));
  const edited = { ...final, book: { ...final.book, statements: [{ ...head, data }] } };
  const rows = rowsOf([edited], '2026-11', stored);
  expect(rows).toMatchObject([{ kind: 'statement', alteration: 'figures' }]);
  expect(invoiceLinesIn(rows)).toEqual([]);
  const gone = rowsOf([final]);
  expect(gone).toMatchObject([{ kind: 'statement', alteration: 'pages' }]);
  expect(invoiceLinesIn(gone)).toEqual([]);
});

test('nor of one that took a correction which somebody changed afterwards', () => {
  const { final, stored } = finished();
  const taken = correctionRow({ contractId: 'a', startsOn: '2026-10-01', amount: '-40.00', units: '-1' });
  const open = { ...group('a'), book: { ...EMPTY_BOOK, corrections: [taken] } };
  const { head, pages } = encodeStatement(draft(open, 'a', '2026-11-15'), 'en', () => 'ticket');
  const statements = [
    headRow({ contractId: 'a', data: head, pageIds: head.pages, correctionIds: head.corrections }),
  ];
  const all = new Map([
    ...stored,
    ...pages.map(({ externalId, text }) => [externalId, JSON.parse(text) as unknown] as const),
  ]);
  const amounts = (amount: string) =>
    invoiceLinesIn(
      rowsOf(
        [{ ...final, book: { ...EMPTY_BOOK, statements, corrections: [{ ...taken, amount }] } }],
        '2026-11',
        all,
      ),
    ).map((line) => line.amount);
  expect(amounts('-40.00')).toEqual([4000, -4000]);
  expect(amounts('-4.00')).toEqual([]);
});

test('a correction of a contract whose last window is final is a line of its own in the month it was settled', () => {
  const ended = { endsOn: '2026-11-30' };
  const carried = { contractId: 'a', startsOn: '2026-11-01', at: '2026-12-03T10:00:00Z' };
  const { final, stored } = finished([carried], ended);
  const [master] = final.count.group.masters;
  if (master === undefined) throw new Error('no master');
  expect(hasWindowLeft(final, master)).toBe(false);
  expect(invoiceLinesIn(rowsOf([final], '2026-12'))).toMatchObject([
    { kind: 'correction', amount: -4000, statement: null, ticketId: '1' },
  ]);
  expect(invoiceLinesIn(rowsOf([final], '2026-11', stored))).toMatchObject([
    { kind: 'overage', amount: 4000 },
  ]);
  // What was let stand carries nothing.
  const stands = finished([{ ...carried, units: '0', amount: '0.00' }], ended);
  expect(rowsOf([stands.final], '2026-12')).toEqual([]);
  // While a window is left the next statement takes it.
  expect(invoiceLinesIn(rowsOf([finished([carried]).final], '2026-12'))).toEqual([]);
});

test('a final statement is opened with what drifted since, a draft with what blocks it', () => {
  const { final, stored } = finished();
  const drifted = { ...final, count: { ...final.count, lines: final.count.lines } };
  const opened = openStatement(countedAccount([drifted], stored), 'a', '2026-11-15', CLEAN, NOW);
  expect(opened).toMatchObject({
    kind: 'sheet',
    head: { state: 'final' },
    differences: [],
    alteration: null,
  });
  const gone = openStatement(countedAccount([drifted]), 'a', '2026-11-15', CLEAN, NOW);
  expect(gone).toMatchObject({ kind: 'sheet', alteration: 'pages' });
  const december = openStatement(countedAccount([drifted], stored), 'a', '2026-12-01', CLEAN, NOW);
  expect(december).toMatchObject({ kind: 'sheet', head: null, blocks: [{ kind: 'not_ended' }] });
});

test('a day that no window holds comes with the windows to turn to; an unknown contract has none', () => {
  const ended = group('e', { contract: { startsOn: '2026-09-15', endsOn: '2026-10-31' } });
  const account = countedAccount([ended]);
  const windows = [{ startsOn: '2026-10-01', endsOn: '2026-10-31' }];
  // September's is the contract's first and begins with it.
  const first = { startsOn: '2026-09-15', endsOn: '2026-09-30' };
  for (const day of ['2026-11-15', '2020-01-01']) {
    const opened = openStatement(account, 'e', day, CLEAN, NOW);
    expect(opened).toEqual({ kind: 'not_found', period: 'month', windows: [...windows, first] });
  }
  const unknown = openStatement(account, 'z', '2026-11-01', CLEAN, NOW);
  expect(unknown).toEqual({ kind: 'not_found', period: null, windows: [] });
});

test('windows to turn to are the ones that were read whole, newest first', () => {
  const months = windowsOf(subjectOf(group('m'), 'm'), '2026-12-05');
  expect(months.slice(0, 2)).toEqual([
    { startsOn: '2026-12-01', endsOn: '2026-12-31' },
    { startsOn: '2026-11-01', endsOn: '2026-11-30' },
  ]);
  expect(months.at(-1)).toEqual({ startsOn: '2026-01-01', endsOn: '2026-01-31' });
});

test('a window that begins before what was read is no statement, and its contract is listed with why', () => {
  const old = group('o', { contract: { startsOn: '2023-01-01' }, plan: { limits: { week: 5 } } });
  const account = countedAccount([old]);
  expect(openStatement(account, 'o', '2024-05-05', CLEAN, NOW).kind).toBe('not_found');
  expect(openStatement(account, 'o', '2026-11-05', CLEAN, NOW).kind).toBe('sheet');
  // Left out, the month would look as if the contract had nothing to bill.
  const asked = rowsOf([old, group('n', { contract: { startsOn: '2026-11-01' } })], '2024-05');
  expect(asked).toMatchObject([{ kind: 'untold', contractId: 'o', blocks: [{ kind: 'too_old' }] }]);
});

test('what another count would read is told from what is older than any count, final statements too', () => {
  const { count, ...rest } = group('o', { contract: { startsOn: '2023-01-01' } });
  const late = { ...rest, count: { ...count, from: '2026-11-05T00:00:00Z' } };
  const blocksOf = (month: string, one = late) =>
    rowsOf([one], month).flatMap((row) => (row.kind === 'loose' ? [] : row.blocks.map(({ kind }) => kind)));
  expect(blocksOf('2026-11')).toEqual(['not_read']);
  expect(blocksOf('2025-12')).toEqual(['not_read']);
  expect(blocksOf('2025-11')).toEqual(['too_old']);
  const head = headRow({ contractId: 'o', startsOn: '2024-05-01', endsOn: '2024-05-31' });
  const finished = { ...late, book: { ...EMPTY_BOOK, statements: [head] } };
  expect(blocksOf('2024-05', finished)).toEqual(['too_old']);
});
