// The contracts of the account as an administrator enters, ends, renews and deletes them, on the simulated desk.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { createRecord, updateRecord } from '../../../../workbench/desk/record-writes';
import type { Desk } from '../../../../workbench/desk/desk';
import { contractId, ORGANIZATIONS, USERS } from '../../../../workbench/seed/cast';
import { planId } from '../../../../workbench/seed/plans';
import { stillDesk } from '../../../../workbench/seed/seed';
import { renderPlans } from '../../../support/plans-screen';

const LIST = { view: 'contracts' };
const at = (situation: Parameters<typeof contractId>[0], act = '') => ({
  view: 'contracts',
  edit: contractId(situation),
  ...(act === '' ? {} : { act }),
});

async function opened(chosen: Readonly<Record<string, string>> = LIST, desk = stillDesk(), more = {}) {
  const drawn = await renderPlans(desk, { chosen, ...more });
  return { desk, user: userEvent.setup(), ...drawn };
}

const named = (desk: Desk, name: string) =>
  [...desk.recordsOf('support_contract').values()].filter((record) => record.name === name);
const valuesOf = (desk: Desk, situation: Parameters<typeof contractId>[0]) =>
  desk.recordsOf('support_contract').get(contractId(situation))?.values;

/** What a final statement of October leaves behind. */
function finish(desk: Desk, situation: Parameters<typeof contractId>[0]): void {
  const values = {
    kind: 'statement',
    contract: contractId(situation),
    organization: String(ORGANIZATIONS[situation].id),
    starts_on: '2026-10-01',
    ends_on: '2026-10-31',
    state: 'final',
  };
  createRecord(desk, USERS.admin.id, 'support_entry', {
    name: 'Statement Birch-2026-10-01',
    externalId: `statement:${contractId(situation)}:2026-10-01`,
    values,
  });
}

test('the list finds contracts by any word of theirs, their organization or plan, and by where they stand', async () => {
  const { user } = await opened();
  expect(await screen.findByRole('button', { name: /Birch Bakery: Care 50/ })).toBeInTheDocument();
  await user.type(
    screen.getByRole('searchbox', { name: 'Search contracts, organizations, plans' }),
    'bakery care',
  );
  expect(await screen.findByText('1 of 30 contracts')).toBeInTheDocument();
  await user.clear(screen.getByRole('searchbox'));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'In renewal');
  expect(await screen.findByText('1 of 30 contracts')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /Heron Hotels/ })).toBeInTheDocument();
});

test('a contract that cannot be read is pointed out with the field and the way to its record', async () => {
  const { user, container } = await opened();
  await user.click(await screen.findByRole('button', { name: 'Show them' }));
  expect(await screen.findByText('3 of 30 contracts')).toBeInTheDocument();
  expect(screen.getByText('“Ends on” is before the start')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /Contract.*Juniper Joinery/ })).toHaveAttribute(
    'href',
    `https://acme.zendesk.com/agent/custom-objects/support_contract/records/${contractId('faultyContract')}`,
  );
  // Where the plan is what is wrong, the plan is named.
  expect(screen.getByText('“Limit per month” must not be negative')).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
});

test('a contract is entered with pickers, sees its periods to come, and is stored once however often it is pressed', async () => {
  const { desk, user, told } = await opened({ ...LIST, edit: 'new' });
  const form = await screen.findByRole('form', { name: 'New contract' });
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  expect(within(form).getByText('“Name” is empty')).toBeInTheDocument();
  await user.type(within(form).getByLabelText('Name'), 'Iris 2026');
  await user.type(within(form).getByRole('combobox', { name: 'Organization' }), 'Iris');
  await user.click(await within(form).findByRole('option', { name: /Iris Imports/ }));
  await user.type(within(form).getByRole('combobox', { name: 'Plan' }), 'care 50');
  await user.click(await within(form).findByRole('option', { name: /Care 50/ }));
  const days = within(form).getByLabelText('First day');
  await user.clear(days);
  await user.type(days, '2026-11-16');
  expect(await screen.findByText('25 of 50')).toBeInTheDocument();
  await user.dblClick(within(form).getByRole('button', { name: 'Save' }));
  await user.dblClick(await within(form).findByRole('button', { name: 'Save the contract' }));
  await waitFor(() => expect(named(desk, 'Iris 2026')).toHaveLength(1));
  expect(named(desk, 'Iris 2026')[0]).toMatchObject({
    externalId: expect.stringMatching(/^contract:/) as string,
    values: { organization: String(ORGANIZATIONS.noContract.id), starts_on: '2026-11-16', status: 'active' },
  });
  expect(told.changed).toBeGreaterThan(0);
});

test('a new contract is offered a name until somebody gives it one', async () => {
  const { user } = await opened({ ...LIST, edit: 'new' });
  const form = await screen.findByRole('form', { name: 'New contract' });
  const name = within(form).getByLabelText('Name');
  const pick = async (picker: string, text: string, option: RegExp) => {
    await user.clear(within(form).getByRole('combobox', { name: picker }));
    await user.type(within(form).getByRole('combobox', { name: picker }), text);
    await user.click(await within(form).findByRole('option', { name: option }));
  };
  await pick('Organization', 'Iris', /Iris Imports/);
  expect(name).toHaveValue('Iris Imports');
  await pick('Plan', 'care 50', /Care 50/);
  expect(name).toHaveValue('Iris Imports: Care 50');
  await user.type(name, ', Berlin');
  await pick('Plan', 'care 20', /Care 20/);
  expect(name).toHaveValue('Iris Imports: Care 50, Berlin');
});

test('a contract that began before today leads from its first save to its opening balances', async () => {
  const { desk, user, router } = await opened({ ...LIST, edit: 'new', from: contractId('prepaid') });
  const form = await screen.findByRole('form', { name: 'New contract' });
  const day = within(form).getByLabelText('First day');
  await user.clear(day);
  await user.type(day, '2026-09-01');
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  // Nothing is counted here: what it makes of tickets since then cannot be shown.
  await user.click(await within(form).findByRole('button', { name: 'Save the contract' }));
  expect(await screen.findByText(/It began on .*1 Sept? 2026/)).toBeInTheDocument();
  const note = screen.getByText(/\(copy\).* is saved\./).closest('section');
  if (note === null) throw new Error('no face');
  await user.click(within(note).getByRole('button', { name: 'Opening balances…' }));
  const opening = await screen.findByRole('form', { name: /Opening balances of/ });
  await user.type(within(opening).getByLabelText(/Used before/), '7');
  await user.click(within(opening).getByRole('button', { name: 'Save opening balances' }));
  await user.click(await within(opening).findByRole('button', { name: 'Yes, do it' }));
  expect(await screen.findByText('It is done')).toBeInTheDocument();
  const id = router.state().chosen['edit'];
  expect(
    [...desk.recordsOf('support_entry').values()].filter(({ values }) => values['contract'] === id),
  ).toMatchObject([{ values: { kind: 'adjustment', units: -7, starts_on: '2026-09-01' } }]);
});

test('another contract in the same days is pointed out, with the order in which they serve', async () => {
  await opened({ ...LIST, edit: 'new', from: contractId('underLimit') });
  const note = await screen.findByText('Another contract serves this organization in the same days');
  expect(note.closest('section')).toHaveTextContent(/in this order: .*Birch Bakery: Care 50/);
});

test('what finished statements rest on cannot be edited, and the way around is said', async () => {
  const desk = stillDesk();
  finish(desk, 'underLimit');
  const { user } = await opened(at('underLimit'), desk);
  expect(await screen.findByText('Statements are final up to 31 Oct 2026')).toBeInTheDocument();
  for (const name of ['Billing period', 'Periods begin', 'Time zone', 'Organization']) {
    expect(screen.getByRole('combobox', { name })).toBeDisabled();
  }
  expect(screen.getByLabelText('First day')).toBeDisabled();
  const end = screen.getByLabelText('Last day');
  await user.clear(end);
  await user.type(end, '2026-10-30');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText(/the contract cannot end before that day/)).toBeInTheDocument();
  expect(valuesOf(desk, 'underLimit')?.['ends_on']).toBe('2026-12-31');
});

test('a statement that was finished while the form was open keeps what it rests on, and is named', async () => {
  const desk = stillDesk();
  const { user } = await opened(at('underLimit'), desk);
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Billing period' }), 'Quarter');
  finish(desk, 'underLimit');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.click(await screen.findByRole('button', { name: 'Save the contract' }));
  expect(await screen.findByText('⁨Statement Birch-2026-10-01⁩ is final by now')).toBeInTheDocument();
  expect(screen.getByText(/Billing period is fixed by it/)).toBeInTheDocument();
  expect(valuesOf(desk, 'underLimit')?.['billing_period']).toBe('month');
});

test('what a colleague saved meanwhile is shown before it is written over', async () => {
  const { desk, user } = await opened(at('underLimit'));
  const price = await screen.findByLabelText('Price of a unit beyond');
  updateRecord(desk, USERS.manager.id, 'support_contract', contractId('underLimit'), {
    values: { unit_price: 33 },
  });
  await user.type(price, '44');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.click(await screen.findByRole('button', { name: 'Save the contract' }));
  expect(await screen.findByText(/was changed since you opened it/)).toBeInTheDocument();
  expect(screen.getByText(/Unit price: .*33/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Save mine all the same' }));
  await waitFor(() => expect(valuesOf(desk, 'underLimit')?.['unit_price']).toBe(44));
});

test('another plan in the form shows what it changes of open periods before it is saved, and the way to change it from a day on', async () => {
  const { desk, user, router, container } = await opened(at('underLimit'), stillDesk(), { isCounted: true });
  const plan = await screen.findByRole('combobox', { name: 'Plan' });
  await user.clear(plan);
  await user.type(plan, 'care 20');
  await user.click(await screen.findByRole('option', { name: /Care 20/ }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const table = await screen.findByRole('table', { name: 'Contract by contract' });
  // September: 34 tickets, of 20 and 10 carried; October: 41 of 20; November: 12 of 20 so far. €45.00 each.
  expect(within(table).getByRole('row', { name: /Birch Bakery/ })).toHaveTextContent(
    'November 2026: 38 → 80 → 25€0.00 → €1,125.0025',
  );
  expect(screen.getByRole('button', { name: 'Change the plan from a day on instead' })).toBeEnabled();
  expect(valuesOf(desk, 'underLimit')?.['plan']).toBe(planId('care_50'));
  expect(await axe(container)).toHaveNoViolations();
  // A name decides no ticket: but whatever is typed now is weighed again.
  await user.type(screen.getByLabelText('Price of a unit beyond'), '7');
  expect(screen.queryByRole('table', { name: 'Contract by contract' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.click(await screen.findByRole('button', { name: 'Save the contract' }));
  await waitFor(() => expect(valuesOf(desk, 'underLimit')?.['plan']).toBe(planId('care_20')));
  expect(router.state().chosen['act']).toBeUndefined();
});

test('a contract that draws from one that itself draws is refused where it is chosen', async () => {
  const { desk } = await opened();
  updateRecord(desk, USERS.admin.id, 'support_contract', contractId('underLimit'), {
    values: { draws_from: contractId('drawing') },
  });
  await opened(at('underLimit'), desk);
  expect(
    await screen.findByText('This contract itself draws from another. Choose the one that it draws from.'),
  ).toBeInTheDocument();
});

test('an end says what it takes back, leaves the period whole unless told otherwise, and is one write', async () => {
  const { desk, user } = await opened(at('overLimit', 'end'), stillDesk(), { isCounted: true });
  const form = await screen.findByRole('form', { name: /End .*Fjord Freight/ });
  expect(within(form).getByRole('radio', { name: 'All of it: nothing is taken back' })).toBeChecked();
  await user.click(within(form).getByRole('radio', { name: 'Its share by days' }));
  expect(within(form).getByText(/30 instead of 50/)).toBeInTheDocument();
  await user.click(within(form).getByRole('button', { name: 'End the contract' }));
  expect(await screen.findByText('It is done')).toBeInTheDocument();
  expect(valuesOf(desk, 'overLimit')).toMatchObject({ ends_on: '2026-11-18', status: 'active' });
});

test('opening balances become adjustments that take away, with a reason', async () => {
  const { desk, user } = await opened(at('prepaid', 'opening'));
  const form = await screen.findByRole('form', { name: /Opening balances/ });
  await user.type(within(form).getByLabelText(/Used before/), '3.5');
  expect(within(form).getByText('Tickets are whole; hours have at most two decimals.')).toBeInTheDocument();
  await user.clear(within(form).getByLabelText(/Used before/));
  await user.type(within(form).getByLabelText(/Used before/), '7');
  await user.click(within(form).getByRole('button', { name: 'Save opening balances' }));
  await user.click(await within(form).findByRole('button', { name: 'Yes, do it' }));
  expect(await screen.findByText('It is done')).toBeInTheDocument();
  const adjustments = [...desk.recordsOf('support_entry').values()].filter(
    ({ values }) => values['contract'] === contractId('prepaid') && values['kind'] === 'adjustment',
  );
  expect(adjustments).toMatchObject([
    { values: { units: -7, period: 'term', starts_on: '2026-09-01', reason: 'Used before counting began' } },
  ]);
});

test('opening balances that were saved are listed where more are entered, and taken off what an end leaves', async () => {
  const desk = stillDesk();
  const contract = contractId('overLimit');
  const adjustment = (units: number, at: number, month: string) =>
    createRecord(desk, USERS.admin.id, 'support_entry', {
      name: 'Adjustment',
      externalId: `adjustment:${at}`,
      values: {
        kind: 'adjustment',
        contract,
        period: 'month',
        starts_on: month,
        units,
        reason: 'Used in the old system',
        state: 'active',
      },
    });
  adjustment(-20, 1, '2026-11-01');
  adjustment(-3, 2, '2026-10-01');
  await opened(at('overLimit', 'opening'), desk);
  const form = await screen.findByRole('form', { name: /Opening balances/ });
  expect(within(form).getByText(/adjustments so far: [-−]20\./)).toBeInTheDocument();
  const made = within(form).getByRole('list', { name: 'Adjustments of this contract so far' });
  expect(within(made).getAllByRole('listitem')).toHaveLength(2);
  expect(made).toHaveTextContent(/Month from 1 Nov 2026: [-−]20 \(.*Used in the old system/);
  const { user } = await opened(at('overLimit', 'end'), desk);
  const end = await screen.findByRole('form', { name: /End .*Fjord Freight/ });
  await user.click(within(end).getByRole('radio', { name: 'Its share by days' }));
  expect(within(end).getByText(/10 instead of 30/)).toBeInTheDocument();
});

test('what is used is not deleted, and what uses it is said', async () => {
  await opened(at('drawnFrom', 'remove'));
  expect(await screen.findByText(/cannot be deleted/)).toBeInTheDocument();
  expect(screen.getByText(/Terra Nova.* draws from it/)).toBeInTheDocument();
});
