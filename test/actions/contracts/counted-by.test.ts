// How many tickets are counted by a contract, over the simulated account.
import { countedBy } from '../../../src/actions/contracts/counted-by';
import { contractId, type Situation } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { AccountSeat } from '../../support/account-seat';

const SINCE = { since: '2025-11-01' };

test('every ticket that a contract serves is counted by it, in its own organization where it draws', async () => {
  const counted = await new AccountSeat(stillDesk()).count(SINCE);
  const of = (situation: Situation) => countedBy(counted, contractId(situation));
  expect(of('unlimited')).toEqual({ kind: 'counted', tickets: 25 });
  // Six of the fourteen are the organization's that draws.
  expect(of('drawnFrom')).toEqual({ kind: 'counted', tickets: 14 });
  expect(of('drawing')).toEqual({ kind: 'counted', tickets: 6 });
});

test('where a record cannot be read, or the contract is newer than the count, it is not said that there are none', async () => {
  const counted = await new AccountSeat(stillDesk()).count(SINCE);
  expect(countedBy(counted, contractId('missingPlan'))).toEqual({ kind: 'cannot_tell' });
  expect(countedBy(counted, 'made-since')).toEqual({ kind: 'not_known' });
});
