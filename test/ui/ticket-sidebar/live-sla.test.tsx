// The ticket's targets as Zendesk keeps them: what is due, what is late, and that the words move with the clock alone.
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { LiveTarget } from '../../../src/domain/sla';
import { formatsFor } from '../../../src/ui/shared/formats';
import { SLA } from '../../../src/ui/shared/details-words';
import { slaLines } from '../../../src/ui/verdict/sla-lines';
import { printInstant } from '../../../workbench/desk/clock';
import type { Desk } from '../../../workbench/desk/desk';
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket } from '../../support/account';
import { renderPanel } from '../../support/render-panel';
import { Seat } from '../../support/seat';
import { DeskClient } from '../../workbench/desk-client';

const MINUTE = 60_000;

/** A ticket of Care 50: first reply within an hour where it is urgent. */
async function opened(minutesAgo: number, more: object = { priority: 'urgent' }, features: object = {}) {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, ...features };
  const id = await newTicket(desk, 'underLimit', more);
  desk.clock.advance(minutesAgo * 60);
  const seat = await new Seat(desk, id).open();
  const { container } = await renderPanel(desk, seat);
  return { desk, seat, id, container };
}

async function openMore() {
  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  await screen.findByText('First reply');
}

/** Moves the account's clock and the browser's timers together. */
function pass(desk: Desk, minutes: number): void {
  desk.clock.advance(minutes * 60);
  act(() => {
    jest.advanceTimersByTime(minutes * MINUTE);
  });
}

function hide(isHidden: boolean): void {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(isHidden ? 'hidden' : 'visible');
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

/** What was drawn anew, or the text in it was. */
function placeOf(changed: Node): string {
  return (changed instanceof Element ? changed : changed.parentElement)?.tagName ?? '';
}

function valueOf(name: string): string {
  return (screen.getByText(name).nextElementSibling?.textContent ?? '').replaceAll('\u00a0', ' ');
}

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

test('what Zendesk counts is read beside the ticket, with no further request', async () => {
  const { seat } = await opened(35);
  expect(seat.verdict.liveSla).toContainEqual(
    expect.objectContaining({ metric: 'first_reply', stage: 'active' }),
  );
  expect(seat.requests.filter((line) => line.startsWith(`GET /api/v2/tickets/`))).toHaveLength(1);
});

test('the second line says by when the next reply is due, and then that it is overdue', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] });
  const { desk, container } = await opened(35);
  expect(await screen.findByText(/reply by 1[0-9]:\d\d/)).toBeVisible();
  expect(container).toHaveTextContent(/left, resets 1 Dec/);
  pass(desk, 26);
  expect(screen.getByText(/reply overdue since 1[0-9]:\d\d/)).toHaveStyle({ fontWeight: '600' });
});

test('what is left moves with the minutes, and nothing else is drawn or said anew', async () => {
  const { desk, container } = await opened(35);
  await openMore();
  jest.useFakeTimers();
  hide(false);
  expect(valueOf('First reply')).toMatch(/^due in 25 min, by /);
  const seen: string[] = [];
  const watch = new MutationObserver((changes) => {
    for (const { target } of changes) seen.push(placeOf(target));
  });
  watch.observe(container, { subtree: true, childList: true, characterData: true, attributes: true });
  pass(desk, 1);
  expect(valueOf('First reply')).toMatch(/^due in 24 min, by /);
  pass(desk, 26);
  expect(valueOf('First reply')).toMatch(/^overdue by 2 min, was due /);
  for (const change of watch.takeRecords()) seen.push(placeOf(change.target));
  watch.disconnect();
  expect(new Set(seen)).toEqual(new Set(['SPAN']));
  for (const live of container.querySelectorAll('[role="status"], [role="alert"], [aria-live]')) {
    expect(live).not.toHaveTextContent(/due/);
  }
});

test('while nobody looks no timer runs, and the next look catches up', async () => {
  const { desk } = await opened(35);
  await openMore();
  jest.useFakeTimers();
  hide(true);
  expect(jest.getTimerCount()).toBe(0);
  pass(desk, 5);
  expect(valueOf('First reply')).toMatch(/^due in 25 min/);
  hide(false);
  expect(valueOf('First reply')).toMatch(/^due in 20 min/);
});

test('a closed panel leaves no timer behind', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, await newTicket(desk, 'underLimit', { priority: 'urgent' })).open();
  jest.useFakeTimers();
  const { unmount } = await renderPanel(desk, seat);
  expect(jest.getTimerCount()).toBeGreaterThan(0);
  unmount();
  expect(jest.getTimerCount()).toBe(0);
});

test('once the team has replied, the reply is done', async () => {
  const { desk, seat, id } = await opened(35);
  await new DeskClient(desk).put(`/tickets/${id}`, { ticket: { comment: { body: 'Hello' } } });
  await act(() => seat.hear('updated'));
  await openMore();
  expect(valueOf('First reply')).toBe('done');
});

test('where Zendesk does not serve its metrics, the plan says by when', async () => {
  const { seat } = await opened(35, { priority: 'urgent' }, { slaSideload: false });
  expect(seat.verdict.liveSla).toEqual([]);
  await openMore();
  expect(valueOf('First reply')).toMatch(/^within 1 h, by /);
  expect(valueOf('Next reply')).toBe('within 4 h');
});

test('a priority that is not saved yet has no targets of Zendesk', async () => {
  const { seat } = await opened(35);
  await act(() => seat.type({ priority: 'low' }));
  await openMore();
  expect(valueOf('First reply')).toMatch(/^within 8 h, by /);
});

test('a billable ticket says that the plan does not apply, whatever Zendesk counts', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'atLimit', { priority: 'urgent' });
  desk.clock.advance(600);
  const seat = await new Seat(desk, id).open();
  const { container } = await renderPanel(desk, seat);
  expect(await screen.findByText(/plan's times do not apply/)).toBeVisible();
  expect(container).not.toHaveTextContent(/reply by|overdue/);
});

const NOW = Date.parse('2026-11-18T10:00:00Z');

test.each<[string, LiveTarget, string]>([
  ['hours and minutes', active(85), 'due in 1 h 25 min, by 12:25'],
  ['whole hours', active(120), 'due in 2 h, by 13:00'],
  ['days', active(3 * 1440 + 5), 'due in 3 days, by Sat 21 Nov, 11:05'],
  ['the very moment', active(0), 'overdue by 1 min, was due 11:00'],
  ['late by hours', active(-60), 'overdue by 1 h, was due 10:00'],
  ['a pause', paused(40), 'paused with 40 min left'],
  ['a pause after it was due', paused(-40), 'paused, overdue by 40 min'],
  ['a pause of nobody knows how long', paused(null), 'paused'],
])('%s', async (_, live, words) => {
  const { seat } = await opened(1);
  const plan = seat.verdict.facts.plans.values().next().value;
  if (plan === undefined) throw new Error('no plan');
  const view = { ...seat.verdict, liveSla: [live] };
  const [line] = slaLines(plan, view, await SLA.in('en-GB').load(), formatsFor('en-GB', 'Europe/Warsaw'));
  expect(line?.ticking.say(NOW)?.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(words);
});

test('the targets are readable for everybody', async () => {
  const { container } = await opened(35);
  await openMore();
  expect(await axe(container)).toHaveNoViolations();
});

function active(minutes: number): LiveTarget {
  return { metric: 'first_reply', stage: 'active', breachAt: printInstant(NOW + minutes * MINUTE) };
}

function paused(minutesLeft: number | null): LiveTarget {
  return { metric: 'first_reply', stage: 'paused', minutesLeft };
}
