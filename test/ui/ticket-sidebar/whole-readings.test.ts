// What an opening reads, it reads to the end, of the right organization, and as it is saved; else it tells nothing.
import { ORGANIZATIONS } from '../../../workbench/seed/cast';
import { planId } from '../../../workbench/seed/plans';
import { stillDesk } from '../../../workbench/seed/seed';
import type { Desk } from '../../../workbench/desk/desk';
import { newTicket } from '../../support/account';
import { crowd } from '../../support/crowd';
import { Seat } from '../../support/seat';
import { DeskClient } from '../../workbench/desk-client';

interface Page {
  readonly results: readonly { readonly id: number }[];
  readonly count: number;
}

/** A seat whose searches are answered otherwise. */
function searching(desk: Desk, id: number, change: (page: Page, url: string) => Page): Seat {
  const seat = new Seat(desk, id);
  const send = seat.frame.request;
  seat.frame.request = async (options) => {
    const answer = await send(options);
    return options.url.startsWith('/api/v2/search?') ? change(answer as Page, options.url) : answer;
  };
  return seat;
}

async function charged() {
  const desk = stillDesk();
  const id = await newTicket(desk, 'overLimit');
  desk.clock.advance(600);
  return { desk, id };
}

const position = (seat: Seat) => seat.verdict.standing.decision.explanation.position?.at;

test('a ticket that search lists for another organization is not counted', async () => {
  const { desk, id } = await charged();
  const pattern = { organization_id: ORGANIZATIONS.underLimit.id, created_at: '2026-11-03T08:00:00Z' };
  const seat = searching(desk, id, ({ results, count }) => ({
    results: [...results, { ...results[0], id: 5, ...pattern }],
    count: count + 1,
  }));
  await seat.open();
  expect(position(seat)).toBe(54);
});

test('a ticket that is listed twice is counted once', async () => {
  const { desk, id } = await charged();
  const seat = searching(desk, id, ({ results, count }) => ({
    results: [...results, ...results.slice(3, 5)],
    count,
  }));
  await seat.open();
  expect(position(seat)).toBe(54);
});

test('where rows moved between two pages while they were read, nothing is told and nothing written', async () => {
  const desk = stillDesk();
  crowd(desk, 'archived', 150);
  const id = await newTicket(desk, 'archived');
  desk.clock.advance(600);
  const seat = searching(desk, id, ({ results, count }, url) => ({
    // A ticket of the first page went away, so that the first row of the second page moved to the first unseen.
    results: url.endsWith('page=2') ? results.slice(1) : results,
    count,
  }));
  await seat.open();
  expect(seat.state).toMatchObject({ kind: 'balance', why: 'too_many' });
  expect(seat.writes).toEqual([]);
});

test('what search says of the open ticket gives way to how it is saved', async () => {
  const { desk, id } = await charged();
  const seat = searching(desk, id, (page) => ({
    ...page,
    results: page.results.map((row) => (row.id === id ? { ...row, tags: ['closed_by_merge'] } : row)),
  }));
  await seat.open();
  expect(seat.said).toBe('overage billed');
});

test('the hundredth and first contract of an organization counts as much as the first', async () => {
  const desk = stillDesk();
  const client = new DeskClient(desk);
  const post = (name: string, ends_on: string) =>
    client.post('/custom_objects/support_contract/records', {
      custom_object_record: {
        name,
        custom_object_fields: {
          organization: String(ORGANIZATIONS.noContract.id),
          plan: planId('care_50'),
          starts_on: '2026-01-01',
          ends_on,
          status: 'active',
        },
      },
    });
  for (let made = 0; made < 100; made += 1) await post(`Of January ${made}`, '2026-01-31');
  await post('Of today', '2026-12-31');
  const seat = await new Seat(desk, await newTicket(desk, 'noContract')).open();
  expect(seat.said).toBe('included within_limits');
});

test('an act stays with its ticket, whatever organization it was filed under', async () => {
  const { desk, id } = await charged();
  const fields = { kind: 'waive', ticket: String(id), state: 'active' };
  await new DeskClient(desk).patch(`/custom_objects/support_entry/records?external_id=waive:${id}`, {
    custom_object_record: {
      name: 'Waiver',
      external_id: `waive:${id}`,
      custom_object_fields: { ...fields, organization: String(ORGANIZATIONS.underLimit.id) },
    },
  });
  expect((await new Seat(desk, id).open()).said).toBe('waived entry');
});

test('where the form names another organization already, the ticket is tagged by the one that is saved', async () => {
  const { desk, id } = await charged();
  const seat = new Seat(desk, id);
  seat.unsaved = { organizationId: String(ORGANIZATIONS.unlimited.id) };
  await seat.open();
  expect([seat.verdict.isPreview, seat.said]).toEqual([true, 'included unlimited']);
  expect(seat.tags).toContain('billable_overage');
});
