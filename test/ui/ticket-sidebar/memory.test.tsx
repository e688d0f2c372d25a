// What an earlier opening or an earlier reading leaves on screen, and that it is never more than that.
import { act, screen } from '@testing-library/react';
import { ticketId } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { renderPanel } from '../../support/render-panel';
import { Seat } from '../../support/seat';

type Desk = ReturnType<typeof stillDesk>;

const UNHARMED = { retryAfter: null, delayMs: 0, drop: false, malformed: false };

function arm(desk: Desk, match: string, status: number, times = 1): void {
  desk.faults.arm({ ...UNHARMED, match, status, times });
}

test('a failure after a verdict is shown above the verdict, which is marked as old', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, ticketId('underLimit', 30)).open();
  arm(desk, 'GET /api/v2/search', 503);
  desk.clock.advance(300);
  await seat.hear('submitted');
  await renderPanel(desk, seat);
  expect(screen.getByRole('alert')).toHaveTextContent('Zendesk has a problem just now');
  expect(screen.getByText(/^Included/)).toBeVisible();
  expect(screen.getByText('As seen 5 minutes ago.')).toBeVisible();
  await act(() => seat.advance(1));
  expect(await screen.findByText(/^Included/)).toBeVisible();
  expect(screen.queryByText(/^As seen/)).not.toBeInTheDocument();
});

test.each([401, 403, 404])('after a %p nothing that was seen stays', async (status) => {
  const desk = stillDesk();
  const seat = await new Seat(desk, ticketId('underLimit', 30)).open();
  arm(desk, 'GET /api/v2/search', status);
  await seat.hear('submitted');
  expect(seat.state).toMatchObject({ kind: 'failed', last: null });
});
