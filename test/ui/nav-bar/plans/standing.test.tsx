// Where the keyboard stands after each thing that an admin does to plans and contracts: never at nothing.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { contractId } from '../../../../workbench/seed/cast';
import { planId } from '../../../../workbench/seed/plans';
import { stillDesk } from '../../../../workbench/seed/seed';
import { renderPlans } from '../../../support/plans-screen';

/** Labels and words are found at once, roles by looking at everything. */
const press = async (name: string | RegExp) => {
  const element = screen.queryByLabelText(name) ?? screen.getByText(name, { selector: 'button' });
  await userEvent.click(element);
};
/** What has the focus, once it goes by that name. */
const standsAt = async (name: string | RegExp) => {
  await waitFor(() => expect(document.activeElement).toHaveAccessibleName(name));
  return document.activeElement;
};

test('a plan is opened at its heading, and left at its row: cancelled, saved or copied', async () => {
  await renderPlans(stillDesk());
  await press(/^Edit plan .*Care 20/);
  expect(await standsAt(/Care 20/)).toBeVisible();
  await press('Cancel');
  expect(await standsAt(/^Edit plan .*Care 20/)).toBeVisible();
  await press(/^Edit plan .*Care 50/);
  const fee = await screen.findByLabelText('Fee');
  await userEvent.clear(fee);
  await userEvent.type(fee, '1300');
  await press('Save');
  expect(await standsAt(/^Edit plan .*Care 50/)).toBeVisible();
  await press(/^Copy plan .*Care 50/);
  expect(await standsAt(/Care 50/)).toBeVisible();
  await press('Save');
  expect(await standsAt(/^Edit plan .*Care 50 \(copy\)/)).toBeVisible();
  await press('New plan');
  await press('Cancel');
  expect(await standsAt('New plan')).toBeVisible();
});

test('what becomes a plan of its own, and a way back to the fields, begin at the heading of the form', async () => {
  await renderPlans(stillDesk(), { chosen: { edit: planId('care_50') }, isCounted: true });
  const limit = await screen.findByLabelText('Limit per month');
  await userEvent.clear(limit);
  await userEvent.type(limit, '48');
  await press('Save');
  expect(await standsAt('What saving this changes')).toBeVisible();
  await press('Go on editing');
  expect(await standsAt(/^Plan .*Care 50/)).toBeVisible();
  await press('Save');
  await press('Save as a new plan instead');
  expect(await standsAt('Copy of ⁨Care 50⁩')).toBeVisible();
});

test('a plan that may not be deleted leads to the way out, and back to its row', async () => {
  const desk = stillDesk();
  await renderPlans(desk);
  await press(/^Delete plan .*Care 50/);
  await screen.findByText(/Care 50.* cannot be deleted/);
  expect(await standsAt('Cancel')).toBeVisible();
  await press('Cancel');
  expect(await standsAt(/^Edit plan .*Care 50/)).toBeVisible();
});

test('a new contract stands at its own heading once it is stored, and the list at its row afterwards', async () => {
  const desk = stillDesk();
  await renderPlans(desk, { chosen: { view: 'contracts' } });
  await press('New contract');
  expect(await standsAt('New contract')).toBeVisible();
  const form = screen.getByRole('form', { name: 'New contract' });
  await userEvent.type(within(form).getByRole('combobox', { name: 'Organization' }), 'Iris');
  await userEvent.click(await within(form).findByRole('option', { name: /Iris Imports/ }));
  await userEvent.type(within(form).getByRole('combobox', { name: 'Plan' }), 'care 50');
  await userEvent.click(await within(form).findByRole('option', { name: /Care 50/ }));
  await press('Save');
  expect(await standsAt('What saving this changes')).toBeVisible();
  await press('Save the contract');
  expect(await standsAt(/Iris Imports: Care 50/)).toBeVisible();
  await press('Back to the list');
  expect(await standsAt(/Iris Imports: Care 50/)).toBeVisible();
});

test('a form of what is done to a contract gives the focus back to the contract when it is closed', async () => {
  await renderPlans(stillDesk(), { chosen: { view: 'contracts', edit: contractId('overLimit') } });
  await press('End…');
  const form = await screen.findByRole('form', { name: /End .*Fjord Freight/ });
  await userEvent.click(within(form).getByRole('button', { name: 'Cancel' }));
  expect(await standsAt(/Fjord Freight/)).toBeVisible();
  await press('End…');
  await userEvent.click(await screen.findByRole('button', { name: 'End the contract' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
  expect(await standsAt(/Fjord Freight/)).toBeVisible();
});
