// What is done to a contract, as far as its forms alone go: what is typed is not lost, what is proposed makes sense, and what
// looks like a mistake is said.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Desk } from '../../../../workbench/desk/desk';
import { createRecord } from '../../../../workbench/desk/record-writes';
import { contractId, ORGANIZATIONS, USERS, type Situation } from '../../../../workbench/seed/cast';
import { stillDesk } from '../../../../workbench/seed/seed';
import { changeContract } from '../../../support/change-records';
import { renderPlans } from '../../../support/plans-screen';

async function opened(situation: Situation, act: string, desk: Desk = stillDesk(), more = {}) {
  const chosen = { view: 'contracts', edit: contractId(situation), act };
  const drawn = await renderPlans(desk, { chosen, ...more });
  return { desk, user: userEvent.setup(), ...drawn };
}

const form = (name: RegExp) => screen.findByRole('form', { name });
const plain = (text: string | null) => (text ?? '').replaceAll(/[\u2066-\u2069]/g, '');
const LOST = 'There are changes that are not saved';

interface Typed {
  readonly act: string;
  readonly button: string;
  readonly title: RegExp;
  readonly field: string | RegExp;
  readonly text: string;
}

const TYPED: readonly Typed[] = [
  { act: 'renew', button: 'Renew…', title: /Renew /, field: 'Name', text: ' again' },
  { act: 'upgrade', button: 'Change plan…', title: /Another plan for/, field: 'Spending cap', text: '500' },
  { act: 'end', button: 'End…', title: /End /, field: 'Last day', text: '2026-12-24' },
  {
    act: 'opening',
    button: 'Opening balances…',
    title: /Opening balances of/,
    field: /Used before/,
    text: '7',
  },
];

test.each(TYPED)(
  'what was typed to $act is not lost by a look at another tab',
  async ({ act, title, field, text }) => {
    const { user, router, container } = await opened('underLimit', act);
    const typed = within(await form(title)).getByLabelText(field);
    if (act === 'end') await user.clear(typed);
    await user.type(typed, text);
    await user.click(screen.getByRole('button', { name: 'Another tab' }));
    expect(screen.getByText(LOST)).toBeInTheDocument();
    expect(router.state().tab).toBe('plans');
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole('button', { name: 'Go on editing' }));
    expect((typed as HTMLInputElement).value).toContain(text.trim());
    await user.click(screen.getByRole('button', { name: 'Another tab' }));
    await user.click(screen.getByRole('button', { name: 'Leave without saving' }));
    expect(router.state().tab).toBe('overview');
  },
);

test.each(TYPED)(
  'nobody is asked who typed nothing to $act, or cancels it',
  async ({ act, button, title, field, text }) => {
    const { user, router } = await opened('underLimit', act);
    const typed = within(await form(title)).getByLabelText(field);
    if (act === 'end') await user.clear(typed);
    await user.type(typed, text);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(router.state().chosen['act']).toBeUndefined());
    expect(screen.queryByText(LOST)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: button }));
    await form(title);
    await user.click(screen.getByRole('button', { name: 'Another tab' }));
    expect(router.state().tab).toBe('overview');
  },
);

test('a change that is done leaves nothing to lose', async () => {
  const { user, router } = await opened('underLimit', 'opening');
  await user.type(within(await form(/Opening balances of/)).getByLabelText(/Used before/), '7');
  await user.click(screen.getByRole('button', { name: 'Save opening balances' }));
  // Nothing is counted here: what it makes of counted tickets cannot be shown.
  await user.click(await screen.findByRole('button', { name: 'Yes, do it' }));
  expect(await screen.findByText('It is done')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Another tab' }));
  expect(router.state().tab).toBe('overview');
});

test('another plan for a contract in renewal is proposed a term as long as the one before', async () => {
  await opened('inRenewal', 'upgrade');
  const next = await form(/Another plan for/);
  expect(within(next).getByLabelText('First day of the new contract')).toHaveValue('2026-11-19');
  expect(within(next).getByLabelText('Last day')).toHaveValue('2027-11-18');
});

test('opening balances tell a term that is over from a contract that limits nothing', async () => {
  await opened('expired', 'opening');
  expect(await screen.findByText(/The term of this contract is over/)).toBeInTheDocument();
  await opened('unlimited', 'opening');
  expect(await screen.findByText(/Nothing of this contract is limited/)).toBeInTheDocument();
});

test('an adjustment of a half-year is called by its period', async () => {
  const desk = stillDesk();
  createRecord(desk, USERS.admin.id, 'support_entry', {
    name: 'Adjustment',
    externalId: 'adjustment:half',
    values: {
      kind: 'adjustment',
      contract: contractId('underLimit'),
      organization: String(ORGANIZATIONS.underLimit.id),
      period: 'half_year',
      starts_on: '2026-07-01',
      units: 5,
      reason: 'agreed',
      state: 'active',
    },
  });
  await opened('underLimit', 'opening', desk);
  const made = await screen.findByRole('list', { name: 'Adjustments of this contract so far' });
  expect(plain(made.textContent)).toBe('Half-year from 1 Jul 2026: 5 (agreed)');
});

test('more carried over than was left is said with what was left and the day it was counted, and may be meant', async () => {
  const desk = stillDesk();
  await changeContract(desk, 'underLimit', { ends_on: '2026-11-18' });
  const { user } = await opened('underLimit', 'renew', desk, { isCounted: true });
  const renewal = await form(/Renew /);
  await user.click(within(renewal).getByRole('radio', { name: 'Some of it is carried over' }));
  const units = within(renewal).getByLabelText('Units carried over');
  // Eighteen days of November's thirty include 30 of 50; 12 are used.
  expect(units).toHaveValue('18');
  expect(screen.queryByText(/more than was left/)).not.toBeInTheDocument();
  await user.clear(units);
  await user.type(units, '19');
  expect(units).toHaveAccessibleDescription(
    'That is more than was left: 18 when it was last counted, on 18 Nov 2026.',
  );
  await user.clear(units);
  await user.type(units, '18');
  expect(units).not.toHaveAccessibleDescription(/more than was left/);
  await user.type(units, '0');
  await user.click(within(renewal).getByRole('button', { name: 'Renew' }));
  expect(await screen.findByText('It is done')).toBeInTheDocument();
});

test('another plan from a past day on is not stored before it stands there what that changes', async () => {
  let fold: () => void = () => undefined;
  const foldsAfter = new Promise<void>((resolve) => {
    fold = resolve;
  });
  const { user, desk } = await opened('overLimit', 'upgrade', stillDesk(), { isCounted: true, foldsAfter });
  const next = await form(/Another plan for/);
  const day = within(next).getByLabelText('First day of the new contract');
  await user.clear(day);
  await user.type(day, '2026-11-10');
  await user.click(within(next).getByRole('button', { name: 'Change the plan' }));
  const yes = await within(next).findByRole('button', { name: 'Yes, do it' });
  expect(yes).toBeDisabled();
  fold();
  await waitFor(() => expect(yes).toBeEnabled());
  expect(desk.recordsOf('support_contract').get(contractId('overLimit'))?.values['ends_on']).toBe(
    '2026-12-31',
  );
});
