// An approval raises the charge that was confirmed and no other, whatever changes while it is on its way.
import type { Desk } from '../../../workbench/desk/desk';
import { ORGANIZATIONS } from '../../../workbench/seed/cast';
import { TICKETS } from '../../../workbench/seed/named-tickets';
import { stillDesk } from '../../../workbench/seed/seed';
import { actOf, answered, entryOf, managerAt, NOTE, notesOn, priceOfAskFirst } from '../../support/acts';

const ID = TICKETS.toConfirm;

async function seated(desk: Desk = stillDesk()) {
  const seat = await managerAt(desk, ID, 'agent');
  const confirmed = actOf(desk, seat, 'approve', { reasonCode: null });
  const approve = () => answered(seat, seat.runner.perform(confirmed, NOTE));
  /** Something happens just before the entry is written. */
  const justBeforeTheEntry = (happen: () => Promise<unknown>) => {
    const { request } = seat.frame;
    let isOver = false;
    seat.frame.request = async (options) => {
      if (!isOver && options.type === 'PATCH') {
        isOver = true;
        await happen();
      }
      return request(options);
    };
  };
  return { desk, seat, approve, justBeforeTheEntry };
}

const moved = (desk: Desk) => {
  const ticket = desk.tickets.get(ID);
  if (ticket) desk.putTicket({ ...ticket, organizationId: ORGANIZATIONS.overLimit.id });
  return Promise.resolve();
};

test('the book says which charge was approved', async () => {
  const { desk, seat, approve } = await seated();
  expect(await approve()).toMatchObject({ savedAs: 'saved' });
  expect(entryOf(desk, 'approve', ID)?.values).toMatchObject({ units: 1, amount: 42, currency: 'EUR' });
  expect(seat.tags).toContain('billable_overage');
});

test('where the price changed since it was seen, nothing is put into the book and nothing is raised', async () => {
  const { desk, seat, approve } = await seated();
  await priceOfAskFirst(desk, 420);
  expect(await approve()).toEqual({ savedAs: 'changed' });
  expect(entryOf(desk, 'approve', ID)).toBeNull();
  expect(seat.tags).not.toContain('billable_overage');
  expect(notesOn(desk, ID)).toEqual([]);
  expect(seat.said).toBe('overage to_confirm');
});

test('where a colleague has approved it already, nothing is written a second time', async () => {
  const { desk, seat, approve } = await seated();
  const other = await managerAt(desk, ID, 'manager');
  await answered(other, other.runner.perform(actOf(desk, other, 'approve'), 'Their note.'));
  expect(await approve()).toEqual({ savedAs: 'changed' });
  expect(seat.said).toBe('overage approved');
  expect(notesOn(desk, ID)).toEqual(['Their note.']);
});

test.each([
  ['the price changes', (desk: Desk) => priceOfAskFirst(desk, 420)],
  ['the ticket moves to another organization', moved],
])('where %s while the entry is written, it is taken back and nothing is raised', async (_, happen) => {
  const { desk, seat, approve, justBeforeTheEntry } = await seated();
  justBeforeTheEntry(() => happen(desk));
  expect(await approve()).toEqual({ savedAs: 'changed' });
  expect(entryOf(desk, 'approve', ID)?.values).toMatchObject({ state: 'undone' });
  expect(notesOn(desk, ID)).toEqual([]);
  expect(seat.verdict.facts.rows.decisions.filter(({ ticketId }) => ticketId === String(ID))).toEqual([]);
});

test('a raise that waits for the index is not of a price that came meanwhile', async () => {
  const { desk, seat, approve, justBeforeTheEntry } = await seated();
  justBeforeTheEntry(() => priceOfAskFirst(desk, 420));
  await approve();
  for (let times = 0; times < 3; times += 1) await seat.advance(6);
  expect(seat.tags).not.toContain('billable_overage');
  expect(seat.tags).toContain('overage_to_confirm');
});
