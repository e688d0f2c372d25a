// When a contract's recount is clean: everything applied, refused and listed, or settled by a waive.
import { contractId } from '../../../workbench/seed/cast';
import { OPEN_TICKETS } from '../../../workbench/seed/named-tickets';
import { stillDesk } from '../../../workbench/seed/seed';
import { cleanOf, type RecountOutcome } from '../../../src/actions/recount/clean';
import { allDifferences, differencesOf } from '../../../src/actions/recount/differences';
import { outcomeOf } from '../../../src/actions/recount/run-view';
import { AccountSeat } from '../../support/account-seat';
import { spoil } from '../../support/spoil';

const NOTHING: RecountOutcome = { applied: new Map(), refused: new Map() };
const NOVEMBER = { startsOn: '2026-11-01', endsOn: '2026-11-30' };
const OVER = OPEN_TICKETS.overLimit;

async function count() {
  const desk = stillDesk();
  spoil(desk, OVER, []);
  desk.clock.advance(15 * 60);
  const counted = await new AccountSeat(desk).count();
  const differences = differencesOf(counted);
  const clean = (
    outcome: RecountOutcome,
    contract = contractId('overLimit'),
    window: typeof NOVEMBER | null = NOVEMBER,
  ) => cleanOf({ counted, differences, outcome, contractId: contract, window });
  return { differences, clean, readAt: Date.parse(counted.reading.at) };
}

const appliedAt = (differences: readonly { readonly key: string }[], at = 0) =>
  new Map(differences.map(({ key }) => [key, at] as const));

test('what is neither applied nor refused is named', async () => {
  const { clean } = await count();
  expect(clean(NOTHING)).toMatchObject({
    isClean: false,
    because: {
      kind: 'differences',
      open: [{ kind: 'ticket', ticket: { id: String(OVER) } }, { kind: 'balance' }],
    },
  });
});

test('everything applied is clean', async () => {
  const { clean, differences, readAt } = await count();
  const applied = appliedAt(allDifferences(differences), readAt + 60_000);
  expect(clean({ ...NOTHING, applied })).toEqual({ isClean: true, tagged: [String(OVER)] });
});

test('what an earlier recount tagged and a later count finds without its tag has been changed again', async () => {
  const { clean, differences, readAt } = await count();
  const tagged = (minutesBefore: number) =>
    clean({ ...NOTHING, applied: appliedAt(allDifferences(differences), readAt - minutesBefore * 60_000) });
  // Lists may show a tag as it was for so long.
  expect(tagged(5)).toEqual({ isClean: true, tagged: [String(OVER)] });
  expect(tagged(6)).toEqual({ isClean: true, tagged: [] });
});

test('a charge that Zendesk refused to tag is clean, and is not tagged', async () => {
  const { clean, differences } = await count();
  const refused = new Map(allDifferences(differences).map(({ key }) => [key, 'closed']));
  expect(clean({ ...NOTHING, refused })).toEqual({ isClean: true, tagged: [] });
});

test('of two runs the later one knows better what became of a difference', () => {
  const first = outcomeOf({ a: { kind: 'done' }, b: { kind: 'refused', detail: 'closed' } }, NOTHING, 1);
  expect(first).toEqual({ applied: new Map([['a', 1]]), refused: new Map([['b', 'closed']]) });
  const second = outcomeOf({ b: { kind: 'done' } }, first, 2);
  expect(second).toEqual({
    applied: new Map([
      ['a', 1],
      ['b', 2],
    ]),
    refused: new Map(),
  });
});

test('a difference in a later window keeps no earlier one from being clean', async () => {
  const { clean, differences } = await count();
  const applied = appliedAt(differences.balances);
  const october = { startsOn: '2026-10-01', endsOn: '2026-10-31' };
  expect(clean({ ...NOTHING, applied }, contractId('overLimit'), october).isClean).toBe(true);
  expect(clean({ ...NOTHING, applied }).isClean).toBe(false);
});

test('another contract’s differences do not matter', async () => {
  const { clean, differences } = await count();
  const applied = appliedAt(differences.balances);
  expect(clean({ ...NOTHING, applied }, contractId('underLimit')).isClean).toBe(true);
});

test('a contract that cannot be told is not clean, and its fault is named', async () => {
  const { clean } = await count();
  expect(clean(NOTHING, contractId('faultyContract'))).toMatchObject({
    isClean: false,
    because: { kind: 'cannot_tell', faulty: [{ record: { object: 'support_contract' } }] },
  });
});

test('a contract that was not counted is not clean', async () => {
  const { clean } = await count();
  expect(clean(NOTHING, '01J9')).toEqual({ isClean: false, because: { kind: 'not_counted' } });
});
