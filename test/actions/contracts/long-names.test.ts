// Contracts whose names are as long as Zendesk takes, on the simulated desk.
import { copyOf } from '../../../src/actions/contracts/contract-draft';
import type { ContractChange } from '../../../src/actions/contracts/contract-change';
import { makeChange } from '../../../src/actions/contracts/make-change';
import { contractId, ORGANIZATIONS, USERS } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { ContractSeat } from '../../support/contract-seat';

test('a contract with such a name is renewed like any other, and the name of what is kept of it is cut', async () => {
  const desk = stillDesk();
  const seat = new ContractSeat(desk);
  const stored = await seat.records.read('support_contract', contractId('prepaid'));
  if (stored === null) throw new Error('no contract');
  // A sign of two units stands where the cut falls.
  const name = `${'Q'.repeat(225)}${'\u{1F600}'.repeat(15)}`;
  const renewal: ContractChange = {
    v: 1,
    kind: 'renew',
    make: { externalId: 'contract:long', draft: copyOf(stored.draft, name, '2027-09-01') },
    about: { id: stored.id, name: stored.draft.name },
    end: null,
    organizationId: String(ORGANIZATIONS.prepaid.id),
    units: [
      { externalId: 'adjustment:long', period: 'term', startsOn: '2027-09-01', units: '5', reason: 'Agreed' },
    ],
    authorId: String(USERS.admin.id),
    at: '2026-11-22T10:00:00Z',
  };
  await seat.parts.contracts.keepChange('adjustment:long', renewal, 'begun');
  const kept = [...desk.recordsOf('support_entry').values()].find(
    ({ externalId }) => externalId === 'adjustment:long',
  );
  expect(kept?.name).toMatch(/^Change that is not finished: Q+\p{Emoji_Presentation}*$/u);
  expect(kept?.name.length).toBeLessThanOrEqual(255);
  expect(await makeChange(seat.parts, renewal)).toMatchObject({ kind: 'done' });
});
