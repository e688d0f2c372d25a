// What an agent reads beside a new ticket of an hour plan: the price of an hour, whose hours come next, time that is typed.
import { screen } from '@testing-library/react';
import { stillDesk } from '../../../workbench/seed/seed';
import { setSetting } from '../../support/account';
import { changeContract, changePlan, secondContract } from '../../support/change-records';
import { openEstimate as open } from '../../support/render-estimate';

test('of an hour plan without an hour left it names the price of an hour', async () => {
  const desk = stillDesk();
  await changePlan(desk, 'hours_10', { limit_month: 1 });
  await open(desk, 'hours');
  expect(screen.getByRole('status')).toHaveTextContent(
    "Time logged on it would be over the 1h included in November€95.00 an hour would be charged; get the customer's word first",
  );
});

test.each([
  ['a tolerance is left', 'plan', { tolerance: 30 }, /the plan tolerates it/],
  ['the cap leaves nothing', 'contract', { spending_cap: 0 }, /spending cap is reached/],
] as const)('of an hour plan used up no price is named where %s', async (_what, of, fields, words) => {
  const desk = stillDesk();
  await changePlan(desk, 'hours_10', { limit_month: 1, ...(of === 'plan' ? fields : {}) });
  if (of === 'contract') await changeContract(desk, 'hours', fields);
  await open(desk, 'hours');
  expect(screen.getByRole('status')).toHaveTextContent(words);
  expect(screen.getByRole('status')).not.toHaveTextContent('95');
});

test('where a second contract has hours left no price is named', async () => {
  const desk = stillDesk();
  await secondContract(desk, 'hours');
  await changePlan(desk, 'hours_10', { limit_month: 9 });
  const { container } = await open(desk, 'hours');
  expect(screen.getByRole('status')).toHaveTextContent(
    /^Time logged on it would come out of the 9h included in November$/,
  );
  expect(container).toHaveTextContent('No use yet, resets 1 Dec');
});

test.each([
  ['that asks first', '2026-01-01', { overage_policy: 'ask' }, { spending_cap: 0 }, 'cap is reached'],
  ['while only observing', '', {}, { spending_cap: 0 }, 'cap is reached'],
  ['that bills no overage, while only observing', '', { overage_policy: 'do_not_bill' }, {}, 'does not bill'],
])(
  'an hour plan %s promises no price where nothing would be billed',
  async (_, live, plan, contract, said) => {
    const desk = stillDesk();
    setSetting(desk, 'live_from', live);
    await changePlan(desk, 'hours_10', { ...plan, limit_month: 0 });
    await changeContract(desk, 'hours', contract);
    await open(desk, 'hours');
    expect(screen.getByRole('status')).toHaveTextContent(said);
  },
);

test.each([
  [
    'a tolerance may take some of it',
    { tolerance: 0.5 },
    {},
    true,
    'At most €95.00 an hour, if billing were on',
  ],
  [
    'the cap may take some of it',
    {},
    { spending_cap: 100 },
    true,
    'At most €95.00 an hour, if billing were on',
  ],
  [
    'the cap may take some, prices hidden',
    {},
    { spending_cap: 100 },
    false,
    'Perhaps billable, if billing were on',
  ],
  ['nothing takes any of it', {}, {}, true, '€95.00 an hour, if billing were on'],
])(
  'while only observing, the price of an hour is the most that it could be where %s',
  async (_, plan, contract, showsPrices, said) => {
    const desk = stillDesk();
    setSetting(desk, 'live_from', '');
    await changePlan(desk, 'hours_10', { ...plan, limit_month: 0 });
    await changeContract(desk, 'hours', contract);
    await open(desk, 'hours', { showsPrices });
    expect(screen.getByRole('status').textContent).toMatch(new RegExp(`November\\W*${said}$`));
  },
);

test.each([
  [{ secondsSpent: 1800 }, 'This would be included: 9h 30m of 10h in November'],
  [{ secondsSpent: 3600 }, 'This would be included: 10h of 10h in November'],
  [{ secondsSpent: 7200 }, 'This would be 1h over the 10h included in November€95.00 would be charged'],
])('time that is typed into the new ticket (%p) is estimated', async (form, said) => {
  await open(stillDesk(), 'hours', { form });
  expect(screen.getByRole('status')).toHaveTextContent(said);
});

test('an hour that costs 0 is told as nothing to charge', async () => {
  const desk = stillDesk();
  await changePlan(desk, 'hours_10', { limit_month: 1, unit_price: 0 });
  await open(desk, 'hours');
  expect(screen.getByRole('status')).toHaveTextContent(/Nothing would be charged: the price is 0$/);
});
