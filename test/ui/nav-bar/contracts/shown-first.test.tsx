// What an act on a contract makes of tickets that are there already stands on the screen before it is stored.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Desk } from '../../../../workbench/desk/desk';
import { createRecord } from '../../../../workbench/desk/record-writes';
import { contractId, ORGANIZATIONS, USERS, type Situation } from '../../../../workbench/seed/cast';
import { planId } from '../../../../workbench/seed/plans';
import { stillDesk } from '../../../../workbench/seed/seed';
import { renderPlans } from '../../../support/plans-screen';

async function opened(situation: Situation, act: string, desk: Desk = stillDesk()) {
  const chosen = { view: 'contracts', edit: contractId(situation), act };
  await renderPlans(desk, { chosen, isCounted: true });
  const form = await screen.findByRole('form');
  return { desk, form: within(form), user: userEvent.setup() };
}

/** Whatever no contract with a limit serves is charged by use. */
function byUse(situation: Situation): Desk {
  const desk = stillDesk();
  createRecord(desk, USERS.admin.id, 'support_contract', {
    name: 'By use',
    externalId: 'by-use',
    values: {
      organization: String(ORGANIZATIONS[situation].id),
      plan: planId('by_use'),
      starts_on: '2026-01-01',
      status: 'active',
    },
  });
  return desk;
}

const adjustments = (desk: Desk) =>
  [...desk.recordsOf('support_entry').values()].filter(({ externalId }) =>
    (externalId ?? '').startsWith('adjustment:'),
  );

const YES = { name: 'Yes, do it' };

test('opening balances that charge for counted tickets are stored once somebody has seen that and said yes', async () => {
  const { desk, form, user } = await opened('nearLimit', 'opening');
  const before = adjustments(desk).length;
  const field = form.getByLabelText(/Used before/);
  await user.type(field, '50');
  await user.click(form.getByRole('button', { name: 'Save opening balances' }));
  const yes = await form.findByRole('button', YES);
  await waitFor(() => expect(yes).toBeEnabled());
  expect(form.getByText(/€0\.00 before, €1,\d{3}\.00 after/)).toBeInTheDocument();
  expect(adjustments(desk)).toHaveLength(before);
  // Typed anew it is asked anew.
  await user.type(field, '0');
  expect(form.queryByRole('button', YES)).not.toBeInTheDocument();
  await user.click(form.getByRole('button', { name: 'Save opening balances' }));
  await waitFor(() => expect(form.getByRole('button', YES)).toBeEnabled());
  await user.click(form.getByRole('button', YES));
  await screen.findByText('It is done');
  expect(adjustments(desk)).toHaveLength(before + 1);
});

test('an end on a past day that charges for the tickets since then is stored once somebody has said yes', async () => {
  const { desk, form, user } = await opened('underLimit', 'end', byUse('underLimit'));
  const stored = () => desk.recordsOf('support_contract').get(contractId('underLimit'))?.values['ends_on'];
  const day = form.getByLabelText('Last day');
  await user.clear(day);
  await user.type(day, '2026-11-02');
  await user.click(form.getByRole('button', { name: 'End the contract' }));
  const yes = await form.findByRole('button', YES);
  await waitFor(() => expect(yes).toBeEnabled());
  expect(form.getByText(/€0\.00 before, €\d+\.00 after/)).toBeInTheDocument();
  expect(stored()).toBe('2026-12-31');
  await user.click(yes);
  await screen.findByText('It is done');
  // November's limit is kept whole, so that nothing that was included is charged: it serves until the day all the same.
  expect(stored()).toBe('2026-11-30');
});

test('an end to come changes nothing that was counted, and is not asked about', async () => {
  const { form, user } = await opened('underLimit', 'end');
  await user.click(form.getByRole('button', { name: 'End the contract' }));
  expect(await screen.findByText('It is done')).toBeInTheDocument();
});

test('what is carried over is in what a renewal from a past day changes', async () => {
  const { form, user } = await opened('inRenewal', 'renew');
  await user.click(form.getByLabelText('Some of it is carried over'));
  const units = form.getByLabelText('Units carried over');
  await user.clear(units);
  await user.type(units, '5');
  await user.click(form.getByRole('button', { name: 'Renew' }));
  await waitFor(() => expect(form.getByRole('button', YES)).toBeEnabled());
  // Nine of fifty and five are used.
  expect(form.getByText(/– → 46/)).toBeInTheDocument();
  await user.type(units, '00');
  expect(form.queryByRole('button', YES)).not.toBeInTheDocument();
});
