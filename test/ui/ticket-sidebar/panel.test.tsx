// What an agent reads in the ticket panel, and that everybody can read it.
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { ticketId } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket } from '../../support/account';
import { takeConsole } from '../../support/fail-on-console';
import { renderPanel } from '../../support/render-panel';
import { Seat } from '../../support/seat';

type Options = Parameters<typeof renderPanel>[2];

async function open(organization: Parameters<typeof newTicket>[1], options?: Options, more: object = {}) {
  const desk = stillDesk();
  const seat = new Seat(desk, await newTicket(desk, organization, more));
  desk.clock.advance(600);
  await seat.open();
  const { container } = await renderPanel(desk, seat, options);
  return { desk, seat, container };
}

test('under the warning level the panel is two lines and More', async () => {
  const { container } = await open('underLimit');
  expect(screen.getByRole('status')).toHaveTextContent(/^Included: \d+ of 50 in November$/);
  expect(container).toHaveTextContent(/left, resets 1 Dec/);
  expect(screen.getByRole('button', { name: 'More' })).toHaveAttribute('aria-expanded', 'false');
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
});

test('More opens the limits, the contract and the service level', async () => {
  await open('underLimit', {}, { priority: 'normal' });
  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  expect(await screen.findByRole('progressbar', { name: 'November 2026' })).toBeVisible();
  expect(screen.getByText('First reply')).toBeVisible();
  expect(screen.getByText(/1 Jan 2026 to 31 Dec 2026/)).toBeVisible();
});

test('from the warning level on the details open themselves', async () => {
  await open('nearLimit');
  expect(await screen.findByRole('progressbar')).toBeVisible();
});

test('overage says how far over, its price, and that it is tagged', async () => {
  await open('atLimit');
  expect(screen.getByRole('status')).toHaveTextContent('1 over the 50 included: €40.00, tagged billable');
  expect(await screen.findByText(/plan's times do not apply/)).toBeVisible();
});

test('where prices are not shown to agents, no amount is on the panel', async () => {
  const { container } = await open('atLimit', { showsPrices: false });
  expect(container).toHaveTextContent('1 over the 50 included: tagged billable');
  expect(container).not.toHaveTextContent('€');
});

test('where service levels hold on overage too, they are shown for a billable ticket', async () => {
  await open('atLimit', { slaOnOverage: true }, { priority: 'normal' });
  expect(await screen.findByText('First reply')).toBeVisible();
});

test('a plan that asks first says so with the price', async () => {
  const { container } = await open('askFirst');
  expect(container).toHaveTextContent(/over the 20 included.*if the customer agrees/);
});

test.each([
  ['unlimited', 'Included: unlimited support'],
  ['payAsYouGo', 'Pay as you go: 1 ticket'],
  ['noContract', 'No plan: this organization has no support contract'],
  ['expired', 'No plan: contract ended 2 weeks ago'],
  ['suspended', 'No plan: contract suspended since 10 Nov 2026'],
  ['weekElsewhere', /in the week of 16 Nov/],
  ['prepaid', /of 20 in the contract's term/],
] as const)('the organization %p reads %p', async (organization, words) => {
  await open(organization);
  expect(screen.getByRole('status')).toHaveTextContent(words);
});

test('a faulty record is named with its field and linked', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, ticketId('faultyPlan', 1)).open();
  await renderPanel(desk, seat);
  expect(await screen.findByRole('link', { name: /Plan .*Broken plan/ })).toHaveAttribute(
    'href',
    expect.stringMatching(
      /^https:\/\/acme\.zendesk\.com\/agent\/custom-objects\/support_plan\/records\/\w+$/,
    ),
  );
  expect(screen.getByText('“Limit per month” must not be negative')).toBeVisible();
});

test('Try again reads everything anew', async () => {
  const desk = stillDesk();
  const fault = { match: 'GET /api/v2/custom_objects/support_plan', status: 403, times: 1 };
  desk.faults.arm({ ...fault, retryAfter: null, delayMs: 0, drop: false, malformed: false });
  const seat = await new Seat(desk, ticketId('underLimit', 30)).open();
  await renderPanel(desk, seat);
  expect(screen.getByRole('alert')).toHaveTextContent('You are not permitted to see support contracts');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/^Included/)).toBeVisible();
});

test('a broken invariant is said to be one, and never looks like counting without end', async () => {
  const desk = stillDesk();
  const seat = new Seat(desk, ticketId('underLimit', 30));
  const fault = () => {
    throw new TypeError('an invariant');
  };
  seat.unsaved = new Proxy({}, { ownKeys: fault });
  await seat.open();
  await renderPanel(desk, seat);
  expect(screen.getByRole('alert')).toHaveTextContent('The support plan cannot be shown');
  // React reports what a boundary caught.
  expect(takeConsole().join()).toContain('an invariant');
});

test('a name full of markup is text', async () => {
  const { container } = await open('markup');
  expect(screen.getByRole('status')).toHaveTextContent(/^Included/);
  expect(container.querySelector('img')).toBeNull();
});

test.each(['underLimit', 'nearLimit', 'atLimit', 'expired', 'faultyPlan', 'noContract'] as const)(
  'the panel of %p has no accessibility fault',
  async (organization) => {
    const { container } = await open(organization);
    await screen.findByRole('status');
    expect(await axe(container)).toHaveNoViolations();
  },
);
