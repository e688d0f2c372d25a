// What is on screen in the moment the first round is answered.
import { act, screen } from '@testing-library/react';
import { ticketId } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { inRounds } from '../../support/rounds';
import { renderPanel } from '../../support/render-panel';
import { Seat } from '../../support/seat';

test('the stored balance needs nothing more that would have to be loaded', async () => {
  const desk = stillDesk();
  const { facts } = (await new Seat(desk, ticketId('underLimit', 30)).open()).verdict;
  const [balance] = facts.rows.balances;
  expect(balance).toBeDefined();
  const seat = new Seat(desk, ticketId('underLimit', 30));
  const rounds = inRounds(seat);
  void seat.session.refresh();
  await renderPanel(desk, seat);
  expect(seat.state.kind).toBe('loading');
  act(() => seat.session.show({ kind: 'balance', why: 'counting', facts }));
  expect(screen.getByRole('progressbar', { name: 'November 2026' })).toBeVisible();
  await act(() => rounds.end());
});
