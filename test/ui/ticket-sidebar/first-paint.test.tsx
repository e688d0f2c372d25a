// What is on screen while a ticket is read: nothing that is over before anybody could read it, and then what there is.
import { act, screen } from '@testing-library/react';
import { Failure } from '../../../src/actions/failure';
import { ticketId } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { inRounds } from '../../support/rounds';
import { renderPanel } from '../../support/render-panel';
import { Seat } from '../../support/seat';

const COUNTING = 'Counting this ticket…';

/** A panel whose first round is under way, and what the second one will be shown with. */
async function opened() {
  const desk = stillDesk();
  const { facts } = (await new Seat(desk, ticketId('underLimit', 30)).open()).verdict;
  const seat = new Seat(desk, ticketId('underLimit', 30));
  const rounds = inRounds(seat);
  void seat.session.refresh();
  const { container } = await renderPanel(desk, seat);
  expect(seat.state.kind).toBe('loading');
  const count = () => act(() => seat.session.show({ kind: 'balance', why: 'counting', facts }));
  return { seat, rounds, count, container };
}

test('what an answer is about to replace is not drawn', async () => {
  const { seat, rounds, count, container } = await opened();
  expect(container).toHaveTextContent(/^$/);
  count();
  expect(container).toHaveTextContent(/^$/);
  const drawn = new MutationObserver(() => undefined);
  drawn.observe(container, { childList: true, subtree: true, characterData: true });
  await act(() => rounds.end());
  expect(seat.state.kind).toBe('verdict');
  const texts = drawn
    .takeRecords()
    .flatMap(({ addedNodes }) => [...addedNodes].map((one) => one.textContent));
  expect(texts.filter((text) => text?.includes(COUNTING))).toEqual([]);
  expect(screen.getByText(/^Included: 30 of 50/)).toBeVisible();
});

test('who waits longer is told whose plan is read, then its stored balance with nothing more to load', async () => {
  const { rounds, count } = await opened();
  expect(await screen.findByText(/^Reading the support plan/)).toBeVisible();
  count();
  expect(screen.queryByText(COUNTING)).toBeNull();
  expect(await screen.findByText(COUNTING)).toBeVisible();
  expect(screen.getByRole('progressbar', { name: 'November 2026' })).toBeVisible();
  await act(() => rounds.end());
});

test('what is known to be of another organization gives way at once', async () => {
  const { seat, rounds } = await opened();
  await act(() => rounds.end());
  expect(screen.getByText(/^Included: 30 of 50/)).toBeVisible();
  act(() => seat.session.show({ kind: 'loading', organizationName: 'Fjord Foods' }));
  expect(screen.getByText(/^Reading the support plan of .*Fjord Foods/)).toBeVisible();
});

test('a failure is told at once', async () => {
  const { seat, rounds } = await opened();
  const failure = new Failure({ kind: 'offline', request: 'GET /api/v2/users/me' });
  act(() => seat.session.show({ kind: 'failed', failure, retryAt: null, last: null }));
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  await act(() => rounds.end());
});
