// Applying a recount on a simulated account: what is written, what is left alone, and what Zendesk refuses.
import { ORGANIZATIONS, contractId, ticketId } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import type { Desk } from '../../../workbench/desk/desk';
import { OPEN_TICKETS, TICKETS } from '../../../workbench/seed/named-tickets';
import type { BalanceDifference, Difference } from '../../../src/actions/recount/difference';
import { DeskClient } from '../../workbench/desk-client';
import { METERED, RecountSeat, wanting } from '../../support/recount-seat';
import { planOf } from '../../../src/actions/recount/plan';
import { RecountRun } from '../../../src/actions/recount/run';

const [OPEN, OTHER] = [OPEN_TICKETS.underLimit, OPEN_TICKETS.nearLimit];

const tagsOf = (desk: Desk, id: number) => desk.tickets.get(id)?.tags ?? [];
const auditsOf = (desk: Desk, id: number) => desk.audits.get(id)?.length ?? 0;
/** @returns the entry's id */
async function decideOn(desk: Desk, kind: 'waive' | 'approve', id: number): Promise<string> {
  const organization = String(desk.tickets.get(id)?.organizationId);
  const { body } = await new DeskClient(desk).post('/custom_objects/support_entry/records', {
    custom_object_record: {
      name: `${kind} ${id}`,
      external_id: `${kind}:${id}`,
      custom_object_fields: { kind, ticket: String(id), organization, state: 'active' },
    },
  });
  return (body as { custom_object_record: { id: string } }).custom_object_record.id;
}

const writes = (seat: RecountSeat) => seat.requests.filter((line) => /^(PUT|POST|PATCH|DELETE)/.test(line));

test('tickets with an equal change are tagged by one job, and each is read before and after', async () => {
  const desk = stillDesk();
  const seat = new RecountSeat(desk);
  const run = await seat.apply([OPEN, OTHER].flatMap((id) => wanting(desk, id, 'billable_overage')));
  expect([OPEN, OTHER].map((id) => tagsOf(desk, id).includes('billable_overage'))).toEqual([true, true]);
  expect(writes(seat)).toEqual([`PUT /api/v2/tickets/update_many?ids=${OPEN},${OTHER}`]);
  expect(run.state()).toMatchObject({ phase: { kind: 'over' }, done: 2, of: 2, left: null });
});

test('a second run over the same differences writes nothing', async () => {
  const desk = stillDesk();
  const differences = wanting(desk, OPEN, 'billable_overage');
  await new RecountSeat(desk).apply(differences);
  const second = new RecountSeat(desk, 'admin');
  const run = await second.apply(differences);
  expect(writes(second)).toEqual([]);
  expect(Object.values(run.state().outcomes)).toEqual([{ kind: 'done' }]);
});

test.each([
  ['a tag that some rule names', { tags: ['closed_by_merge'] }],
  ['another tag of ours', { tags: ['overage_waived'] }],
])('a ticket that got %s since it was counted is left alone and listed as changed', async (_, change) => {
  const desk = stillDesk();
  const differences = wanting(desk, OPEN, 'billable_overage');
  await new DeskClient(desk).put(`/tickets/${OPEN}`, { ticket: change });
  const seat = new RecountSeat(desk);
  const run = await seat.apply(differences);
  expect(writes(seat)).toEqual([]);
  expect(Object.values(run.state().outcomes)).toEqual([{ kind: 'changed' }]);
});

test.each(['billable_overage', 'overage_to_confirm'] as const)(
  'a ticket that somebody has decided about since it was counted does not get %s, though no tag tells of it yet',
  async (wanted) => {
    const desk = stillDesk();
    const differences = [OPEN, OTHER].flatMap((id) => wanting(desk, id, wanted));
    await decideOn(desk, 'waive', OPEN);
    const seat = new RecountSeat(desk);
    const run = await seat.apply(differences);
    expect(writes(seat)).toEqual([`PUT /api/v2/tickets/update_many?ids=${OTHER}`]);
    expect(Object.values(run.state().outcomes)).toEqual([{ kind: 'changed' }, { kind: 'done' }]);
  },
);

test('a ticket whose waiver was taken back since keeps what it bears until another count', async () => {
  const desk = stillDesk();
  const id = await decideOn(desk, 'waive', OPEN);
  const differences = wanting(desk, OPEN, 'overage_waived');
  await new DeskClient(desk).delete(`/custom_objects/support_entry/records/${id}`);
  const seat = new RecountSeat(desk);
  await seat.apply(differences);
  expect(writes(seat)).toEqual([]);
});

test('a decision that was counted hinders nothing, wherever it is filed', async () => {
  const desk = stillDesk();
  const id = await decideOn(desk, 'approve', OPEN);
  const differences = wanting(desk, OPEN, 'billable_overage');
  await new DeskClient(desk).patch(`/custom_objects/support_entry/records/${id}`, {
    custom_object_record: { custom_object_fields: { organization: String(ORGANIZATIONS.noContract.id) } },
  });
  await new RecountSeat(desk).apply(differences);
  expect(tagsOf(desk, OPEN)).toContain('billable_overage');
});

test('a ticket that was solved since is not raised without a person', async () => {
  const desk = stillDesk();
  const differences = wanting(desk, OPEN, 'billable_overage');
  await new DeskClient(desk).put(`/tickets/${OPEN}`, { ticket: { status: 'solved' } });
  const run = await new RecountSeat(desk).apply(differences);
  expect(Object.values(run.state().outcomes)).toEqual([{ kind: 'changed' }]);
});

test('the tags of others stay, and a tag that no rule names is no reason to leave a ticket alone', async () => {
  const desk = stillDesk();
  const differences = wanting(desk, OPEN, 'billable_overage');
  await new DeskClient(desk).put(`/tickets/${OPEN}`, { ticket: { tags: ['vip'] } });
  await new RecountSeat(desk).apply(differences);
  expect(tagsOf(desk, OPEN)).toEqual(['billable_overage', 'vip']);
});

test('a closed ticket is tried once; what Zendesk refuses is listed, remembered and not tried again', async () => {
  const desk = stillDesk();
  const seat = new RecountSeat(desk, 'agent');
  const differences = wanting(desk, TICKETS.closedOverage, 'overage_waived');
  const run = await seat.apply([...differences, ...wanting(desk, OPEN, 'overage_waived')]);
  const key = `ticket:${TICKETS.closedOverage}:overage_waived`;
  expect(run.state().outcomes[key]).toEqual({
    kind: 'refused',
    detail: 'Status: closed prevents ticket update',
  });
  expect(Object.keys(seat.store.kept)).toEqual([key]);
  expect(writes(seat)).toHaveLength(2);
});

test('a manager who may edit closed tickets tags one', async () => {
  const desk = stillDesk();
  await new RecountSeat(desk).apply(wanting(desk, TICKETS.closedOverage, 'overage_waived'));
  expect(tagsOf(desk, TICKETS.closedOverage)).toContain('overage_waived');
});

test.each(['forbidden', 'ignored'] as const)(
  'tags without the right, where Zendesk answers %s, are refused',
  async (reading) => {
    const desk = stillDesk();
    desk.state.features = { ...desk.state.features, tagsWithoutRight: reading };
    const run = await new RecountSeat(desk, 'tagless').apply(wanting(desk, OPEN, 'billable_overage'));
    expect(Object.values(run.state().outcomes)).toMatchObject([{ kind: 'refused' }]);
    expect(auditsOf(desk, OPEN)).toBe(auditsOf(stillDesk(), OPEN));
  },
);

const organization = (
  situation: keyof typeof ORGANIZATIONS,
  add: readonly string[],
  remove: readonly string[],
) => ({
  kind: 'organization' as const,
  because: 'plans' as const,
  caution: null,
  key: `organization:${situation}`,
  organizationId: String(ORGANIZATIONS[situation].id),
  name: situation,
  add,
  remove,
});

test('organization tags are added and removed one organization after the other, and others stay', async () => {
  const desk = stillDesk();
  const { id } = ORGANIZATIONS.underLimit;
  await new DeskClient(desk).put(`/organizations/${id}/tags`, { tags: ['vip', 'support_plan_old'] });
  await new RecountSeat(desk).apply([organization('underLimit', ['support_plan_new'], ['support_plan_old'])]);
  const tags = desk.organizations.get(id)?.tags ?? [];
  expect(tags).toEqual(expect.arrayContaining(['vip', 'support_plan_new']));
  expect(tags).not.toContain('support_plan_old');
});

test('who may not edit organizations sees it listed, the rest goes on, and it is not asked for ever', async () => {
  const desk = stillDesk();
  const seat = new RecountSeat(desk, 'agent');
  const some = (['underLimit', 'nearLimit', 'oneLeft', 'atLimit', 'overLimit'] as const).map((one) =>
    organization(one, ['support_plan_new'], []),
  );
  const run = await seat.apply([...some, ...wanting(desk, OPEN, 'billable_overage')]);
  const kinds = Object.entries(run.state().outcomes).map(([key, { kind }]) => `${key.split(':')[0]} ${kind}`);
  expect(kinds.filter((one) => one === 'organization refused')).toHaveLength(5);
  expect(kinds).toContain('ticket done');
  expect(writes(seat).filter((line) => line.includes('organizations'))).toHaveLength(3);
});

test('an act is filed under its ticket’s organization, and nothing else of it changes', async () => {
  const desk = stillDesk();
  const act = [...desk.recordsOf('support_entry').values()].find(({ externalId }) =>
    externalId?.startsWith('waive:'),
  );
  if (act === undefined) throw new Error('the seed waives nothing');
  const difference: Difference = {
    kind: 'act',
    key: 'act:1',
    recordId: act.id,
    externalId: act.externalId ?? '',
    ticketId: '1',
    has: String(act.values['organization']),
    wanted: String(ORGANIZATIONS.noContract.id),
  };
  await new RecountSeat(desk).apply([difference]);
  const after = desk.recordsOf('support_entry').get(act.id);
  expect(after?.values).toEqual({ ...act.values, organization: String(ORGANIZATIONS.noContract.id) });
});

const zero = { units: '0', amount: '0.00' };
const balance = (situation: keyof typeof ORGANIZATIONS, at: string): BalanceDifference => ({
  kind: 'balance',
  key: `balance:${situation}`,
  because: 'missing',
  caution: null,
  isHidden: false,
  balance: {
    contractId: contractId(situation),
    organizationId: String(ORGANIZATIONS[situation].id),
    name: 'Balance',
    period: 'month',
    startsOn: '2026-10-01',
    endsOn: '2026-10-31',
    currency: 'EUR',
    at,
    authorId: '1',
    data: {
      v: 1,
      at,
      hash: 'x',
      windows: [],
      overage: zero,
      usage: zero,
      tolerated: zero,
      waived: zero,
      billed: '0.00',
    },
  },
});

const other = (one: BalanceDifference): BalanceDifference => {
  const { balance: was } = one;
  return { ...one, balance: { ...was, data: { ...was.data, overage: { units: '1', amount: '40.00' } } } };
};

test('a balance that somebody wrote meanwhile with other figures is told, and left to the next recount', async () => {
  const desk = stillDesk();
  const at = new Date(desk.clock.now()).toISOString();
  await new RecountSeat(desk, 'admin').apply([other(balance('underLimit', at))]);
  const seat = new RecountSeat(desk);
  const run = await seat.apply([balance('underLimit', at)]);
  expect([writes(seat), Object.values(run.state().outcomes)]).toEqual([[], [{ kind: 'changed' }]]);
});

test('where sidebars could not see an act, what they wrote meanwhile is written over', async () => {
  const desk = stillDesk();
  const at = new Date(desk.clock.now()).toISOString();
  await new RecountSeat(desk, 'admin').apply([other(balance('underLimit', at))]);
  const seat = new RecountSeat(desk);
  const run = await seat.apply([{ ...balance('underLimit', at), isHidden: true }]);
  expect([writes(seat).length, Object.values(run.state().outcomes)]).toEqual([1, [{ kind: 'done' }]]);
});

test('balances are written by one job, and one that somebody wrote since is left', async () => {
  const desk = stillDesk();
  const start = desk.clock.now();
  const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
  await new RecountSeat(desk, 'admin').apply([balance('underLimit', at(0))]);
  const seat = new RecountSeat(desk);
  await seat.apply([balance('underLimit', at(-5)), balance('nearLimit', at(-5))]);
  expect(writes(seat)).toEqual(['POST /api/v2/custom_objects/support_entry/jobs']);
  const kept = [...desk.recordsOf('support_entry').values()].filter(({ externalId }) =>
    externalId?.endsWith(':2026-10-01'),
  );
  expect(kept.map(({ values }) => JSON.parse(String(values['data'])) as { at: string })).toMatchObject([
    { at: at(0) },
    { at: at(-5) },
  ]);
});

test('at most 50 requests are sent in any minute', async () => {
  const desk = stillDesk();
  const ids = Array.from({ length: 30 }, (_, k) => ticketId('overLimit', k + 1));
  const seat = new RecountSeat(desk);
  // Batches of one: every ticket gets a job of its own.
  const plan = planOf([], METERED, desk.clock.now());
  const batches = ids.flatMap((id) => planOf(wanting(desk, id, 'overage_waived'), METERED, 0).batches);
  await RecountRun.of(seat.parts, { ...plan, batches }).go();
  const sent = desk.requests.all().map(({ at }) => Date.parse(at));
  const most = Math.max(...sent.map((from) => sent.filter((at) => at >= from && at < from + 60_000).length));
  expect([most, sent.length > 60]).toEqual([50, true]);
});
