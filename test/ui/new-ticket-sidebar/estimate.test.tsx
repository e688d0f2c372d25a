// What an agent reads beside a ticket that is not made yet, and that everybody can read it.
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { stillDesk } from '../../../workbench/seed/seed';
import { setSetting } from '../../support/account';
import { changeContract, changePlan } from '../../support/change-records';
import { NewTicketSeat } from '../../support/new-ticket-seat';
import { openEstimate as open } from '../../support/render-estimate';

test("over the limit it says how far, at what price, and to get the customer's word first", async () => {
  const { container } = await open(stillDesk(), 'atLimit');
  expect(screen.getByRole('status')).toHaveTextContent(
    "This would be 1 over the 50 included in November€40.00 would be charged; get the customer's word first",
  );
  expect(container).toHaveTextContent('Estimate: nothing is counted or tagged yet.');
});

test('an included one says so conditionally, with what is left now', async () => {
  const { container } = await open(stillDesk(), 'underLimit');
  expect(screen.getByRole('status')).toHaveTextContent(/^This would be included: 13 of 50 in November$/);
  expect(container).toHaveTextContent('38 left, resets 1 Dec');
  expect(container).not.toHaveTextContent('customer');
});

test('bars show what is used now, without the ticket that is not made', async () => {
  await open(stillDesk(), 'nearLimit');
  expect(await screen.findByRole('progressbar', { name: 'November 2026' })).toHaveAttribute(
    'aria-valuetext',
    '47 of 50 used',
  );
});

test('More opens the contract and the times that the plan promises for the chosen priority', async () => {
  await open(stillDesk(), 'underLimit', { form: { priority: 'urgent' } });
  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  expect(await screen.findByText('First reply')).toBeVisible();
  expect(screen.getByText(/within 1 h/)).toBeVisible();
});

test('a ticket that would be billable is promised no times, unless they hold on overage too', async () => {
  const { unmount } = await open(stillDesk(), 'atLimit');
  expect(await screen.findByText(/plan's times do not apply/)).toBeVisible();
  unmount();
  await open(stillDesk(), 'atLimit', { slaOnOverage: true });
  expect(await screen.findByText('First reply')).toBeVisible();
});

test.each([
  ['oneLeft', 'This would be included: the last of 50 in November'],
  ['askFirst', "€42.00 would be charged if the customer agrees; get the customer's word first"],
  ['doNotBill', 'It would not be billed: this plan does not bill overage'],
  ['unlimited', 'This would be included: unlimited support'],
  ['payAsYouGo', 'This would be pay as you go: 1 ticket€55.00 would be charged'],
  ['hours', /^Time logged on it would come out of the 10h included in November$/],
  ['noContract', 'No plan: this organization has no support contract'],
  ['expired', 'No plan: contract ended 2 weeks ago'],
  ['suspended', 'No plan: contract suspended since 10 Nov 2026'],
] as const)('the organization %p reads %p', async (situation, words) => {
  await open(stillDesk(), situation);
  expect(screen.getByRole('status')).toHaveTextContent(words);
});

test('where prices are not shown to agents, no amount is on the panel', async () => {
  const { container } = await open(stillDesk(), 'atLimit', { showsPrices: false });
  expect(container).toHaveTextContent("It would be charged; get the customer's word first");
  expect(container).not.toHaveTextContent('€');
});

test.each([
  ['askFirst', 'ask_20', true],
  ['atLimit', 'care_50', false],
  ['payAsYouGo', 'by_use', true],
] as const)(
  'beside a ticket of %s a price of 0 asks nobody for their word',
  async (situation, plan, shows) => {
    const desk = stillDesk();
    await changePlan(desk, plan, { unit_price: 0 });
    await open(desk, situation, { showsPrices: shows });
    expect(screen.getByRole('status')).toHaveTextContent(/Nothing would be charged: the price is 0$/);
  },
);

test('a plan without a price says that it has none', async () => {
  const desk = stillDesk();
  await changePlan(desk, 'care_50', { unit_price: null });
  await open(desk, 'atLimit');
  expect(screen.getByRole('status')).toHaveTextContent("no price is set; get the customer's word first");
});

test('where the customer is asked first it names what the spending cap leaves to be charged', async () => {
  const desk = stillDesk();
  await changeContract(desk, 'askFirst', { spending_cap: 60 });
  await open(desk, 'askFirst');
  expect(screen.getByRole('status')).toHaveTextContent('€18.00 would be charged if the customer agrees');
});

test('where the spending cap leaves nothing it asks for nothing', async () => {
  const desk = stillDesk();
  await changeContract(desk, 'askFirst', { spending_cap: 42 });
  await open(desk, 'askFirst', { showsPrices: false });
  expect(screen.getByRole('status')).toHaveTextContent(
    "Nothing would be charged: the contract's spending cap is reached",
  );
});

test.each([
  ['what it tolerates', true, { tolerance: 5 }, {}, 'At most €40.00, if billing were on'],
  ['what it tolerates, prices hidden,', false, { tolerance: 5 }, {}, 'Perhaps billable, if billing were on'],
  ['that it bills no overage', true, { overage_policy: 'do_not_bill' }, {}, 'does not bill overage'],
  ['what the cap leaves', true, {}, { spending_cap: 30 }, 'At most €30.00, if billing were on'],
  ['that the cap leaves nothing', true, {}, { spending_cap: 0 }, 'Nothing would be charged'],
])('while only observing, %s is heeded', async (_, showsPrices, plan, contract, said) => {
  const desk = stillDesk();
  setSetting(desk, 'live_from', '');
  await changePlan(desk, 'care_50', plan);
  await changeContract(desk, 'atLimit', contract);
  await open(desk, 'atLimit', { showsPrices });
  expect(screen.getByRole('status')).toHaveTextContent(said);
});

test('while only observing it says what would be billed, and that nothing is', async () => {
  const desk = stillDesk();
  setSetting(desk, 'live_from', '');
  const { container } = await open(desk, 'atLimit');
  expect(container).toHaveTextContent('€40.00, if billing were on');
  expect(container).toHaveTextContent('Observing only');
});

test('a tag that is not counted says which', async () => {
  await open(stillDesk(), 'atLimit', { form: { tags: ['closed_by_merge'] } });
  expect(screen.getByRole('status')).toHaveTextContent('This would not be counted: merged');
});

test('without a requester it says whom to choose', async () => {
  await open(stillDesk(), null);
  expect(screen.getByRole('heading')).toHaveTextContent('No requester yet');
});

test('a requester of no organization is told apart from nobody', async () => {
  await open(stillDesk(), null, { form: { requesterId: '410001' } });
  expect(screen.getByRole('heading')).toHaveTextContent('No organization, so no plan');
});

test('a form that cannot be read is no "nobody"', async () => {
  const desk = stillDesk();
  const { seat } = await open(desk, null);
  seat.form = null;
  await act(() => seat.session.follow());
  expect(screen.getByRole('heading')).toHaveTextContent('The form cannot be read');
});

test('a restricted agent sees the last count with its time, and no estimate', async () => {
  const { container } = await open(stillDesk(), 'overLimit', { user: 'restricted' });
  expect(await screen.findByRole('status')).toHaveTextContent("only part of this organization's tickets");
  expect(await screen.findByText(/Last counted/)).toBeVisible();
  expect(container).not.toHaveTextContent('would be');
});

test('a role without rights is told so, with a way to try again', async () => {
  const { container } = await open(stillDesk(), 'overLimit', { user: 'outsourced' });
  expect(screen.getByRole('alert')).toHaveTextContent('You are not permitted to see support contracts');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test('a faulty record is named, and nothing is estimated in its place', async () => {
  await open(stillDesk(), 'faultyPlan');
  expect(await screen.findByText(/^Plan .*Broken plan/)).toBeVisible();
});

test('once the ticket is made the panel says where it is counted', async () => {
  const { seat } = await open(stillDesk(), 'atLimit');
  await act(() => seat.make('100123'));
  expect(screen.getByRole('heading')).toHaveTextContent('Ticket #100123 is made');
  expect(screen.queryByText(/would be/)).not.toBeInTheDocument();
});

test('the words follow what is chosen', async () => {
  const { seat } = await open(stillDesk(), 'underLimit');
  await act(() => seat.choose('overLimit'));
  expect(screen.getByRole('status')).toHaveTextContent('This would be 4 over the 50 included');
});

test('where there are too many tickets to count, the last count is shown', async () => {
  const desk = stillDesk();
  const seat = await new NewTicketSeat(desk).open();
  const send = seat.frame.request;
  seat.frame.request = async (options) => {
    const answer = await send(options);
    return options.url.startsWith('/api/v2/search') ? { results: [], count: 1_001 } : answer;
  };
  await seat.choose('overLimit');
  expect(seat.state).toMatchObject({ kind: 'balance', why: 'too_many' });
});

test.each(['underLimit', 'atLimit', 'hours', 'expired', 'faultyPlan', 'askFirst'] as const)(
  'the estimate of %p has no accessibility fault',
  async (situation) => {
    const { container } = await open(stillDesk(), situation);
    await screen.findByRole('status');
    expect(await axe(container)).toHaveNoViolations();
  },
);
