// What an earlier opening or an earlier reading leaves on screen, and that it is never more than that.
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { isKnownOwner, panelMemory, type MemoryOf } from '../../../src/ui/ticket-sidebar/memory';
import type { PanelMemory } from '../../../src/ui/ticket-sidebar/session-parts';
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

const OWNER = 'acme:7001:400002';

function memoryOf(desk: Desk, more: Partial<MemoryOf> = {}): PanelMemory {
  return panelMemory({
    storage: () => localStorage,
    owner: OWNER,
    ticketId: TICKET,
    build: 'b1',
    now: () => desk.clock.now(),
    ...more,
  });
}

const TICKET = String(ticketId('underLimit', 30));

/** The ticket was opened once, five minutes ago. */
async function seenOnce(): Promise<Desk> {
  localStorage.clear();
  const desk = stillDesk();
  await new Seat(desk, Number(TICKET), 'agent', memoryOf(desk)).open();
  desk.clock.advance(300);
  return desk;
}

/** The one thing that is stored, changed by hand. */
function garble(change: (text: string) => string): void {
  const key = Object.keys(localStorage).find((one) => one.includes(OWNER)) ?? '';
  localStorage.setItem(key, change(localStorage.getItem(key) ?? ''));
}

test('a warm opening paints the verdict before any request is answered, marked as old', async () => {
  const desk = await seenOnce();
  const seat = new Seat(desk, Number(TICKET), 'agent', memoryOf(desk));
  await renderPanel(desk, seat);
  expect(screen.getByText(/^Included/)).toBeVisible();
  expect(screen.getByText('As seen 5 minutes ago, reading again…')).toBeVisible();
  await act(() => seat.open());
  expect(seat.verdict.isRemembered).toBe(false);
  expect(screen.queryByText(/^As seen/)).not.toBeInTheDocument();
});

test('what was opened in the old verdict stays open in the new one, and reads the same', async () => {
  const desk = await seenOnce();
  const seat = new Seat(desk, Number(TICKET), 'agent', memoryOf(desk));
  const { container } = await renderPanel(desk, seat);
  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  const bar = await screen.findByRole('progressbar');
  expect(await axe(container)).toHaveNoViolations();
  await act(() => seat.open());
  expect(screen.getByRole('progressbar')).toBe(bar);
});

test('a failure beside what is remembered says what to do, and keeps it', async () => {
  const desk = await seenOnce();
  arm(desk, 'GET /api/v2/users/me', 503);
  const seat = await new Seat(desk, Number(TICKET), 'agent', memoryOf(desk)).open();
  await renderPanel(desk, seat);
  expect(screen.getByRole('alert')).toHaveTextContent('Zendesk has a problem just now');
  expect(screen.getByText('As seen 5 minutes ago.')).toBeVisible();
  await act(() => seat.advance(1));
  expect(seat.verdict.isRemembered).toBe(false);
});

test('a remembered verdict leads to no write, whatever it says', async () => {
  localStorage.clear();
  const desk = stillDesk();
  const over = await new Seat(desk, ticketId('overLimit', 128)).open();
  // What is beyond a limit elsewhere, remembered as if it were of this ticket.
  memoryOf(desk).keep(over.state);
  const seat = new Seat(desk, Number(TICKET), 'agent', memoryOf(desk));
  expect(seat.said).toBe('overage billed');
  arm(desk, 'GET /api/v2/search', 503, 9);
  await seat.open();
  expect(seat.writes).toEqual([]);
  desk.faults.clear();
  await seat.advance(1);
  expect(seat.said).toMatch(/^included/);
  expect(seat.writes).toEqual([]);
});

test('what is remembered of another organization is not shown', async () => {
  const desk = await seenOnce();
  const seat = new Seat(desk, Number(TICKET), 'agent', memoryOf(desk));
  seat.unsaved = { organizationId: '360004' };
  arm(desk, 'GET /api/v2/users/me', 503);
  await seat.open();
  expect(seat.state).toMatchObject({ kind: 'failed', last: null });
});

test('nothing can be decided from what is remembered', async () => {
  localStorage.clear();
  const desk = stillDesk();
  const id = ticketId('overLimit', 128);
  const memory = () => memoryOf(desk, { ticketId: String(id) });
  await new Seat(desk, id, 'admin', memory()).open();
  const seat = new Seat(desk, id, 'admin', memory());
  await renderPanel(desk, seat);
  expect(screen.queryByRole('button', { name: /waive/i })).not.toBeInTheDocument();
  await act(() => seat.open());
  expect(await screen.findByRole('button', { name: /waive/i })).toBeVisible();
});

test('prices hidden since are hidden in what is remembered', async () => {
  localStorage.clear();
  const desk = stillDesk();
  const id = ticketId('overLimit', 128);
  const memory = () => memoryOf(desk, { ticketId: String(id) });
  await new Seat(desk, id, 'agent', memory()).open();
  const { container } = await renderPanel(desk, new Seat(desk, id, 'agent', memory()), {
    showsPrices: false,
  });
  expect(container).toHaveTextContent(/over the 50 included/);
  expect(container).not.toHaveTextContent('€');
});

test.each<[string, Partial<MemoryOf>]>([
  ['another person', { owner: 'acme:7001:400003' }],
  ['another account', { owner: 'other:7001:400002' }],
  ['another build of the app', { build: 'b2' }],
  ['a week later', { now: () => Date.parse('2026-12-18T12:00:00Z') }],
  ['a clock that runs behind', { now: () => Date.parse('2026-01-18T12:00:00Z') }],
  ['another ticket', { ticketId: '1' }],
])('%s sees nothing of it', async (_, other) => {
  const desk = await seenOnce();
  expect(memoryOf(desk).recall()).not.toBeNull();
  expect(memoryOf(desk, other).recall()).toBeNull();
});

test('who is not known is not remembered', () => {
  expect(isKnownOwner(OWNER)).toBe(true);
  expect(isKnownOwner('acme:7001:')).toBe(false);
});

test.each<[string, (text: string) => string]>([
  ['cut off', (text) => text.slice(0, -40)],
  ['changed', (text) => text.replace('"tags":[', '"tags":["x",')],
  ['emptied', () => ''],
  ['no JSON', () => '1 2 {'],
  ['dated anew', (text) => text.replace(/^\d+/, (at) => String(Number(at) + 1))],
])('what was %s is dropped', async (_, change) => {
  const desk = await seenOnce();
  garble(change);
  expect(memoryOf(desk).recall()).toBeNull();
});

test('at most forty tickets are remembered, the oldest go first', async () => {
  const desk = await seenOnce();
  const state = memoryOf(desk).recall();
  if (state?.kind !== 'verdict') throw new Error('nothing is remembered');
  localStorage.setItem('of another app', 'stays');
  for (let id = 1; id <= 45; id += 1) {
    const view = { ...state.view, seenAt: state.view.seenAt + id };
    memoryOf(desk, { ticketId: String(id) }).keep({ ...state, view });
  }
  const recalled = (id: number) => memoryOf(desk, { ticketId: String(id) }).recall();
  expect([recalled(5), recalled(6) !== null, recalled(45) !== null]).toEqual([null, true, true]);
  expect(localStorage).toHaveLength(41);
  localStorage.clear();
});

test('a verdict that no longer holds is forgotten', async () => {
  const desk = await seenOnce();
  memoryOf(desk).keep({ kind: 'cannot_tell', faulty: [], isPreview: false });
  expect(memoryOf(desk).recall()).toBeNull();
});

test('where the browser forbids storage, or it is full, the panel reads as if for the first time', async () => {
  const desk = await seenOnce();
  const forbidden = memoryOf(desk, {
    storage: () => {
      throw new DOMException('no', 'SecurityError');
    },
  });
  const seat = await new Seat(desk, Number(TICKET), 'agent', forbidden).open();
  expect(seat.verdict.isRemembered).toBe(false);
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(() => memoryOf(desk).keep(seat.state)).not.toThrow();
  jest.restoreAllMocks();
});
