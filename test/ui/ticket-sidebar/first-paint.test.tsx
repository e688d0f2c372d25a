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

test('the bars of a stored balance are not drawn in the breath in which the second round is asked for', async () => {
  const desk = stillDesk();
  const { facts } = (await new Seat(desk, ticketId('underLimit', 30)).open()).verdict;
  const seat = new Seat(desk, ticketId('underLimit', 30));
  const rounds = inRounds(seat);
  void seat.session.refresh();
  await renderPanel(desk, seat);
  // As in a browser: React draws by itself, and not when a test says so.
  const scope = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
  scope.IS_REACT_ACT_ENVIRONMENT = false;
  seat.session.show({ kind: 'balance', why: 'counting', facts });
  // What a store says is drawn in a microtask; a request takes some more of them.
  for (let ticks = 0; ticks < 50; ticks += 1) await Promise.resolve();
  expect(screen.getByText('Counting this ticket…')).toBeVisible();
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(await screen.findByRole('progressbar', { name: 'November 2026' })).toBeVisible();
  scope.IS_REACT_ACT_ENVIRONMENT = true;
  await act(() => rounds.end());
});
