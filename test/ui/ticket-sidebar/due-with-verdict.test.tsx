// What a verdict ends with was loaded while it was read: alone in its file, for what one test loads the next one has.
import { act, screen } from '@testing-library/react';
import { OPEN_TICKETS } from '../../../workbench/seed/named-tickets';
import { stillDesk } from '../../../workbench/seed/seed';
import { inRounds } from '../../support/rounds';
import { renderPanel } from '../../support/render-panel';
import { Seat } from '../../support/seat';

test('what is due next is loaded with the verdict, not after it', async () => {
  const desk = stillDesk();
  const view = (await new Seat(desk, OPEN_TICKETS.underLimit).open()).verdict;
  const seat = new Seat(desk, OPEN_TICKETS.underLimit);
  const rounds = inRounds(seat);
  void seat.session.refresh();
  await renderPanel(desk, seat);
  act(() => seat.session.show({ kind: 'verdict', view }));
  expect(screen.getByText(/^Included/)).toBeVisible();
  expect(screen.getByText(/reply (by|overdue)/)).toBeVisible();
  await act(() => rounds.end());
});
