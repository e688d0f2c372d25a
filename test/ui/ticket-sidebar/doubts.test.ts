// When in doubt nobody is billed and nothing is said that is not known: cases that people found by trying.
import { contractId, ORGANIZATIONS, ticketId } from '../../../workbench/seed/cast';
import { planId } from '../../../workbench/seed/plans';
import { stillDesk } from '../../../workbench/seed/seed';
import type { Desk } from '../../../workbench/desk/desk';
import { newTicket, setSetting } from '../../support/account';
import { Seat } from '../../support/seat';
import { DeskClient, type RecordsPage } from '../../workbench/desk-client';

const NO_FAULT = { status: null, retryAfter: null, delayMs: 0, drop: false, malformed: false };

function act(desk: Desk, kind: string, id: number, more: object = {}) {
  return new DeskClient(desk).patch(`/custom_objects/support_entry/records?external_id=${kind}:${id}`, {
    custom_object_record: {
      name: kind,
      external_id: `${kind}:${id}`,
      custom_object_fields: { kind, ticket: String(id), state: 'active', organization: '360005', ...more },
    },
  });
}

test('"do not count" stands, whatever contract it was noted beside', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'overLimit');
  // Of another organization.
  const { body } = await new DeskClient(desk).get<RecordsPage>('/custom_objects/support_contract/records');
  await act(desk, 'not_counted', id, { contract: body.custom_object_records[0]?.id });
  desk.clock.advance(600);
  const seat = await new Seat(desk, id).open();
  expect(seat.said).toBe('not_counted entry');
  expect(seat.writes).toEqual([]);
});

test('a waiver that came between is seen before a conflicting write is tried again', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'overLimit');
  desk.clock.advance(600);
  const seat = new Seat(desk, id);
  const send = seat.frame.request;
  seat.frame.request = async (options) => {
    if (options.type === 'PUT') {
      seat.frame.request = send;
      await act(desk, 'waive', id);
      await new DeskClient(desk, 'manager').put(`/tickets/${id}`, { ticket: { tags: ['overage_waived'] } });
      desk.clock.advance(5);
    }
    return send(options);
  };
  await seat.open();
  expect(seat.said).toBe('waived entry');
  expect(seat.tags).toEqual(['overage_waived']);
  expect(seat.writes).toHaveLength(1);
});

test('a write whose answer was lost is looked up, not reported as failed', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'overLimit');
  desk.clock.advance(600);
  const seat = new Seat(desk, id);
  const send = seat.frame.request;
  seat.frame.request = async (options) => {
    const answer = await send(options);
    if (options.type !== 'PUT') return answer;
    seat.frame.request = send;
    throw { status: 0, statusText: '', responseText: '' } as unknown as Error;
  };
  await seat.open();
  expect(seat.tags).toContain('billable_overage');
  expect(seat.verdict.outcome).toMatchObject({ kind: 'silent', because: 'nothing_to_change' });
  expect(seat.writes).toHaveLength(1);
});

test.each(['', 'abc', '999'])(
  'with the time field %p hours cannot be told, and no charge is taken off',
  async (field) => {
    const desk = stillDesk();
    setSetting(desk, 'time_field_id', field);
    const seat = await new Seat(desk, ticketId('hours', 8)).open();
    expect(seat.state).toMatchObject({
      kind: 'cannot_tell',
      faulty: [{ record: { object: 'settings' }, faults: [{ field: 'time_field_id' }] }],
    });
    expect(seat.writes).toEqual([]);
  },
);

test('a restricted agent reads what no other ticket can change', async () => {
  const desk = stillDesk();
  const inGroup = { group_id: 500_002 };
  for (const [organization, said] of [
    ['noContract', 'no_plan no_contract'],
    ['expired', 'no_plan expired'],
    ['unlimited', 'included unlimited'],
  ] as const) {
    const seat = await new Seat(desk, await newTicket(desk, organization, inGroup), 'restricted').open();
    expect(seat.said).toBe(said);
  }
  const lost = await newTicket(desk, 'noContract', {
    ...inGroup,
    organization_id: null,
    requester_id: 400_001,
  });
  expect((await new Seat(desk, lost, 'restricted').open()).said).toBe('no_plan no_organization');
  const faulty = await newTicket(desk, 'faultyContract', inGroup);
  expect((await new Seat(desk, faulty, 'restricted').open()).state.kind).toBe('cannot_tell');
});

test('a restricted agent sees the balance of the contract that theirs draws from', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'drawing', { group_id: 500_002 });
  const seat = await new Seat(desk, id, 'restricted').open();
  expect(seat.state).toMatchObject({ kind: 'balance', why: 'restricted' });
  if (seat.state.kind !== 'balance') return;
  expect(seat.state.facts.faultyContracts).toEqual([]);
  expect(seat.state.facts.contracts.length).toBeGreaterThan(1);
});

test('a ticket that this frame solved near a limit is tagged once the index has settled', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'atLimit');
  const seat = await new Seat(desk, id).open();
  await new DeskClient(desk).put(`/tickets/${id}`, { ticket: { status: 'solved' } });
  desk.clock.advance(5);
  await seat.hear('submitted');
  expect(seat.tags).not.toContain('billable_overage');
  await seat.advance(6);
  expect(seat.tags).toContain('billable_overage');
});

test('an act that explains nothing does not let a solved ticket be charged', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'overLimit', { status: 'solved' });
  await act(desk, 'approve', id);
  desk.clock.advance(600);
  const seat = await new Seat(desk, id).open();
  expect(seat.verdict.outcome).toMatchObject({ because: 'solved' });
  await act(desk, 'waive', id);
  const waived = await new Seat(desk, id).open();
  expect(waived.tags).toContain('overage_waived');
});

test('an act lets nobody charge a solved ticket for what a later change of its plan caused', async () => {
  const desk = stillDesk();
  const limitOf = (limit_month: number) =>
    new DeskClient(desk).patch(`/custom_objects/support_plan/records/${planId('ask_20')}`, {
      custom_object_record: { custom_object_fields: { limit_month } },
    });
  await limitOf(500);
  const id = await newTicket(desk, 'askFirst', { status: 'solved' });
  await act(desk, 'approve', id, { organization: String(ORGANIZATIONS.askFirst.id) });
  desk.clock.advance(3600);
  expect((await new Seat(desk, id).open()).said).toBe('included within_limits');
  desk.clock.advance(5 * 86_400);
  await limitOf(20);
  const seat = await new Seat(desk, id).open();
  expect(seat.said).toBe('overage approved');
  expect(seat.verdict.outcome).toMatchObject({ because: 'solved' });
  expect(seat.writes).toEqual([]);
});

test('an approval charges a solved ticket that still waits for it', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'askFirst', { status: 'solved', tags: ['overage_to_confirm'] });
  await act(desk, 'approve', id, { organization: String(ORGANIZATIONS.askFirst.id) });
  desk.clock.advance(3600);
  const seat = await new Seat(desk, id).open();
  expect(seat.tags).toContain('billable_overage');
});

test('near the end of the tolerance nobody is charged before the index has settled', async () => {
  const desk = stillDesk();
  await new DeskClient(desk).patch(`/custom_objects/support_plan/records/${planId('care_50')}`, {
    custom_object_record: { custom_object_fields: { tolerance: 5 } },
  });
  const fourth = await newTicket(desk, 'overLimit');
  await newTicket(desk, 'overLimit');
  const sixth = await newTicket(desk, 'overLimit');
  desk.clock.advance(7200);
  const client = new DeskClient(desk);
  await client.put(`/tickets/${fourth}`, { ticket: { tags: ['closed_by_merge'] } });
  await client.put(`/tickets/${sixth}`, { ticket: { priority: 'high' } });
  desk.clock.advance(10);
  const seat = await new Seat(desk, sixth).open();
  expect([seat.said, seat.verdict.standing.isProbable]).toEqual(['overage billed', true]);
  expect(seat.writes).toEqual([]);
  await seat.advance(6);
  expect(seat.said).toBe('tolerated tolerated');
  expect(seat.writes).toEqual([]);
});

test('near the spending cap nobody is charged before the index has settled', async () => {
  const desk = stillDesk();
  await new DeskClient(desk).patch(`/custom_objects/support_contract/records/${contractId('overLimit')}`, {
    custom_object_record: { custom_object_fields: { spending_cap: 160 } },
  });
  await newTicket(desk, 'overLimit');
  desk.clock.advance(1);
  const seat = new Seat(desk, await newTicket(desk, 'overLimit'));
  desk.clock.advance(10);
  await seat.open();
  expect([seat.said, seat.verdict.standing.isProbable]).toEqual(['overage billed', true]);
  expect(seat.writes).toEqual([]);
  await seat.advance(6);
  expect(seat.said).toBe('overage capped');
  expect(seat.writes).toEqual([]);
});

test('a submit that could not be judged lets nobody charge the ticket days later, once it is solved', async () => {
  const desk = stillDesk();
  const client = new DeskClient(desk);
  const startsOn = (starts_on: string) =>
    client.patch(`/custom_objects/support_contract/records/${contractId('overLimit')}`, {
      custom_object_record: { custom_object_fields: { starts_on } },
    });
  const id = await newTicket(desk, 'overLimit', { status: 'open' });
  await startsOn('2027-01-01');
  desk.clock.advance(600);
  const seat = await new Seat(desk, id).open();
  await seat.hear('submitted');
  expect(seat.state.kind).toBe('cannot_tell');
  await client.put(`/tickets/${id}`, { ticket: { status: 'solved' } });
  desk.clock.advance(48 * 3600);
  await startsOn('2026-01-01');
  desk.clock.advance(600);
  await seat.hear('updated');
  expect(seat.verdict.outcome).toMatchObject({ because: 'solved' });
  expect(seat.writes).toEqual([]);
});

test('a faulty contract for tags that no ticket has keeps nobody from being judged', async () => {
  const desk = stillDesk();
  const { id } = ORGANIZATIONS.underLimit;
  await new DeskClient(desk).post('/custom_objects/support_contract/records', {
    custom_object_record: {
      name: 'Odd',
      custom_object_fields: {
        organization: String(id),
        starts_on: '2026-01-01',
        covers_tags: 'nobody_has_this',
      },
    },
  });
  const seat = await new Seat(desk, await newTicket(desk, 'underLimit')).open();
  expect(seat.said).toBe('included within_limits');
});

test('what is assigned to a contract that cannot be read is billed to no other one, whatever tags that one covers', async () => {
  const desk = stillDesk();
  const answer = await new DeskClient(desk).post<{ custom_object_record: { id: string } }>(
    '/custom_objects/support_contract/records',
    {
      custom_object_record: {
        name: 'Odd',
        custom_object_fields: {
          organization: String(ORGANIZATIONS.overLimit.id),
          starts_on: '2026-01-01',
          covers_tags: 'project_x',
        },
      },
    },
  );
  const assigned = await newTicket(desk, 'overLimit');
  await act(desk, 'assign', assigned, { contract: answer.body.custom_object_record.id });
  // And whoever comes after it: nobody knows which of the two contracts the assigned one used up.
  const next = await newTicket(desk, 'overLimit');
  desk.clock.advance(3600);
  for (const id of [assigned, next]) {
    const seat = await new Seat(desk, id).open();
    expect(seat.state).toMatchObject({
      kind: 'cannot_tell',
      faulty: [{ record: { object: 'support_contract', name: 'Odd' } }],
    });
    expect(seat.writes).toEqual([]);
  }
});

test('while another organization is being read, the verdict of the former one is not shown', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, await newTicket(desk, 'underLimit')).open();
  desk.faults.arm({ ...NO_FAULT, match: 'GET /api/v2/search', times: 1, delayMs: 50 });
  seat.unsaved = { organizationId: String(ORGANIZATIONS.overLimit.id), organizationName: 'Fjord Freight' };
  const seen: string[] = [];
  seat.session.subscribe(() => seen.push(seat.state.kind));
  await seat.hear('form');
  expect(seen).toEqual(['loading', 'verdict']);
});
