// A time that is none would be folded to nowhere: such a row is named, never judged.
import { Failure } from '../../src/actions/failure';
import { searchTickets, showTicket } from '../../src/zendesk/rest/tickets';

const ROW = {
  id: 7,
  created_at: '2026-11-15T10:00:00Z',
  updated_at: '2026-11-15T10:00:00Z',
  status: 'open',
  tags: [],
};

test.each(['2026-11-15', '2026-02-30T10:00:00Z', '+275760-09-13T00:00:00Z', 'yesterday'])(
  'a found ticket created at "%s" is listed as unreadable, beside the others',
  async (created_at) => {
    const results = [ROW, { ...ROW, id: 8, created_at }];
    const page = await searchTickets(() => Promise.resolve({ results, count: 2 }), 'type:ticket', 1);
    expect(page.tickets.map(({ id }) => id)).toEqual([7]);
    expect(page.unreadable).toEqual(['8']);
  },
);

test('the open ticket with a time that is none is a malformed answer', async () => {
  const answer = showTicket(() => Promise.resolve({ ticket: { ...ROW, updated_at: '2026-11-15' } }), '7');
  await expect(answer).rejects.toMatchObject({ facts: { kind: 'malformed' } });
  await expect(answer).rejects.toBeInstanceOf(Failure);
});
