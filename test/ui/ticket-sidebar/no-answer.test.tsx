// What an agent is told when Zendesk does not answer, and what can be done about it.
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ticketId } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket } from '../../support/account';
import { renderPanel } from '../../support/render-panel';
import { Seat } from '../../support/seat';

const FAULT = { status: null, retryAfter: null, delayMs: 0, drop: false, malformed: false, times: 1 };
const DROPPED = { ...FAULT, match: 'GET /api/v2/users/me', drop: true };

async function openDropped() {
  const desk = stillDesk();
  desk.faults.arm(DROPPED);
  const seat = await new Seat(desk, ticketId('underLimit', 30)).open();
  return renderPanel(desk, seat);
}

afterEach(() => {
  jest.restoreAllMocks();
});

test('a request that was dropped while the browser is online is Zendesk not answering, tried again at a time', async () => {
  const { container } = await openDropped();
  expect(container).toHaveTextContent(/Zendesk did not answer in time.*It is tried again at \d/);
  expect(container).not.toHaveTextContent('offline');
});

test('offline is said where the browser says so', async () => {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const { container } = await openDropped();
  expect(container).toHaveTextContent('You are offline');
});

test('beside a tag that could not be written stands a button that tries again', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'overLimit');
  desk.clock.advance(600);
  desk.faults.arm({ ...FAULT, match: 'PUT /api/v2/tickets/', status: 422 });
  const seat = await new Seat(desk, id).open();
  const { container } = await renderPanel(desk, seat);
  expect(container).toHaveTextContent('The tag could not be written');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await act(() => seat.frame.quiet());
  expect(seat.tags).toContain('billable_overage');
  expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
});
