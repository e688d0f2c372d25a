// Counting: a record that cannot be read stops its own group and no other; acts go with their tickets; what is final
// stays as it was recorded.
import { countAccount } from '../../../src/actions/account/count-account';
import type { CountedAccount, CountedFold, CountedGroup } from '../../../src/actions/account/counted-account';
import type { Desk } from '../../../workbench/desk/desk';
import { createRecord, updateRecord } from '../../../workbench/desk/record-writes';
import { contractId, ORGANIZATIONS, ticketId, USERS, type Situation } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket, setSetting } from '../../support/account';
import { AccountSeat } from '../../support/account-seat';
import { finalise, recorded } from '../../support/statements';

const count = (desk: Desk, since = '2026-11-01') => new AccountSeat(desk).count({ since });
const organization = (situation: Situation) => String(ORGANIZATIONS[situation].id);

function groupOf({ groups }: CountedAccount, situation: Situation): CountedGroup {
  const id = organization(situation);
  const group = groups.find(({ organizationIds }) => organizationIds.includes(id));
  if (group === undefined) throw new Error(`no group of ${situation}`);
  return group;
}

function foldOf(counted: CountedAccount, situation: Situation): CountedFold {
  const { count: told } = groupOf(counted, situation);
  if (told.kind !== 'counted') throw new Error(JSON.stringify(told));
  return told;
}

function said(counted: CountedAccount, situation: Situation, id: number): string {
  const line = foldOf(counted, situation).lines.find(({ ticket }) => ticket.id === String(id));
  return line === undefined ? 'nothing' : `${line.decision.state} ${line.decision.reason}`;
}

function entry(desk: Desk, externalId: string | null, values: object) {
  createRecord(desk, USERS.manager.id, 'support_entry', {
    name: 'Entry',
    ...(externalId === null ? {} : { externalId }),
    values: { state: 'active', ...values },
  });
}

test('an entry that cannot be read stops the groups that it names, and no other', async () => {
  const desk = stillDesk();
  entry(desk, null, { kind: 'waive', contract: contractId('overLimit') });
  const counted = await count(desk);
  expect(groupOf(counted, 'overLimit').count).toMatchObject({
    kind: 'cannot_tell',
    faulty: [{ record: { object: 'support_entry' }, faults: [{ field: 'ticket', kind: 'missing' }] }],
  });
  expect(groupOf(counted, 'nearLimit').count.kind).toBe('counted');
});

test('an entry that names nothing of ours stands beside the groups', async () => {
  const desk = stillDesk();
  entry(desk, null, { kind: 'waive' });
  const { faulty, groups } = await count(desk);
  expect(faulty).toMatchObject([{ faults: [{ field: 'ticket', kind: 'missing' }] }]);
  expect(groups.filter((group) => group.count.kind === 'counted')).toHaveLength(25);
});

test('an act goes with its ticket, wherever it is filed', async () => {
  const desk = stillDesk();
  const id = ticketId('overLimit', 127);
  const filed = { kind: 'waive', ticket: String(id), organization: organization('nearLimit') };
  entry(desk, `waive:${id}`, { ...filed, contract: contractId('nearLimit') });
  const counted = await count(desk);
  expect(said(counted, 'overLimit', id)).toBe('waived entry');
  expect(groupOf(counted, 'overLimit').book.decisions.map(({ externalId }) => externalId)).toContain(
    `waive:${id}`,
  );
});

test('not counting a ticket of an organization without a contract is told too', async () => {
  const desk = stillDesk();
  const id = ticketId('noContract', 1);
  entry(desk, `not_counted:${id}`, { kind: 'not_counted', ticket: String(id) });
  const { withoutPlan } = await count(desk);
  const line = withoutPlan.find(({ ticket }) => ticket.id === String(id));
  expect(line?.decision).toMatchObject({ state: 'not_counted', reason: 'entry' });
});

test('a recorded ticket keeps its decision; what differs, came late or is gone is drift', async () => {
  const desk = stillDesk();
  const [kept, gone] = [ticketId('overLimit', 126), 999];
  await finalise(desk, [recorded(kept, 'waived', 'entry'), recorded(gone, 'overage', 'billed')]);
  const counted = await count(desk);
  expect(said(counted, 'overLimit', kept)).toBe('waived entry');
  expect(said(counted, 'overLimit', ticketId('overLimit', 127))).toBe('late after_final');
  const { drift } = foldOf(counted, 'overLimit');
  const of = (id: number) => drift.find((one) => one.ticketId === String(id));
  expect(of(kept)).toMatchObject({ recorded: { state: 'waived' } });
  expect(of(ticketId('overLimit', 127))).toMatchObject({ recorded: null });
  expect(drift.at(-1)).toMatchObject({ ticketId: '999', now: null });
});

test('a statement from before the reading says nothing of tickets that nobody looked for', async () => {
  const desk = stillDesk();
  desk.clock.set('2026-12-10T10:00:00Z');
  await finalise(desk, [recorded(999, 'overage', 'billed')]);
  expect(foldOf(await count(desk, '2026-11-20'), 'overLimit').drift.at(-1)?.ticketId).toBe('999');
  expect(foldOf(await count(desk, '2026-12-01'), 'overLimit').drift).toEqual([]);
});

test('a statement whose page is gone cannot be told, and is never taken for an empty one', async () => {
  const desk = stillDesk();
  await finalise(desk, []);
  const page = [...desk.recordsOf('support_entry').values()].find(({ name }) => name === 'Page 1');
  desk.recordsOf('support_entry').remove(page?.id ?? '');
  expect(groupOf(await count(desk), 'overLimit').count).toMatchObject({
    kind: 'cannot_tell',
    faulty: [{ faults: [{ field: 'data' }] }],
  });
});

test('of two heads for one window the first record counts', async () => {
  const desk = stillDesk();
  await finalise(desk, []);
  const head = [...desk.recordsOf('support_entry').values()].find(({ name }) => name === 'Statement');
  entry(desk, null, { ...head?.values, reference: 'second' });
  const { book } = groupOf(await count(desk), 'overLimit');
  expect(book.statements.map(({ record }) => record.id)).toEqual([head?.id]);
});

test('a ticket that cannot be read stops its organization; one of nobody knows whom is told beside', async () => {
  const reading = await new AccountSeat(stillDesk()).reading({ since: '2026-11-01' });
  const faulty = (id: string, organizationId: string | null) => ({
    record: { object: 'ticket' as const, id, name: `#${id}` },
    faults: [{ field: 'ticket', kind: 'bad_format' as const }],
    organizationId,
  });
  const counted = countAccount({
    ...reading,
    faultyTickets: [faulty('1', organization('overLimit')), faulty('2', null), faulty('3', '77')],
  });
  expect(groupOf(counted, 'overLimit').count.kind).toBe('cannot_tell');
  expect(groupOf(counted, 'nearLimit').count.kind).toBe('counted');
  expect(counted.faulty.map(({ record }) => record.id)).toEqual(['2']);
});

test('with a setting that cannot be read nothing is counted, and the setting is named', async () => {
  const desk = stillDesk();
  setSetting(desk, 'live_from', 'soon');
  const counted = await count(desk);
  expect(counted.faulty).toMatchObject([
    { record: { object: 'settings' }, faults: [{ field: 'live_from' }] },
  ]);
  expect(counted.groups.every((group) => group.count.kind === 'cannot_tell')).toBe(true);
  expect(counted.withoutPlan).toEqual([]);
});

test('hours without a time field are no hours of zero', async () => {
  const desk = stillDesk();
  setSetting(desk, 'time_field_id', '');
  const counted = await count(desk);
  expect(groupOf(counted, 'hours').count).toMatchObject({
    kind: 'cannot_tell',
    faulty: [{ faults: [{ field: 'time_field_id', kind: 'missing' }] }],
  });
  expect(groupOf(counted, 'overLimit').count.kind).toBe('counted');
});

test('more than twenty organizations that draw from one another are not counted', async () => {
  const desk = stillDesk();
  const drawers = Object.keys(ORGANIZATIONS).filter((key) => key !== 'drawnFrom') as Situation[];
  for (const situation of drawers.slice(0, 20)) {
    const values = { organization: organization(situation), draws_from: contractId('drawnFrom') };
    const one = { ...values, plan: null, starts_on: '2026-01-01', status: 'active' };
    createRecord(desk, USERS.admin.id, 'support_contract', { name: 'Draws', values: one });
  }
  const counted = await count(desk);
  expect(groupOf(counted, 'drawnFrom').organizationIds.length).toBeGreaterThan(20);
  expect(groupOf(counted, 'drawnFrom').count).toEqual({ kind: 'too_many_organizations' });
  expect(groupOf(counted, 'archived').count.kind).toBe('counted');
});

test('a ticket that moves to another organization counts there, and is drift where it was recorded', async () => {
  const desk = stillDesk();
  const id = ticketId('overLimit', 126);
  await finalise(desk, [recorded(id, 'overage', 'billed')]);
  const ticket = desk.tickets.get(id);
  if (ticket === null) throw new Error('no ticket');
  desk.putTicket({ ...ticket, organizationId: ORGANIZATIONS.underLimit.id });
  desk.clock.advance(600);
  const counted = await count(desk);
  expect(said(counted, 'underLimit', id)).toBe('included within_limits');
  expect(foldOf(counted, 'overLimit').drift.at(-1)).toMatchObject({ ticketId: String(id), now: null });
});

test('a correction that cannot be read stops no count, and lies with its contract', async () => {
  const desk = stillDesk();
  const about = {
    kind: 'correction',
    contract: contractId('overLimit'),
    ticket: '7',
    starts_on: '2026-10-01',
  };
  entry(desk, 'correction:7:2026-10-01:1', { ...about, units: 1, amount: -40, currency: 'EUR' });
  entry(desk, 'correction:7:2026-10-01:2', { ...about, units: 1 });
  const { book, count: told } = groupOf(await count(desk), 'overLimit');
  expect(told.kind).toBe('counted');
  expect(book.corrections).toMatchObject([{ ticketId: '7', units: '1', amount: '-40', currency: 'EUR' }]);
  expect(book.faultyCorrections).toMatchObject([{ faults: [{ field: 'amount', kind: 'bad_format' }] }]);
});

test('a head tells whether it is invoiced, and which corrections it took', async () => {
  const desk = stillDesk();
  await finalise(desk, []);
  const head = [...desk.recordsOf('support_entry').values()].find(({ name }) => name === 'Statement');
  const data = { ...(JSON.parse(String(head?.values['data'])) as object), corrections: ['correction:7'] };
  const values = { state: 'invoiced', reference: 'R-1', data: JSON.stringify(data) };
  updateRecord(desk, USERS.manager.id, 'support_entry', head?.id ?? '', { values });
  const { book } = groupOf(await count(desk), 'overLimit');
  expect(book.statements).toMatchObject([
    { state: 'invoiced', reference: 'R-1', correctionIds: ['correction:7'], startsOn: '2026-11-01' },
  ]);
});

test('counting leaves the reading as it was, and says the same again', async () => {
  const desk = stillDesk();
  await newTicket(desk, 'overLimit');
  const reading = await new AccountSeat(desk).reading({ since: '2026-11-01' });
  const before = structuredClone(reading);
  const decisions = (counted: CountedAccount) => foldOf(counted, 'overLimit').lines;
  expect(decisions(countAccount(reading))).toEqual(decisions(countAccount(reading)));
  expect(reading).toEqual(before);
});
