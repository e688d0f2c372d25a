// Which of several stored folds counts, and when somebody finds fewer tickets than one was made of.
import type { StoredCheckpoint } from '../../../src/actions/checkpoint/checkpoint-ports';
import { checkpointFor, seesLess } from '../../../src/actions/checkpoint/choose-checkpoint';
import { sumOf } from '../../../src/actions/checkpoint/rest-hash';
import type { SavedTicket, StoredBalance } from '../../../src/actions/ports';

const START = '2026-11-01T00:00:00Z';
const CUT = '2026-11-18T10:00:00Z';

function balance(more: Partial<StoredCheckpoint> = {}): StoredBalance {
  const parts: Omit<StoredCheckpoint, 'sum'> = {
    v: 1,
    from: START,
    cut: CUT,
    seen: '2026-11-18T10:10:00Z',
    count: 3,
    organizationIds: ['1', '2'],
    rest: 'rest',
    open: '',
    fold: {},
    ...more,
  };
  return { state: { ...parts, sum: sumOf(parts) } } as StoredBalance;
}

function ticket(id: string, createdAt: string): SavedTicket {
  return { id, createdAt } as SavedTicket;
}

const later = ticket('9', '2026-11-18T11:00:00Z');
const chosen = (balances: readonly StoredBalance[], start = START, row = later) =>
  checkpointFor(balances, start, row)?.count ?? null;

test.each([
  [
    'the one whose writer had seen the newest change',
    { seen: '2026-11-18T10:11:00Z', cut: '2026-11-18T08:00:00Z' },
  ],
  ['of two that had seen the same the one with the later cut', { cut: '2026-11-18T10:05:00Z' }],
])('of several stored folds %s counts, in whatever order they are listed', (_, newer) => {
  const [one, other] = [balance({ cut: '2026-11-18T09:00:00Z' }), balance({ count: 4, ...newer })];
  expect(chosen([one, other])).toBe(4);
  expect(chosen([other, one])).toBe(4);
});

test('a ticket of the very second of the cut came after it', () => {
  expect(chosen([balance()], START, ticket('9', CUT))).toBe(3);
  expect(chosen([balance()], START, ticket('9', '2026-11-18T09:59:59Z'))).toBeNull();
});

test('a fold that begins within the window of the ticket is not gone on from', () => {
  expect(chosen([balance({ from: '2026-11-01T00:00:01Z' })])).toBeNull();
});

test('a fold that ended before the window of the ticket began says nothing of it', () => {
  expect(chosen([balance()], CUT)).toBeNull();
});

const found = [
  ticket('1', START),
  ticket('2', '2026-11-10T00:00:00Z'),
  ticket('3', '2026-11-18T09:59:59Z'),
  // Created at the very second of the cut: not one of those that were folded.
  ticket('4', CUT),
];

test('who finds as many tickets before the cut as were folded sees them all', () => {
  expect(seesLess([balance()], ['2', '1'], START, found)).toBe(false);
});

test.each([
  ['one before the cut is missing, whatever came after it', found.slice(1)],
  ['one is listed twice', [...found.slice(1), ...found.slice(1)]],
])('who finds fewer sees less: %s', (_, tickets) => {
  expect(seesLess([balance()], ['1', '2'], START, tickets)).toBe(true);
});

test('tickets of before the fold began make up for none that is missing', () => {
  const older = ticket('0', '2026-10-31T23:59:59Z');
  expect(seesLess([balance()], ['1', '2'], '2026-10-01T00:00:00Z', [older, ...found.slice(1)])).toBe(true);
});

test('a fold of another group of organizations is compared with nothing', () => {
  expect(seesLess([balance()], ['1'], START, [])).toBe(false);
});

test('a fold of windows that are over is compared with nothing', () => {
  expect(seesLess([balance()], ['1', '2'], '2026-12-01T00:00:00Z', [])).toBe(false);
});
