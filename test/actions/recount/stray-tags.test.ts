// Tags of plans on organizations that no contract leads to: found by search, read by id, and offered to be taken off.
import { differencesOf, isTicked } from '../../../src/actions/recount/differences';
import { Asker } from '../../../src/actions/recount/asker';
import { strayTags } from '../../../src/actions/recount/stray-tags';
import { ORGANIZATIONS, type Situation } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import type { Desk } from '../../../workbench/desk/desk';
import { AccountSeat } from '../../support/account-seat';
import { RecountSeat } from '../../support/recount-seat';
import { DeskClient } from '../../workbench/desk-client';

const CARE = 'support_plan_care_50';
const GONE = 'support_plan_gone';
const idOf = (situation: Situation) => String(ORGANIZATIONS[situation].id);
const tagsOf = (desk: Desk, situation: Situation) =>
  desk.organizations.get(ORGANIZATIONS[situation].id)?.tags ?? [];

async function tag(desk: Desk, situation: Situation, ...tags: readonly string[]): Promise<void> {
  await new DeskClient(desk).put(`/organizations/${idOf(situation)}/tags`, { tags });
}

/** Once the index holds everything. */
async function strays(desk: Desk, minutes = 15) {
  desk.clock.advance(minutes * 60);
  const counted = await new AccountSeat(desk).count({ since: '2026-11-01' });
  const untold = new Set(differencesOf(counted).untold.flatMap(({ organizationIds }) => organizationIds));
  const reading = { ...counted.reading, untold };
  const seat = new RecountSeat(desk);
  desk.requests.clear();
  const { gate, pace } = seat.parts;
  const found = await strayTags(new Asker(gate, pace), seat.recountDesk, reading);
  return { found, seat, reading };
}

test('an organization without a contract loses the tag of its former plan, and nothing else', async () => {
  const desk = stillDesk();
  await tag(desk, 'noContract', CARE, 'vip');
  const { found, seat } = await strays(desk);
  expect(found).toMatchObject([
    { organizationId: idOf('noContract'), remove: [CARE], because: 'no_contract' },
  ]);
  expect(found.filter(isTicked)).toHaveLength(1);
  await seat.apply(found);
  expect(tagsOf(desk, 'noContract')).toContain('vip');
  expect(tagsOf(desk, 'noContract')).not.toContain(CARE);
});

test('what was taken off while search does not know it yet is not listed', async () => {
  const desk = stillDesk();
  await tag(desk, 'noContract', CARE);
  desk.clock.advance(15 * 60);
  await new DeskClient(desk).delete(`/organizations/${idOf('noContract')}/tags`, { tags: [CARE] });
  expect((await strays(desk, 0)).found).toEqual([]);
});

test('a tag that only looks like ours is offered and not ticked, with a contract and without', async () => {
  const desk = stillDesk();
  await tag(desk, 'underLimit', GONE);
  await tag(desk, 'noContract', GONE);
  const { found } = await strays(desk);
  expect(
    found.map(({ organizationId, remove, because }) => [organizationId, remove, because]).sort(),
  ).toEqual([idOf('underLimit'), idOf('noContract')].sort().map((id) => [id, [GONE], 'no_plan']));
  expect(found.filter(isTicked)).toEqual([]);
});

test('while a contract does not say whose it is, no tag is taken off unseen', async () => {
  const desk = stillDesk();
  await tag(desk, 'noContract', CARE);
  desk.clock.advance(15 * 60);
  const { reading, seat } = await strays(desk);
  const contracts = reading.contracts.map((one, at) => (at === 0 ? { ...one, organizationId: null } : one));
  const { gate, pace } = seat.parts;
  const found = await strayTags(new Asker(gate, pace), seat.recountDesk, { ...reading, contracts });
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter(isTicked)).toEqual([]);
});

test('it takes one request for all plans, and one for a hundred organizations that are found', async () => {
  const desk = stillDesk();
  await tag(desk, 'noContract', CARE);
  const { seat, found } = await strays(desk);
  expect([found.length, seat.requests.length]).toEqual([1, 2]);
});

test('where search takes several tags for all of them, each is asked for by itself', async () => {
  const desk = stillDesk();
  await tag(desk, 'noContract', CARE);
  await tag(desk, 'underLimit', CARE);
  const { reading, seat } = await strays(desk);
  const { gate, pace } = seat.parts;
  const { recountDesk } = seat;
  const narrow = {
    organizationTags: recountDesk.organizationTags.bind(recountDesk),
    taggedOrganizations: (tags: readonly string[], cursor: string | null) =>
      tags.length > 1
        ? Promise.resolve({ organizations: [], next: null })
        : recountDesk.taggedOrganizations(tags, cursor),
  };
  const found = await strayTags(new Asker(gate, pace), narrow, reading);
  expect(found.map(({ organizationId }) => organizationId)).toEqual([idOf('noContract')]);
});
