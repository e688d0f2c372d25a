// Where nobody knows what Zendesk answers, both readings are switched on in the workbench, and the verdict and its tag
// are the same.
import { stillDesk } from '../../../workbench/seed/seed';
import { ticketId } from '../../../workbench/seed/cast';
import type { Features } from '../../../workbench/desk/features';
import { newTicket } from '../../support/account';
import { Seat } from '../../support/seat';

const OTHERS: readonly Partial<Features>[] = [
  {},
  { searchDuplicates: true },
  { slaSideload: false },
  { duplicateExternalId: 'accepted' },
  { tagsWithoutRight: 'ignored' },
  { dateFields: 'instant' },
  { sameSecondStamps: 'conflict' },
  { closedTagsByJob: false },
  { reverseLookup: 'indexed' },
  { readableRetryAfter: true },
];

test.each(OTHERS)(
  'with %p a ticket beyond the limit is tagged once, with the same verdict',
  async (reading) => {
    const desk = stillDesk();
    desk.state.features = { ...desk.state.features, ...reading };
    const id = await newTicket(desk, 'overLimit');
    desk.clock.advance(600);
    const seat = await new Seat(desk, id).open();
    expect(seat.said).toBe('overage billed');
    expect(seat.tags).toContain('billable_overage');
    expect(seat.writes).toHaveLength(1);
  },
);

test('a session that has expired is the face "signed out", not a guess', async () => {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, signedOut: true };
  const seat = await new Seat(desk, ticketId('overLimit', 128)).open();
  expect(seat.state).toMatchObject({ kind: 'failed', failure: { facts: { kind: 'signed_out' } } });
});

test.each([{ customObjects: false }, { plan: 'support_team' } as const])(
  'with %p the face says that custom objects are off',
  async (features) => {
    const desk = stillDesk();
    desk.state.features = { ...desk.state.features, ...features };
    const seat = await new Seat(desk, ticketId('overLimit', 128)).open();
    expect(seat.state).toMatchObject({ kind: 'failed', failure: { facts: { kind: 'objects_off' } } });
  },
);
