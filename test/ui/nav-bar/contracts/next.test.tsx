// The contract that follows another as an administrator decides it: renewed, or under another plan, on the simulated desk.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Desk } from '../../../../workbench/desk/desk';
import { updateRecord } from '../../../../workbench/desk/record-writes';
import { newFault } from '../../../../workbench/control/armed-fault';
import { contractId, USERS, type Situation } from '../../../../workbench/seed/cast';
import { stillDesk } from '../../../../workbench/seed/seed';
import { renderPlans } from '../../../support/plans-screen';

const LIST = { view: 'contracts' };
const at = (situation: Situation, act = '') => ({ view: 'contracts', edit: contractId(situation), act });

async function opened(chosen: Readonly<Record<string, string>>, desk = stillDesk(), more = {}) {
  const drawn = await renderPlans(desk, { chosen, ...more });
  return { desk, user: userEvent.setup(), ...drawn };
}

const named = (desk: Desk, name: string) =>
  [...desk.recordsOf('support_contract').values()].filter((record) => record.name === name);
const valuesOf = (desk: Desk, situation: Situation) =>
  desk.recordsOf('support_contract').get(contractId(situation))?.values;

test('a renewal in mid-month makes the next contract and carries what was asked, once', async () => {
  const { desk, user } = await opened(at('rollover', 'renew'));
  const form = await screen.findByRole('form', { name: /Renew .*Willow Wines/ });
  expect(within(form).getByLabelText('First day of the new contract')).toHaveValue('2027-01-01');
  expect(within(form).getByLabelText('Last day')).toHaveValue('2027-12-31');
  await user.clear(within(form).getByLabelText('Name'));
  await user.type(within(form).getByLabelText('Name'), 'Willow 2027');
  await user.click(within(form).getByRole('radio', { name: 'Some of it is carried over' }));
  await user.clear(within(form).getByLabelText('Units carried over'));
  await user.click(within(form).getByRole('button', { name: 'Renew' }));
  expect(within(form).getByText('Give the units.')).toBeInTheDocument();
  await user.type(within(form).getByLabelText('Units carried over'), '8');
  await user.click(within(form).getByRole('button', { name: 'Renew' }));
  expect(await screen.findByText('It is done')).toBeInTheDocument();
  const [made] = named(desk, 'Willow 2027');
  const adjustments = [...desk.recordsOf('support_entry').values()].filter(
    ({ values }) => values['contract'] === made?.id,
  );
  expect(adjustments).toMatchObject([
    { values: { kind: 'adjustment', units: 8, period: 'month', starts_on: '2027-01-01', state: 'active' } },
  ]);
  expect(valuesOf(desk, 'rollover')?.['ends_on']).toBe('2026-12-31');
});

test('nothing carried over, written as 0, is no opening balance of 0', async () => {
  const { desk, user } = await opened(at('rollover', 'renew'));
  const form = await screen.findByRole('form', { name: /Renew/ });
  await user.clear(within(form).getByLabelText('Name'));
  await user.type(within(form).getByLabelText('Name'), 'Willow 2027');
  await user.click(within(form).getByRole('radio', { name: 'Some of it is carried over' }));
  await user.clear(within(form).getByLabelText('Units carried over'));
  await user.type(within(form).getByLabelText('Units carried over'), '0');
  await user.click(within(form).getByRole('button', { name: 'Renew' }));
  expect(await screen.findByText('It is done')).toBeInTheDocument();
  const [made] = named(desk, 'Willow 2027');
  const entries = [...desk.recordsOf('support_entry').values()];
  expect(entries.filter(({ values }) => values['contract'] === made?.id)).toEqual([]);
});

test('a renewal that was cut off is found in the list by whoever comes next, and finished', async () => {
  const { desk, user, seat } = await opened(at('rollover', 'renew'));
  const form = await screen.findByRole('form', { name: /Renew/ });
  await user.clear(within(form).getByLabelText('Name'));
  await user.type(within(form).getByLabelText('Name'), 'Willow 2027');
  await user.click(within(form).getByRole('radio', { name: 'Some of it is carried over' }));
  await user.clear(within(form).getByLabelText('Units carried over'));
  await user.type(within(form).getByLabelText('Units carried over'), '8');
  desk.faults.arm(newFault({ match: 'PATCH /api/v2/custom_objects/support_contract', status: 422 }));
  await user.click(within(form).getByRole('button', { name: 'Renew' }));
  expect(await within(form).findByText(/it goes on where it stopped/)).toBeInTheDocument();
  // What goes on is what was sent: no field can say something else now.
  expect(within(form).getByLabelText('Name')).toBeDisabled();
  expect(named(desk, 'Willow 2027')).toEqual([]);
  desk.clock.advance(600);
  await seat.frame.quiet();
  await opened(LIST, desk);
  await user.click(await screen.findByRole('button', { name: 'Finish it' }));
  expect(await screen.findByText(/the change is whole now/)).toBeInTheDocument();
  expect(named(desk, 'Willow 2027')).toHaveLength(1);
});

test('another plan from a day on ends one contract on the day before and starts the other', async () => {
  const { desk, user } = await opened(at('underLimit', 'upgrade'));
  const form = await screen.findByRole('form', { name: /Another plan for/ });
  const start = within(form).getByLabelText('First day of the new contract');
  await user.clear(start);
  await user.type(start, '2026-12-01');
  await user.clear(within(form).getByLabelText('Name'));
  await user.type(within(form).getByLabelText('Name'), 'Birch up');
  await user.clear(within(form).getByRole('combobox', { name: 'Plan' }));
  await user.type(within(form).getByRole('combobox', { name: 'Plan' }), 'hundred');
  await user.click(await within(form).findByRole('option', { name: /Hundred a year/ }));
  await user.click(within(form).getByRole('button', { name: 'Change the plan' }));
  expect(await screen.findByText('It is done')).toBeInTheDocument();
  expect(valuesOf(desk, 'underLimit')?.['ends_on']).toBe('2026-11-30');
  expect(named(desk, 'Birch up')).toMatchObject([
    { values: { starts_on: '2026-12-01', ends_on: '2026-12-31' } },
  ]);
});

test('another plan does not take over the price, the cap and the term units of the old one unseen', async () => {
  const desk = stillDesk();
  updateRecord(desk, USERS.manager.id, 'support_contract', contractId('underLimit'), {
    values: { unit_price: 5, spending_cap: 10, term_units: 300 },
  });
  const { user } = await opened(at('underLimit', 'upgrade'), desk);
  const form = await screen.findByRole('form', { name: /Another plan for/ });
  const price = within(form).getByLabelText('Price of a unit beyond');
  const cap = within(form).getByLabelText('Spending cap');
  const units = within(form).getByLabelText('Units for the whole term');
  expect([price, cap, units].map((field) => (field as HTMLInputElement).value)).toEqual(['5', '10', '300']);
  await user.clear(within(form).getByLabelText('Name'));
  await user.type(within(form).getByLabelText('Name'), 'Birch up');
  await user.clear(within(form).getByRole('combobox', { name: 'Plan' }));
  await user.type(within(form).getByRole('combobox', { name: 'Plan' }), 'hundred');
  await user.click(await within(form).findByRole('option', { name: /Hundred a year/ }));
  expect([price, cap, units].map((field) => (field as HTMLInputElement).value)).toEqual(['', '', '']);
  await user.type(price, '7');
  await user.click(within(form).getByRole('button', { name: 'Change the plan' }));
  expect(await screen.findByText('It is done')).toBeInTheDocument();
  const [made] = named(desk, 'Birch up');
  expect(made?.values).toMatchObject({ unit_price: 7 });
  expect(made?.values['spending_cap'] ?? null).toBeNull();
  expect(made?.values['term_units'] ?? null).toBeNull();
});

test('what is offered to be carried is what the chosen end leaves, until a person types', async () => {
  const { user } = await opened(at('underLimit', 'upgrade'), stillDesk(), { isCounted: true });
  const form = await screen.findByRole('form', { name: /Another plan for/ });
  await user.click(within(form).getByRole('radio', { name: 'Some of it is carried over' }));
  const units = within(form).getByLabelText('Units carried over');
  // Eighteen days of November's thirty include 30 of 50; 12 are used.
  expect(
    within(form).getByText(/Left for .*1 – 18 Nov 2026.* when it was last counted: .*18/),
  ).toBeInTheDocument();
  expect(units).toHaveValue('18');
  await user.click(within(form).getByRole('radio', { name: 'All of it: nothing is taken back' }));
  expect(units).toHaveValue('38');
  await user.clear(units);
  await user.type(units, '5');
  await user.click(within(form).getByRole('radio', { name: 'Its share by days' }));
  expect(units).toHaveValue('5');
});

test('nothing is offered to be carried while it may still be used, or holds tickets of the next contract', async () => {
  const { user } = await opened(at('underLimit', 'upgrade'), stillDesk(), { isCounted: true });
  const form = await screen.findByRole('form', { name: /Another plan for/ });
  await user.click(within(form).getByRole('radio', { name: 'Some of it is carried over' }));
  const units = () => within(form).getByLabelText('Units carried over');
  const start = within(form).getByLabelText('First day of the new contract');
  await user.clear(start);
  await user.type(start, '2026-12-01');
  expect(
    within(form).getByText(/Left for .*: .*38.*Tickets until .*30 Nov 2026 may still use/),
  ).toBeInTheDocument();
  expect(units()).toHaveValue('');
  await user.clear(start);
  await user.type(start, '2026-11-11');
  // Ten days include 17, of which all tickets of the month are taken off.
  expect(within(form).getByText(/Left for .*: .*5.*Those from .*11 Nov 2026/)).toBeInTheDocument();
  expect(units()).toHaveValue('');
  const { user: other } = await opened(at('underLimit', 'renew'), stillDesk(), { isCounted: true });
  const renewal = await screen.findByRole('form', { name: /Renew / });
  await other.click(within(renewal).getByRole('radio', { name: 'Some of it is carried over' }));
  // The month that holds 31 December is not this one.
  expect(within(renewal).getByText(/What is left is not counted yet/)).toBeInTheDocument();
  expect(within(renewal).getByLabelText('Units carried over')).toHaveValue('');
});

test('what Zendesk refuses for its content is corrected in the form, and stored once', async () => {
  const { desk, user, seat } = await opened(at('rollover', 'renew'));
  const form = await screen.findByRole('form', { name: /Renew/ });
  const name = within(form).getByLabelText('Name');
  await user.clear(name);
  await user.type(name, 'Willow, wrong');
  await user.click(within(form).getByRole('radio', { name: 'Some of it is carried over' }));
  await user.type(within(form).getByLabelText('Units carried over'), '8');
  desk.faults.arm(newFault({ match: 'PATCH /api/v2/custom_objects/support_contract', status: 422 }));
  await user.click(within(form).getByRole('button', { name: 'Renew' }));
  await user.click(await within(form).findByRole('button', { name: 'Correct it' }));
  await waitFor(() => expect(name).toBeEnabled());
  await user.clear(name);
  await user.type(name, 'Willow 2027');
  await user.click(within(form).getByRole('button', { name: 'Renew' }));
  expect(await screen.findByText('It is done')).toBeInTheDocument();
  expect(named(desk, 'Willow, wrong')).toEqual([]);
  const [made, more] = named(desk, 'Willow 2027');
  expect(more).toBeUndefined();
  const carried = [...desk.recordsOf('support_entry').values()].filter(
    ({ values }) => values['kind'] === 'adjustment' && values['state'] === 'active',
  );
  expect(carried.filter(({ values }) => values['contract'] === made?.id)).toMatchObject([
    { values: { units: 8 } },
  ]);
  desk.clock.advance(600);
  expect(await seat.parts.contracts.begunChanges()).toEqual([]);
});

test('a change that cannot be finished is left as it is, after it was said how far it came', async () => {
  const { desk, user, seat } = await opened(at('underLimit', 'upgrade'));
  const form = await screen.findByRole('form', { name: /Another plan for/ });
  await user.clear(within(form).getByLabelText('Name'));
  await user.type(within(form).getByLabelText('Name'), 'Birch up');
  // Made is the new one; the end of the old one is refused.
  const match = `PATCH /api/v2/custom_objects/support_contract/records/${contractId('underLimit')}`;
  desk.faults.arm(newFault({ match, status: 403 }));
  await user.click(within(form).getByRole('button', { name: 'Change the plan' }));
  expect(await within(form).findByRole('alert')).toHaveTextContent('Your role may not change');
  updateRecord(desk, USERS.manager.id, 'support_contract', contractId('underLimit'), {
    values: { ends_on: '2027-03-31' },
  });
  desk.clock.advance(600);
  await seat.frame.quiet();
  const { container } = await opened(LIST, desk);
  await user.click(await screen.findByRole('button', { name: 'Finish it' }));
  expect(await screen.findByText(/so it cannot be finished/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Leave it as it is…' }));
  expect(await screen.findByText(/Birch up.* is stored\./)).toBeInTheDocument();
  expect(screen.getByText(/Birch Bakery: Care 50.* goes on as before\./)).toBeInTheDocument();
  expect(screen.getByText(/both serve for a while/)).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: 'Leave it like this' }));
  expect(await screen.findByText(/left as it is\. Nobody is asked/)).toBeInTheDocument();
  expect(valuesOf(desk, 'underLimit')?.['ends_on']).toBe('2027-03-31');
  desk.clock.advance(600);
  expect(await seat.parts.contracts.begunChanges()).toEqual([]);
});

test('only the days after the renewal days are left without a contract', async () => {
  const { user } = await opened(at('inRenewal', 'renew'));
  const form = await screen.findByRole('form', { name: /Renew .*Heron Hotels/ });
  const begin = async (day: string) => {
    const field = within(form).getByLabelText('First day of the new contract');
    await user.clear(field);
    await user.type(field, day);
  };
  await begin('2026-12-10');
  expect(within(form).queryByText(/no contract serves/)).toBeNull();
  // Ended on 31 October, and sixty days of renewal.
  await begin('2027-01-05');
  expect(within(form).getByText('From 31 Dec 2026 to 4 Jan 2027 no contract serves.')).toBeInTheDocument();
});
