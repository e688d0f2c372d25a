// A contract that serves no more, or stands still: to end it or to change its plan makes it serve no day again.
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Desk } from '../../../../workbench/desk/desk';
import { updateRecord } from '../../../../workbench/desk/record-writes';
import { contractId, USERS, type Situation } from '../../../../workbench/seed/cast';
import { stillDesk } from '../../../../workbench/seed/seed';
import { renderPlans } from '../../../support/plans-screen';

const at = (situation: Situation, act: string) => ({ view: 'contracts', edit: contractId(situation), act });

async function opened(desk: Desk, situation: Situation, act: string) {
  await renderPlans(desk, { chosen: at(situation, act) });
  return userEvent.setup();
}

const valuesOf = (desk: Desk, situation: Situation) =>
  desk.recordsOf('support_contract').get(contractId(situation))?.values;

test('to end a suspended contract does not make it serve the days on which it was suspended', async () => {
  const desk = stillDesk();
  const user = await opened(desk, 'suspended', 'end');
  const form = await screen.findByRole('form', { name: /^End / });
  await user.click(within(form).getByRole('radio', { name: 'All of it: nothing is taken back' }));
  await user.click(within(form).getByRole('button', { name: 'End the contract' }));
  await screen.findByText('It is done');
  expect(valuesOf(desk, 'suspended')).toMatchObject({
    status: 'suspended',
    status_since: '2026-11-10',
    ends_on: '2026-11-30',
  });
});

test('another plan for a suspended contract leaves its days of suspension', async () => {
  const desk = stillDesk();
  const user = await opened(desk, 'suspended', 'upgrade');
  const form = await screen.findByRole('form', { name: /^Another plan/ });
  await user.click(within(form).getByRole('button', { name: 'Change the plan' }));
  await screen.findByText('It is done');
  expect(valuesOf(desk, 'suspended')).toMatchObject({ status: 'suspended', status_since: '2026-11-10' });
});

test('a contract that is cancelled cannot be ended on a later day', async () => {
  const desk = stillDesk();
  updateRecord(desk, USERS.manager.id, 'support_contract', contractId('overLimit'), {
    values: { status: 'cancelled', status_since: '2026-11-05' },
  });
  const user = await opened(desk, 'overLimit', 'end');
  const form = await screen.findByRole('form', { name: /^End / });
  expect(within(form).getByText(/It serves no longer than that anyway/)).toBeInTheDocument();
  await user.click(within(form).getByRole('button', { name: 'End the contract' }));
  expect(valuesOf(desk, 'overLimit')).toMatchObject({ status_since: '2026-11-05', ends_on: '2026-12-31' });
});

test('a suspension that is yet to come gives way to an end before it', async () => {
  const desk = stillDesk();
  updateRecord(desk, USERS.manager.id, 'support_contract', contractId('overLimit'), {
    values: { status: 'suspended', status_since: '2026-12-10' },
  });
  const user = await opened(desk, 'overLimit', 'end');
  const form = await screen.findByRole('form', { name: /^End / });
  await user.click(within(form).getByRole('button', { name: 'End the contract' }));
  await screen.findByText('It is done');
  expect(valuesOf(desk, 'overLimit')).toMatchObject({ status: 'cancelled', status_since: '2026-11-19' });
});
