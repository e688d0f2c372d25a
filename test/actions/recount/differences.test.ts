// What a recount finds on a simulated account: a count of everything, held against what is stored.
import { DeskClient, type RecordsPage } from '../../workbench/desk-client';
import { allDifferences, differencesOf, isTicked } from '../../../src/actions/recount/differences';
import type { Differences } from '../../../src/actions/recount/difference';
import {
  contractId,
  ORGANIZATIONS,
  ticketId,
  type Situation,
  type USERS,
} from '../../../workbench/seed/cast';
import { OPEN_TICKETS, TICKETS } from '../../../workbench/seed/named-tickets';
import { stillDesk } from '../../../workbench/seed/seed';
import type { Desk } from '../../../workbench/desk/desk';
import { newTicket, setSetting } from '../../support/account';
import { AccountSeat } from '../../support/account-seat';
import { crowd, crowdId, storedBalance } from '../../support/crowd';
import { RecountSeat } from '../../support/recount-seat';
import { Seat } from '../../support/seat';
import { spoil } from '../../support/spoil';

const { overLimit: OVER, underLimit: UNDER } = OPEN_TICKETS;
const QUARTER_OF_AN_HOUR = 15 * 60;

/** Once the index holds everything. */
async function found(desk: Desk, user: keyof typeof USERS = 'manager'): Promise<Differences> {
  desk.clock.advance(QUARTER_OF_AN_HOUR);
  return differencesOf(await new AccountSeat(desk, user).count());
}

const ofTicket = ({ tickets }: Differences, id: number) =>
  tickets.find(({ ticket }) => ticket.id === String(id));
const idOf = (situation: Situation) => String(ORGANIZATIONS[situation].id);
const changeContract = (desk: Desk, situation: Situation, fields: object) =>
  new DeskClient(desk).patch(`/custom_objects/support_contract/records/${contractId(situation)}`, {
    custom_object_record: { custom_object_fields: fields },
  });

test('what was applied is no difference any more, and a second run finds nothing to write', async () => {
  const desk = stillDesk();
  spoil(desk, UNDER, ['billable_overage']);
  spoil(desk, OVER, []);
  const first = await found(desk);
  expect(allDifferences(first).length).toBeGreaterThan(10);
  const run = await new RecountSeat(desk).apply(allDifferences(first));
  expect(Object.values(run.state().outcomes).filter(({ kind }) => kind !== 'done')).toEqual([]);
  expect(allDifferences(await found(desk))).toEqual([]);
});

test('a customer with a contract and no ticket at all gets a balance, and hinders nobody', async () => {
  const desk = stillDesk();
  for (const ticket of desk.tickets.values()) {
    if (ticket.organizationId !== ORGANIZATIONS.weekElsewhere.id) continue;
    desk.putTicket({ ...ticket, organizationId: null });
  }
  const { balances, untold } = await found(desk);
  expect(untold.flatMap(({ organizationIds }) => organizationIds)).not.toContain(idOf('weekElsewhere'));
  const own = balances.filter(({ balance }) => balance.contractId === contractId('weekElsewhere'));
  expect(own.at(-1)?.balance.data.state).toMatchObject({
    count: 0,
    seen: own.at(-1)?.balance.data.state?.cut,
  });
});

test('a tag that costs too much is ticked, and so is a missing charge on an open ticket of now', async () => {
  const desk = stillDesk();
  spoil(desk, UNDER, ['billable_overage']);
  spoil(desk, OVER, []);
  const differences = await found(desk);
  const [lower, raise] = [ofTicket(differences, UNDER), ofTicket(differences, OVER)];
  expect(lower).toMatchObject({ has: ['billable_overage'], wanted: null, isRaise: false, caution: null });
  expect(raise).toMatchObject({ has: [], wanted: 'billable_overage', isRaise: true, caution: null });
});

test('a charge is never put back on a ticket that bears a waiver unless a person ticks it', async () => {
  const desk = stillDesk();
  spoil(desk, OVER, ['overage_waived']);
  const raise = ofTicket(await found(desk), OVER);
  expect(raise).toMatchObject({ wanted: 'billable_overage', isRaise: true, caution: 'waived' });
});

test('a raise on a solved or closed ticket, or on one of a window that is over, is not ticked', async () => {
  const desk = stillDesk();
  spoil(desk, OVER, [], { status: 'solved' });
  const closed = desk.tickets.get(TICKETS.closedOverage);
  if (closed !== null) desk.putTicket({ ...closed, tags: [] });
  const differences = await found(desk);
  expect(ofTicket(differences, OVER)).toMatchObject({ isRaise: true, caution: 'solved' });
  expect(ofTicket(differences, TICKETS.closedOverage)).toMatchObject({ isRaise: true, caution: 'closed' });
  desk.clock.advance(14 * 24 * 60 * 60);
  spoil(desk, OVER, [], { status: 'open' });
  expect(ofTicket(await found(desk), OVER)).toMatchObject({ isRaise: true, caution: 'older' });
  expect(differences.tickets.filter(({ isRaise }) => isRaise).some(isTicked)).toBe(false);
});

test('a ticket of the last minutes is not raised by itself: the index may hide what changes it', async () => {
  const desk = stillDesk();
  desk.state.indexLagSeconds = 0;
  const id = await newTicket(desk, 'overLimit');
  desk.clock.advance(60);
  const differences = differencesOf(await new AccountSeat(desk).count());
  expect(ofTicket(differences, id)).toMatchObject({ isRaise: true, caution: 'fresh' });
});

test('a tag of ours on a ticket without a plan is taken off', async () => {
  const desk = stillDesk();
  spoil(desk, OPEN_TICKETS.noContract, ['billable_overage']);
  expect(ofTicket(await found(desk), OPEN_TICKETS.noContract)).toMatchObject({
    wanted: null,
    isRaise: false,
  });
});

test('tickets from before live_from are left as they are, and without it no ticket is tagged', async () => {
  const desk = stillDesk();
  spoil(desk, UNDER, ['billable_overage']);
  setSetting(desk, 'live_from', '2026-11-30');
  expect((await found(desk)).tickets).toEqual([]);
  setSetting(desk, 'live_from', '');
  expect(await found(desk)).toMatchObject({ tickets: [], liveFrom: null });
});

test('organizations whose records cannot be read are named, and nothing of theirs is changed', async () => {
  const desk = stillDesk();
  spoil(desk, OPEN_TICKETS.faultyContract, ['billable_overage']);
  const differences = await found(desk);
  expect(differences.untold.flatMap(({ organizationIds }) => organizationIds)).toContain(
    idOf('faultyContract'),
  );
  expect(ofTicket(differences, OPEN_TICKETS.faultyContract)).toBeUndefined();
});

test('an organization bears the tag of each plan that serves it, and only plans’ own tags are taken off', async () => {
  const desk = stillDesk();
  const client = new DeskClient(desk);
  const { id } = ORGANIZATIONS.underLimit;
  await client.post(`/organizations/${id}/tags`, {
    tags: ['vip', 'support_plan_gone', 'support_plan_starter_5'],
  });
  const [change] = (await found(desk)).organizations;
  expect(change).toMatchObject({ organizationId: String(id), remove: ['support_plan_starter_5'] });
  expect(change?.add).toHaveLength(1);
});

test('a contract that is over takes its plan’s tag with it', async () => {
  const desk = stillDesk();
  await changeContract(desk, 'underLimit', { ends_on: '2026-11-10' });
  const [change] = (await found(desk)).organizations;
  expect(change).toMatchObject({ organizationId: idOf('underLimit'), add: [] });
  expect(change?.remove).toHaveLength(1);
});

test('an organization that draws bears the tag of its master’s plan, and has no balance', async () => {
  const desk = stillDesk();
  const { id } = ORGANIZATIONS.drawing;
  await new DeskClient(desk).post(`/organizations/${id}/tags`, { tags: ['vip'] });
  const { organizations, balances } = await found(desk);
  const tags = desk.organizations.get(ORGANIZATIONS.drawnFrom.id)?.tags ?? [];
  const change = organizations.find(({ organizationId }) => organizationId === String(id));
  expect(change?.add).toEqual(tags.filter((tag) => tag.startsWith('support_plan_')));
  expect(balances.some(({ balance }) => balance.contractId === contractId('drawing'))).toBe(false);
});

test('an act on a ticket that moved is filed where the ticket is', async () => {
  const desk = stillDesk();
  const ticket = desk.tickets.get(TICKETS.waived);
  if (ticket === null) throw new Error('no such ticket');
  desk.putTicket({ ...ticket, organizationId: ORGANIZATIONS.noContract.id });
  const { acts } = await found(desk);
  expect(acts).toMatchObject([
    { externalId: `waive:${TICKETS.waived}`, has: idOf('waived'), wanted: idOf('noContract') },
  ]);
});

test('past windows keep their balances, and one with other figures is written anew', async () => {
  const desk = stillDesk();
  await new RecountSeat(desk).apply(allDifferences(await found(desk)));
  const client = new DeskClient(desk);
  const path = '/custom_objects/support_entry/records';
  const name = `balance:${contractId('underLimit')}:2026-10-01`;
  const { body } = await client.get<RecordsPage>(`${path}?filter[external_ids]=${name}`);
  const [record] = body.custom_object_records;
  const data = JSON.parse(String(record?.custom_object_fields['data'])) as object;
  await client.patch(`${path}/${record?.id}`, {
    custom_object_record: { custom_object_fields: { data: JSON.stringify({ ...data, billed: '999.00' }) } },
  });
  expect((await found(desk)).balances).toMatchObject([
    { because: 'figures', balance: { startsOn: '2026-10-01' } },
  ]);
});

test('a sidebar folds on from the checkpoint that a recount has left, and tags by it', async () => {
  const desk = stillDesk();
  crowd(desk, 'overLimit', 1_500);
  await new RecountSeat(desk).apply((await found(desk)).balances);
  expect((await storedBalance(desk, 'overLimit'))?.data.state?.count).toBeGreaterThan(0);
  desk.clock.advance(QUARTER_OF_AN_HOUR);
  const id = await newTicket(desk, 'overLimit');
  desk.clock.advance(QUARTER_OF_AN_HOUR);
  const seat = await new Seat(desk, id).open();
  expect(seat.requests.filter((line) => line.startsWith('GET /api/v2/search?')).length).toBeLessThan(5);
  expect(seat.tags).toContain('billable_overage');
  expect(crowdId(0)).toBeGreaterThan(ticketId('overLimit', 1));
});

test('where fewer tickets are found than were counted before, a manager has to tick each change, an administrator has not', async () => {
  const desk = stillDesk();
  await new RecountSeat(desk).apply((await found(desk)).balances);
  await new DeskClient(desk).delete(`/tickets/${OVER - 10}`);
  const mine = ({ balances, tickets }: Differences) =>
    [...tickets, ...balances].filter(
      (one) => (one.kind === 'balance' ? one.balance : one.ticket).organizationId === idOf('overLimit'),
    );
  const seen = mine(await found(desk));
  expect(seen.length).toBeGreaterThan(1);
  expect(seen.map(({ caution }) => caution)).toEqual(seen.map(() => 'fewer'));
  expect(mine(await found(desk, 'admin')).filter(isTicked).length).toBe(seen.length);
  await new RecountSeat(desk).apply(seen);
  expect(mine(await found(desk))).toEqual([]);
});

test('a light agent may look and not apply', async () => {
  expect((await found(stillDesk(), 'light')).mayNotApply).toBe('light');
});
