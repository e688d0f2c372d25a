// When a contract's recount is clean: everything applied, refused and listed, or settled by a waive.
import { contractId } from '../../../workbench/seed/cast';
import { OPEN_TICKETS } from '../../../workbench/seed/named-tickets';
import { stillDesk } from '../../../workbench/seed/seed';
import { cleanOf, type RecountOutcome } from '../../../src/actions/recount/clean';
import { allDifferences, differencesOf } from '../../../src/actions/recount/differences';
import { AccountSeat } from '../../support/account-seat';
import { spoil } from '../../support/spoil';

const NOTHING: RecountOutcome = { applied: new Set(), refused: new Map() };
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
  return { differences, clean };
}

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
  const { clean, differences } = await count();
  const applied = new Set(allDifferences(differences).map(({ key }) => key));
  expect(clean({ ...NOTHING, applied })).toEqual({ isClean: true, untagged: [] });
});

test('a charge that Zendesk refused to tag is clean, and listed where the statement is finalised', async () => {
  const { clean, differences } = await count();
  const refused = new Map(allDifferences(differences).map(({ key }) => [key, 'closed']));
  expect(clean({ ...NOTHING, refused })).toMatchObject({
    isClean: true,
    untagged: [{ ticket: { id: String(OVER) } }],
  });
});

test('a difference in a later window keeps no earlier one from being clean', async () => {
  const { clean, differences } = await count();
  const applied = new Set(differences.balances.map(({ key }) => key));
  const october = { startsOn: '2026-10-01', endsOn: '2026-10-31' };
  expect(clean({ ...NOTHING, applied }, contractId('overLimit'), october).isClean).toBe(true);
  expect(clean({ ...NOTHING, applied }).isClean).toBe(false);
});

test('another contract’s differences do not matter', async () => {
  const { clean, differences } = await count();
  const applied = new Set(differences.balances.map(({ key }) => key));
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
