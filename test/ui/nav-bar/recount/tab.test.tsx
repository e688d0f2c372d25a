// The recount's tab: what it finds, what is ticked, one confirmation, progress, and what was not applied.
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { OPEN_TICKETS, TICKETS } from '../../../../workbench/seed/named-tickets';
import { stillDesk } from '../../../../workbench/seed/seed';
import type { Desk } from '../../../../workbench/desk/desk';
import { setSetting } from '../../../support/account';
import { takeConsole } from '../../../support/fail-on-console';
import { lockManager } from '../../../support/locks';
import { MemoryStore, RecountSeat, wanting } from '../../../support/recount-seat';
import { renderRecount } from '../../../support/recount-tab';
import { spoil } from '../../../support/spoil';

jest.setTimeout(30_000);

const { overLimit: OVER, underLimit: UNDER } = OPEN_TICKETS;

function spoiled(): Desk {
  const desk = stillDesk();
  spoil(desk, UNDER, ['billable_overage']);
  spoil(desk, OVER, []);
  desk.clock.advance(15 * 60);
  return desk;
}

const table = (name: RegExp) => screen.findByRole('table', { name });

async function look(desk: Desk, options: Parameters<typeof renderRecount>[1] = {}) {
  const drawn = await renderRecount(desk, options);
  await userEvent.click(await screen.findByRole('button', { name: 'Look for differences' }));
  await screen.findByRole('heading', { name: 'What differs' });
  return drawn;
}

const tagsOf = (desk: Desk, id: number) => desk.tickets.get(id)?.tags ?? [];

test('a dry run writes nothing, and says by kind what differs, who and why', async () => {
  const desk = spoiled();
  const { seat, container } = await look(desk);
  const lower = within(await table(/^Charges to lower/));
  const row = lower.getByRole('row', { name: new RegExp(`#${UNDER} `) });
  expect(row).toHaveTextContent(/Birch Bakery.*loses billable_overage.*It is inside the plan's limits\./);
  expect(within(row).getByRole('link')).toHaveAttribute(
    'href',
    `https://acme.zendesk.com/agent/tickets/${UNDER}`,
  );
  const raise = within(await table(/^Charges to raise/));
  expect(raise.getByRole('row', { name: new RegExp(`#${OVER} `) })).toHaveTextContent(
    'gets billable_overage',
  );
  expect(seat.requests.filter((line) => !line.startsWith('GET'))).toEqual([]);
  expect(await axe(container)).toHaveNoViolations();
});

test('what is ticked is applied after one confirmation that says how many charges are raised', async () => {
  const desk = spoiled();
  const { outcomes, container } = await look(desk);
  await userEvent.click(screen.getByRole('button', { name: /^Apply \d+ changes$/ }));
  expect(screen.getByRole('group', { name: /^Write \d+ changes to Zendesk\?$/ })).toHaveTextContent(
    '1 charge is raised.',
  );
  expect(screen.getByRole('button', { name: 'Yes, apply' })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Yes, apply' }));
  expect(await screen.findByRole('heading', { name: 'Recount applied' })).toHaveFocus();
  expect([tagsOf(desk, UNDER), tagsOf(desk, OVER)]).toEqual([[], ['billable_overage']]);
  expect(outcomes).toHaveLength(1);
  expect(outcomes[0]?.applied.has(`ticket:${OVER}:billable_overage`)).toBe(true);
  expect(await axe(container)).toHaveNoViolations();
});

test('nothing is applied that is not ticked', async () => {
  const desk = spoiled();
  await look(desk);
  await userEvent.click(screen.getByRole('checkbox', { name: /^Select all: Charges to raise/ }));
  await userEvent.click(screen.getByRole('checkbox', { name: /^Select all: Balances/ }));
  await userEvent.click(screen.getByRole('button', { name: /^Apply/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Yes, apply' }));
  await screen.findByText('Recount applied');
  expect([tagsOf(desk, UNDER), tagsOf(desk, OVER)]).toEqual([[], []]);
});

test('a raise on a solved ticket is not ticked, and says that somebody has to look first', async () => {
  const desk = stillDesk();
  spoil(desk, OVER, [], { status: 'solved' });
  desk.clock.advance(15 * 60);
  await look(desk);
  const row = within(await table(/^Charges to raise/)).getByRole('row', { name: new RegExp(`#${OVER} `) });
  expect(within(row).getByRole('checkbox')).not.toBeChecked();
  expect(row).toHaveTextContent('Solved: look at it first.');
});

test('organizations that cannot be counted are listed with the record to mend', async () => {
  await look(stillDesk());
  expect(screen.getByRole('heading', { name: 'Not counted (3)' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /Juniper Joinery: Care 50/ })).toBeInTheDocument();
});

test('while only observing no ticket is tagged, and the screen says so', async () => {
  const desk = spoiled();
  setSetting(desk, 'live_from', '');
  await look(desk);
  expect(screen.getByText(/No start date is set/)).toBeInTheDocument();
  expect(screen.queryByRole('table', { name: /^Charges/ })).toBeNull();
});

test('a light agent may look and is offered nothing to apply', async () => {
  await look(spoiled(), { user: 'light' });
  expect(screen.getByText('You can look, but not apply')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Apply/ })).toBeNull();
  expect(screen.queryAllByRole('checkbox')).toEqual([]);
});

test('a restricted agent is told that a recount needs somebody who sees every ticket', async () => {
  await renderRecount(spoiled(), { user: 'restricted' });
  await userEvent.click(await screen.findByRole('button', { name: 'Look for differences' }));
  expect(await screen.findByText('You see only part of the tickets')).toBeInTheDocument();
});

test('what Zendesk refuses is listed with its own words, and just that can be tried again', async () => {
  const desk = stillDesk();
  spoil(desk, UNDER, ['billable_overage']);
  desk.clock.advance(15 * 60);
  desk.state.features = { ...desk.state.features, closedTagsByJob: false };
  const closed = desk.tickets.get(TICKETS.closedOverage);
  if (closed !== null) desk.putTicket({ ...closed, tags: ['overage_waived'] });
  desk.clock.advance(15 * 60);
  const { seat, outcomes } = await look(desk);
  await userEvent.click(screen.getByRole('checkbox', { name: /^Select all: Charges to raise/ }));
  await userEvent.click(screen.getByRole('button', { name: /^Apply/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Yes, apply' }));
  const failures = within(await table(/^Not applied \(1\)/));
  expect(failures.getByRole('row', { name: new RegExp(`#${TICKETS.closedOverage} `) })).toHaveTextContent(
    'Zendesk refused it: \u2068Status: closed prevents ticket update\u2069',
  );
  desk.requests.clear();
  desk.state.features = { ...desk.state.features, closedTagsByJob: true };
  await userEvent.click(screen.getByRole('button', { name: 'Try these again' }));
  await waitFor(() => expect(tagsOf(desk, TICKETS.closedOverage)).toContain('billable_overage'));
  expect(seat.requests.filter((line) => line.startsWith('PUT'))).toEqual([
    `PUT /api/v2/tickets/update_many?ids=${TICKETS.closedOverage}`,
  ]);
  // Finalising hears of both runs: what the first applied holds.
  await waitFor(() => expect(outcomes).toHaveLength(2));
  expect(outcomes[1]?.applied.size).toBeGreaterThan(10);
  expect([outcomes[0]?.refused.size, outcomes[1]?.refused.size]).toEqual([1, 0]);
});

test('a run is paused and gone on with, and the tab may be left and opened again meanwhile', async () => {
  const desk = spoiled();
  const holds: (() => void)[] = [];
  const parts = new RecountSeat(desk).parts;
  const pause = async (milliseconds: number) => {
    await new Promise<void>((resolve) => holds.push(resolve));
    await parts.pace.pause(milliseconds);
  };
  const { draw, unmount } = await look(desk, { parts: { pace: { ...parts.pace, pause } } });
  await userEvent.click(screen.getByRole('button', { name: /^Apply/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Yes, apply' }));
  await waitFor(() => expect(holds).toHaveLength(1));
  await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
  expect(screen.getByText('Paused')).toBeInTheDocument();
  expect(screen.getByRole('progressbar', { name: 'Applying' })).toBeInTheDocument();
  unmount();
  draw();
  await userEvent.click(await screen.findByRole('button', { name: 'Go on' }));
  await waitFor(async () => {
    await act(() => Promise.resolve(holds.splice(0).forEach((go) => go())));
    expect(screen.getByText('Recount applied')).toBeInTheDocument();
  });
});

test('after a reload a run that was cut off is offered, and gone on with', async () => {
  const desk = spoiled();
  const store = new MemoryStore();
  const seat = new RecountSeat(desk, 'manager', store);
  seat.cut = { after: 2, reaches: true };
  await seat.apply(wanting(desk, UNDER, null)).catch(() => undefined);
  await renderRecount(desk, { store });
  expect(await screen.findByText('A recount was cut off')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
  await screen.findByText('Recount applied');
  expect(tagsOf(desk, UNDER)).toEqual([]);
});

test.each([
  [0, /^Made [^.]*\.$/],
  [3 * 60 * 60_000, /^Made .* by a clock that was ahead of this page's\./],
])('a run that was cut off says when it was made, by a clock %i ms ahead too', async (ahead, said) => {
  const desk = spoiled();
  const store = new MemoryStore();
  const seat = new RecountSeat(desk, 'manager', store);
  seat.cut = { after: 2, reaches: true };
  await seat.apply(wanting(desk, UNDER, null)).catch(() => undefined);
  const stored = await store.recall();
  if (stored !== null) await store.keepPlan({ ...stored.plan, madeAt: stored.plan.madeAt + ahead });
  await renderRecount(desk, { store });
  expect(await screen.findByText(said)).toBeInTheDocument();
});

test('while one tab applies, another says so, writes nothing, and may as soon as the first is gone', async () => {
  const desk = spoiled();
  const [store, locks] = [new MemoryStore(), lockManager()];
  const seat = new RecountSeat(desk, 'manager', store);
  seat.cut = { after: 2, reaches: true };
  await seat.apply(wanting(desk, UNDER, null)).catch(() => undefined);
  let end = (): void => undefined;
  // Another tab goes on with it.
  void locks.request(
    'support-plan-meter recount acme:7:4',
    () => new Promise<void>((resolve) => (end = resolve)),
  );
  desk.requests.clear();
  const { seat: here } = await renderRecount(desk, { store, locks });
  expect(await screen.findByText('A recount is being applied in another tab of yours')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();

  await userEvent.click(screen.getByRole('button', { name: 'Look for differences' }));
  await screen.findByRole('heading', { name: 'What differs' });
  expect(screen.queryByRole('button', { name: /^Apply/ })).toBeNull();
  expect(here.requests.filter((line) => !line.startsWith('GET'))).toEqual([]);
  await act(async () => {
    end();
    await here.frame.quiet();
  });
  await userEvent.click(await screen.findByRole('button', { name: /^Apply/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Yes, apply' }));
  expect(await screen.findByText('Recount applied')).toBeInTheDocument();
});

test('a run that another tab has ended meanwhile is not gone on with', async () => {
  const desk = spoiled();
  const store = new MemoryStore();
  const seat = new RecountSeat(desk, 'manager', store);
  seat.cut = { after: 2, reaches: true };
  await seat.apply(wanting(desk, UNDER, null)).catch(() => undefined);
  const { seat: here } = await renderRecount(desk, { store });
  const button = await screen.findByRole('button', { name: 'Go on' });
  await store.forget();
  desk.requests.clear();
  await userEvent.click(button);
  await waitFor(() => expect(screen.queryByText('A recount was cut off')).toBeNull());
  expect(here.requests).toEqual([]);
  expect(screen.getByRole('button', { name: 'Look for differences' })).toBeInTheDocument();
});

test('a broken invariant reaches the page’s boundary, and the run lies there to be gone on with', async () => {
  const desk = spoiled();
  const [store, locks] = [new MemoryStore(), lockManager()];
  const { recountDesk } = new RecountSeat(desk, 'manager', store);
  const broken = Object.assign(Object.create(recountDesk) as typeof recountDesk, {
    jobs: () => Promise.reject(new TypeError('an invariant is broken')),
  });
  await look(desk, { store, locks, parts: { desk: broken } });
  await userEvent.click(screen.getByRole('button', { name: /^Apply/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Yes, apply' }));
  expect(await screen.findByText('an invariant is broken')).toBeInTheDocument();
  expect(takeConsole().join()).toContain('an invariant is broken');
  cleanup();
  expect(await store.recall()).not.toBeNull();
  await renderRecount(desk, { store, locks });
  await userEvent.click(await screen.findByRole('button', { name: 'Go on' }));
  await screen.findByText('Recount applied');
  expect([tagsOf(desk, UNDER), tagsOf(desk, OVER)]).toEqual([[], ['billable_overage']]);
});

test.each(['pl', 'zh-CN'])('the screen is drawn in %s', async (locale) => {
  const { container } = await renderRecount(spoiled(), { locale });
  await userEvent.click((await screen.findAllByRole('button'))[0] ?? document.body);
  await waitFor(() => expect(screen.queryAllByRole('table').length).toBeGreaterThan(2));
  expect(await axe(container)).toHaveNoViolations();
});
