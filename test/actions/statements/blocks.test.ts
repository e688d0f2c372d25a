// What keeps a statement from being final is told, each by itself, before anything is written.
import { blocksOf, untaggedIn } from '../../../src/actions/statements/blocks';
import type { FaultyRecord } from '../../../src/actions/ports';
import { EMPTY_BOOK, headRow } from '../../support/counted';
import { CONTRACT, october, openMonth } from '../../support/statement-seat';

const account = (faulty: readonly FaultyRecord[], now: number) => ({
  faulty: faulty.map((one) => ({ ...one, contract: null })),
  reading: { at: new Date(now).toISOString() },
});
const CLEAN = { isClean: true, tagged: [] } as const;
/** A day after October has ended in Warsaw. */
const SETTLED = Date.parse('2026-11-01T23:00:00Z');

function blocks(group = openMonth(), more: { now?: number; clean?: typeof CLEAN | null } = {}) {
  const { now = SETTLED, clean = CLEAN } = more;
  return blocksOf(october(group), group, account([], now), clean, now);
}

test('a window can be made final once it ended a day ago, in the zone of its contract', () => {
  expect(blocks()).toEqual([]);
  expect(blocks(openMonth(), { now: SETTLED - 1_000 })).toEqual([{ kind: 'not_ended', on: '2026-11-02' }]);
});

test('a statement is not made final from a count that is over an hour old', () => {
  const group = openMonth();
  const counted = account([], SETTLED);
  const at = (now: number) => blocksOf(october(group), group, counted, CLEAN, now);
  expect(at(SETTLED + 60 * 60_000)).toEqual([]);
  expect(at(SETTLED + 60 * 60_000 + 1)).toEqual([{ kind: 'old_count' }]);
});

test('a window that is not recounted in this session is not made final', () => {
  expect(blocks(openMonth(), { clean: null })).toEqual([{ kind: 'unclean', because: null }]);
});

test('a charge to confirm keeps the statement open', () => {
  const [plan] = [...openMonth().count.inputs.plans.values()];
  const ask = {
    plans: [
      {
        ...plan,
        limits: { month: 2 },
        unitPrice: '40',
        rollover: 0,
        tolerance: 0,
        overagePolicy: 'ask',
        weights: {},
      },
    ],
  };
  expect(blocks(openMonth(4, ask))).toEqual([{ kind: 'to_confirm', ticketIds: ['1002', '1003'] }]);
});

test('a window that overlaps a final one is not made final', () => {
  const head = headRow({ contractId: CONTRACT, startsOn: '2026-09-01', endsOn: '2026-10-01' });
  const group = { ...openMonth(), book: { ...EMPTY_BOOK, statements: [head] } };
  expect(blocks(group)).toEqual([{ kind: 'overlaps', head }]);
  const before = { ...head, endsOn: '2026-09-30' };
  expect(blocks({ ...group, book: { ...EMPTY_BOOK, statements: [before] } })).toEqual([]);
});

test('a faulty record anywhere that could belong to it keeps the statement open', () => {
  const fault = {
    record: { object: 'support_entry', id: '01F', name: 'Broken' },
    faults: [{ field: 'kind', kind: 'unknown_value' }],
  } as const;
  const group = openMonth();
  expect(blocksOf(october(group), group, account([fault], SETTLED), CLEAN, SETTLED)).toEqual([
    { kind: 'homeless', faulty: [fault] },
  ]);
});

test('a correction of the contract that cannot be read keeps the statement open, one of another contract does not', () => {
  const broken = (contractId: string | null) => ({
    record: { object: 'support_entry', id: '01C', name: 'Carried' } as const,
    faults: [{ field: 'data', kind: 'bad_format' } as const],
    organizationId: null,
    contractId,
    ticketId: null,
  });
  const withFaulty = (contractId: string | null) => ({
    ...openMonth(),
    book: { ...EMPTY_BOOK, faultyCorrections: [broken(contractId)] },
  });
  expect(blocks(withFaulty(CONTRACT))).toMatchObject([{ kind: 'faulty' }]);
  expect(blocks(withFaulty(null))).toMatchObject([{ kind: 'faulty' }]);
  expect(blocks(withFaulty('other'))).toEqual([]);
});

test('a window that begins before what was read is not made final', () => {
  const group = openMonth();
  const late = { ...group, count: { ...group.count, from: '2026-10-02T00:00:00Z' } };
  expect(blocks(late)).toEqual([{ kind: 'not_read' }]);
});

test('charges that their tickets do not show yet are listed', () => {
  const group = openMonth();
  expect(untaggedIn(october(group), group, CLEAN)).toEqual(['1002', '1003']);
});

test('a charge whose price a person still has to give is listed like any other', () => {
  const plan = { id: 'p', name: 'Care', coverage: 'limited', unit: 'ticket', limits: { month: 2 } };
  const group = openMonth(4, { plans: [plan] });
  const sheet = october(group);
  expect(sheet.sums.amount).toBe(0);
  expect(untaggedIn(sheet, group, CLEAN)).toEqual(['1002', '1003']);
});

test('a charge that a recount has tagged since it was counted is not listed, the others are', () => {
  const group = openMonth();
  expect(untaggedIn(october(group), group, { isClean: true, tagged: ['1003'] })).toEqual(['1002']);
  expect(untaggedIn(october(group), group, null)).toEqual(['1002', '1003']);
});
