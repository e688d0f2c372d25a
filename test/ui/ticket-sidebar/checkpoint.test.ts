// A large organization at one ticket: judged by a stored checkpoint in two rounds, or by everything, or not at all.
import { ORGANIZATIONS, contractId } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import type { Desk } from '../../../workbench/desk/desk';
import { newTicket, setSetting } from '../../support/account';
import { crowd, crowdId, recount, storedBalance } from '../../support/crowd';
import { inRounds } from '../../support/rounds';
import { Seat } from '../../support/seat';
import { DeskClient } from '../../workbench/desk-client';

jest.setTimeout(30_000);

/** With the seed's 72 more than ten pages. */
const MANY = 1_000;
const OPEN = crowdId(MANY - 60);
const CLOSED = crowdId(10);
const CONTRACT = `/custom_objects/support_contract/records/${contractId('archived')}`;

/** An organization with a yearly limit, recounted ten minutes ago, and a ticket that has just settled. */
async function large(count = MANY) {
  const desk = stillDesk();
  crowd(desk, 'archived', count);
  desk.clock.advance(600);
  await recount(desk, crowdId(count - 1));
  const id = await newTicket(desk, 'archived');
  desk.clock.advance(600);
  return { desk, id };
}

test('a ticket is judged in two rounds, the balance being there after the first', async () => {
  const { desk, id } = await large();
  const seat = new Seat(desk, id);
  const rounds = inRounds(seat);
  void seat.session.refresh();
  await seat.frame.quiet();
  expect(await rounds.next()).toBe(6);
  expect(seat.state).toMatchObject({ kind: 'balance', why: 'counting' });
  expect(await rounds.next()).toBe(4);
  expect(seat.said).toBe('overage billed');
  expect(seat.verdict.standing.decision.explanation.position).toMatchObject({ at: MANY + 73, of: 100 });
  await rounds.end();
});

test('at most ten requests are made before the verdict with 20,000 tickets in a yearly window', async () => {
  const { desk, id } = await large(20_000);
  const seat = await new Seat(desk, id).open();
  expect(seat.verdict.standing.decision.explanation.position).toMatchObject({ at: 20_073, of: 100 });
  expect(seat.requests.filter((line) => !line.startsWith('PUT'))).toHaveLength(10);
  expect(seat.tags).toContain('billable_overage');
});

test('the verdict is the one that reading everything gives', async () => {
  const { desk, id } = await large(300);
  const folded = await new Seat(desk, id).open();
  expect(folded.requests.some((line) => line.includes('/search/count'))).toBe(true);
  // No checkpoint is read by whose count is not more than a page.
  const { data } = (await storedBalance(desk, 'archived')) ?? {};
  await writeBalance(desk, JSON.stringify({ ...data, state: null }));
  const plain = await new Seat(desk, id, 'secondAgent').open();
  expect(plain.requests.some((line) => line.includes('/search/count'))).toBe(false);
  const { windowTickets: _counted, settledAt: _tagged, ...standing } = plain.verdict.standing;
  expect(folded.verdict.standing).toMatchObject({
    ...standing,
    balances: [{ windows: standing.balances[0]?.windows }],
  });
});

test('without a checkpoint too large an organization shows the balance with its time, and nothing is written', async () => {
  const { desk, id } = await large();
  const { data } = (await storedBalance(desk, 'archived')) ?? {};
  await writeBalance(desk, JSON.stringify({ ...data, state: undefined }));
  const seat = await new Seat(desk, id).open();
  expect(outcome(seat)).toEqual(BALANCE_ONLY);
});

test('up to a page of tickets is read plainly, whatever is stored', async () => {
  const { desk, id } = await large(20);
  const seat = await new Seat(desk, id).open();
  expect(seat.said).toBe('included within_limits');
  expect(seat.requests).toHaveLength(8);
});

test('a ticket of before the cut is not judged by the checkpoint', async () => {
  const { desk } = await large();
  expect(outcome(await new Seat(desk, OPEN).open())).toEqual(BALANCE_ONLY);
});

test('of a large organization the newest fifty tickets stay outside of the fold, so that each can be judged', async () => {
  const { desk } = await large();
  const seat = await new Seat(desk, crowdId(MANY - 40)).open();
  expect(seat.verdict.standing.decision.explanation.position).toMatchObject({ of: 100 });
});

describe('a checkpoint is refused, and nobody judged or tagged, when since then', () => {
  const client = (desk: Desk) => new DeskClient(desk);
  const late = (desk: Desk) => {
    const pattern = desk.tickets.get(CLOSED);
    if (pattern) desk.putTicket({ ...pattern, id: 990_000 });
  };
  const entry = (desk: Desk, kind: string, ticket: number) =>
    client(desk).patch(`/custom_objects/support_entry/records?external_id=${kind}:${ticket}`, {
      custom_object_record: {
        name: kind,
        custom_object_fields: {
          kind,
          ticket: String(ticket),
          state: 'active',
          contract: contractId('archived'),
          organization: String(ORGANIZATIONS.archived.id),
        },
      },
    });
  const contract = (desk: Desk, fields: object) =>
    client(desk).patch(CONTRACT, { custom_object_record: { custom_object_fields: fields } });
  const newContract = (desk: Desk, fields: object) =>
    client(desk).post('/custom_objects/support_contract/records', {
      custom_object_record: {
        name: 'Another',
        custom_object_fields: { organization: String(ORGANIZATIONS.archived.id), ...fields },
      },
    });
  const statement = (desk: Desk) =>
    client(desk).post('/custom_objects/support_entry/records', {
      custom_object_record: {
        name: 'Statement',
        external_id: `statement:${contractId('archived')}:2026-03-01`,
        custom_object_fields: {
          kind: 'statement',
          contract: contractId('archived'),
          organization: String(ORGANIZATIONS.archived.id),
          starts_on: '2026-03-01',
          ends_on: '2026-03-31',
          state: 'final',
          data: JSON.stringify({ v: 1, pages: [] }),
        },
      },
    });
  const many = async (desk: Desk) => {
    for (let k = 0; k <= 100; k += 1) {
      const ticket = desk.tickets.get(crowdId(k));
      const updatedAt = '2026-11-18T10:12:00Z';
      if (ticket) desk.putTicket({ ...ticket, updatedAt });
    }
    return Promise.resolve();
  };
  const put = (id: number, ticket: object) => (desk: Desk) => client(desk).put(`/tickets/${id}`, { ticket });

  test.each<[string, (desk: Desk) => unknown]>([
    ['a ticket that was folded got a tag that does not count', put(OPEN, { tags: ['closed_by_merge'] })],
    [
      'one was moved to another organization',
      put(OPEN, { organization_id: ORGANIZATIONS.atLimit.id, requester_id: 410_004 }),
    ],
    ['one was deleted', (desk) => client(desk).delete(`/tickets/${OPEN}`)],
    ['one that is as old was found late by the index', late],
    ['a folded ticket was waived', (desk) => entry(desk, 'waive', OPEN)],
    ['a closed folded ticket was waived', (desk) => entry(desk, 'waive', CLOSED)],
    ['the contract was changed', (desk) => contract(desk, { spending_cap: 50 })],
    [
      'a contract was added',
      (desk) => newContract(desk, { plan: '', starts_on: '2026-01-01', covers_tags: 'nobody' }),
    ],
    ['a statement became final', statement],
    [
      'a setting was changed',
      (desk) => {
        setSetting(desk, 'not_counted_tags', 'spam');
      },
    ],
    [
      'the time field was changed',
      (desk) => {
        setSetting(desk, 'time_field_id', '700009');
      },
    ],
    ['more than a page of folded tickets changed', many],
  ])('%s', async (_what, change) => {
    const { desk, id } = await large();
    await change(desk);
    desk.clock.advance(600);
    expect(outcome(await new Seat(desk, id).open())).toEqual(BALANCE_ONLY);
  });

  test('its text was garbled', async () => {
    const { desk, id } = await large();
    const text = String((await storedBalance(desk, 'archived'))?.fields['data']);
    await writeBalance(desk, text.replace('"keepFrom":1', '"keepFrom":2'));
    expect(outcome(await new Seat(desk, id).open())).toEqual(BALANCE_ONLY);
  });

  test('a changed ticket cannot be read', async () => {
    const { desk, id } = await large();
    await put(OPEN, { priority: 'high' })(desk);
    desk.clock.advance(600);
    const seat = new Seat(desk, id);
    const send = seat.frame.request;
    seat.frame.request = async (options) => {
      const answer = await send(options);
      return options.url.includes('updated') ? { count: 1, results: [{ id: OPEN }] } : answer;
    };
    expect(outcome(await seat.open())).toEqual(BALANCE_ONLY);
  });

  test('the reader finds fewer tickets than were folded', async () => {
    const { desk, id } = await large();
    const seat = new Seat(desk, id);
    const send = seat.frame.request;
    seat.frame.request = async (options) => {
      const answer = await send(options);
      return options.url.includes('/search/count')
        ? { count: (answer as { count: number }).count - 1 }
        : answer;
    };
    expect(outcome(await seat.open())).toEqual(BALANCE_ONLY);
  });

  test('another organization draws from the contract', async () => {
    const { desk, id } = await large();
    await newContract(desk, {
      organization: String(ORGANIZATIONS.noContract.id),
      draws_from: contractId('archived'),
      plan: await planOf(desk),
      starts_on: '2026-01-01',
      status: 'active',
    });
    desk.clock.advance(600);
    expect(outcome(await new Seat(desk, id).open())).toEqual(BALANCE_ONLY);
  });
});

test('where the checkpoint is refused, a group of at most ten pages is folded again', async () => {
  const { desk, id } = await large(300);
  await new DeskClient(desk).put(`/tickets/${crowdId(240)}`, { ticket: { tags: ['closed_by_merge'] } });
  desk.clock.advance(600);
  const seat = await new Seat(desk, id).open();
  expect(seat.verdict.standing.decision.explanation.position).toMatchObject({ at: 372, of: 100 });
  expect(seat.tags).toContain('billable_overage');
});

test('changes that no rule reads leave the checkpoint as good as it was', async () => {
  const { desk, id } = await large();
  const tags = ['billable_overage', 'anything'];
  await new DeskClient(desk).put(`/tickets/${OPEN}`, {
    ticket: { tags, status: 'solved', priority: 'high' },
  });
  desk.clock.advance(600);
  expect((await new Seat(desk, id).open()).said).toBe('overage billed');
});

async function planOf(desk: Desk): Promise<unknown> {
  const { body } = await new DeskClient(desk).get<{
    custom_object_record: { custom_object_fields: Record<string, unknown> };
  }>(CONTRACT);
  return body.custom_object_record.custom_object_fields['plan'];
}

/** The stored balance with its time, and nothing written. */
const BALANCE_ONLY = { kind: 'balance', why: 'too_many', at: ['2026-11-18T10:10:00Z'], writes: [] };

function outcome(seat: Seat) {
  const { state } = seat;
  const writes = seat.requests.filter((line) => /^(PUT|PATCH)/.test(line));
  if (state.kind !== 'balance') return { kind: state.kind, writes };
  const at = state.facts.rows.balances.map((balance) => balance.at);
  return { kind: state.kind, why: state.why, at, writes };
}

function writeBalance(desk: Desk, data: string) {
  const id = `balance:${contractId('archived')}:2026-11-01`;
  return new DeskClient(desk).patch(`/custom_objects/support_entry/records?external_id=${id}`, {
    custom_object_record: { custom_object_fields: { data } },
  });
}
