// What the panel says of time that is still being logged: so far, how the sum grows, and whose hours come next.
import { screen } from '@testing-library/react';
import type { Desk } from '../../../workbench/desk/desk';
import { FIELDS } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket } from '../../support/account';
import { changeContract, changePlan, secondContract } from '../../support/change-records';
import { renderPanel } from '../../support/render-panel';
import { Seat } from '../../support/seat';

const plan = (desk: Desk, fields: object) => changePlan(desk, 'hours_10', fields);
const logged = (desk: Desk, hours: number, more: object = {}) =>
  newTicket(desk, 'hours', { custom_fields: [{ id: FIELDS.totalTime, value: hours * 3600 }], ...more });

/** @param minutes after which it is opened: the index has settled after ten */
async function open(desk: Desk, id: number, minutes: number) {
  desk.clock.advance(minutes * 60);
  const seat = await new Seat(desk, id).open();
  await renderPanel(desk, seat);
  return screen
    .getAllByRole('status')[0]
    ?.textContent.replaceAll(/[\u2068\u2069]/g, '')
    .replaceAll('\u00a0', ' ');
}

test.each([
  [0.5, {}, 'Probably included so far, still counting: 9h 30m of 10h in November'],
  [2, {}, 'Probably 1h over the 10h included in November so far, still counting'],
])('%p hours of a new ticket are so far, though only probable', async (hours, fields, said) => {
  const desk = stillDesk();
  await plan(desk, fields);
  expect(await open(desk, await logged(desk, hours), 0)).toContain(said);
});

test('once the ticket is solved, what is probable is so for good', async () => {
  const desk = stillDesk();
  const id = await logged(desk, 2, { status: 'solved' });
  expect(await open(desk, id, 0)).toContain('Probably 1h over the 10h included in November, still counting');
});

test('what an open ticket costs if the customer agrees grows with the time, and is said to', async () => {
  const desk = stillDesk();
  await plan(desk, { overage_policy: 'ask' });
  expect(await open(desk, await logged(desk, 2), 10)).toContain(
    '€95.00 so far if the customer agrees, more as time is logged: ask before you work on it',
  );
});

test.each([
  ['the ticket is solved', {}, { status: 'solved' }],
  ['the spending cap is reached', { spending_cap: 95 }, {}],
])('where %s the sum grows no more', async (_, contract, ticket) => {
  const desk = stillDesk();
  await plan(desk, { overage_policy: 'ask' });
  await changeContract(desk, 'hours', contract);
  expect(await open(desk, await logged(desk, 2, ticket), 10)).toContain(
    '€95.00 if the customer agrees: ask before you work on it',
  );
});

test('before any time is logged the hours that are told are those of the contract that would give some', async () => {
  const desk = stillDesk();
  await secondContract(desk, 'hours');
  await logged(desk, 1);
  const id = await newTicket(desk, 'hours');
  expect(await open(desk, id, 10)).toBe('Included: no time logged yet');
  expect(screen.getByText('No use yet, resets 1 Dec')).toBeVisible();
});
