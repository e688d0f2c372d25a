// A contract that follows another, while somebody else is at the same: it is made once, and from what is stored.
import { within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { newFault } from '../../../../workbench/control/armed-fault';
import type { Desk } from '../../../../workbench/desk/desk';
import { updateRecord } from '../../../../workbench/desk/record-writes';
import { contractId, USERS } from '../../../../workbench/seed/cast';
import { stillDesk } from '../../../../workbench/seed/seed';
import { renderPlans } from '../../../support/plans-screen';

const RENEWAL = { view: 'contracts', edit: contractId('rollover'), act: 'renew' };

async function opened(desk: Desk, chosen: Readonly<Record<string, string>> = RENEWAL) {
  const drawn = await renderPlans(desk, { chosen });
  const user = userEvent.setup();
  return { ...drawn, user, inside: within(drawn.container) };
}

const renewed = (desk: Desk) =>
  [...desk.recordsOf('support_contract').values()].filter(
    ({ name, values }) => name.startsWith('Willow') && values['starts_on'] === '2027-01-01',
  );

test('a contract that was renewed already is named before it is renewed again', async () => {
  const desk = stillDesk();
  const first = await opened(desk);
  await first.user.click(await first.inside.findByRole('button', { name: 'Renew' }));
  await first.inside.findByText('It is done');
  first.unmount();
  const second = await opened(desk);
  await second.inside.findByRole('button', { name: 'Renew' });
  expect(
    second.inside.getByText('Another contract serves this organization in the same days'),
  ).toBeInTheDocument();
});

test('two managers who renew at once make one contract, unless the second says so', async () => {
  const desk = stillDesk();
  const [one, other] = [await opened(desk), await opened(desk)];
  await one.user.click(await one.inside.findByRole('button', { name: 'Renew' }));
  await one.inside.findByText('It is done');
  await other.user.click(other.inside.getByRole('button', { name: 'Renew' }));
  expect(
    await other.inside.findByText('Meanwhile somebody made a contract for the same days'),
  ).toBeInTheDocument();
  expect(renewed(desk)).toHaveLength(1);
  await other.user.click(other.inside.getByRole('button', { name: 'Make it all the same' }));
  await other.inside.findByText('It is done');
  expect(renewed(desk)).toHaveLength(2);
});

test('a renewal is not made from what a colleague has changed meanwhile', async () => {
  const desk = stillDesk();
  const { user, inside } = await opened(desk);
  await inside.findByRole('button', { name: 'Renew' });
  updateRecord(desk, USERS.manager.id, 'support_contract', contractId('rollover'), {
    values: { unit_price: 55 },
  });
  await user.click(inside.getByRole('button', { name: 'Renew' }));
  expect(await inside.findByText(/says something else now/)).toBeInTheDocument();
  expect(renewed(desk)).toHaveLength(0);
});

test('whoever cancels a change of which a part is stored is told how far it came', async () => {
  const desk = stillDesk();
  const { user, inside } = await opened(desk, { ...RENEWAL, edit: contractId('underLimit'), act: 'upgrade' });
  const match = `PATCH /api/v2/custom_objects/support_contract/records/${contractId('underLimit')}`;
  desk.faults.arm(newFault({ match, status: 403 }));
  await user.click(await inside.findByRole('button', { name: 'Change the plan' }));
  await inside.findByRole('alert');
  await user.click(inside.getByRole('button', { name: 'Cancel' }));
  expect(await inside.findByText('How far it came')).toBeInTheDocument();
});

test('another plan from a past day on says what the tickets since then will cost before it is stored', async () => {
  const desk = stillDesk();
  const chosen = { view: 'contracts', edit: contractId('overLimit'), act: 'upgrade' };
  const { container } = await renderPlans(desk, { chosen, isCounted: true });
  const [user, inside] = [userEvent.setup(), within(container)];
  const start = await inside.findByLabelText('First day of the new contract');
  await user.clear(start);
  await user.type(start, '2026-11-01');
  await user.clear(inside.getByRole('combobox', { name: 'Plan' }));
  await user.type(inside.getByRole('combobox', { name: 'Plan' }), 'starter');
  await user.click(await inside.findByRole('option', { name: /Starter 5/ }));
  await user.click(inside.getByRole('button', { name: 'Change the plan' }));
  // 53 tickets in November, 5 of them included.
  expect(await inside.findByText(/0 → 48/)).toBeInTheDocument();
  expect(inside.getByRole('cell', { name: /€0\.00 → €2,376\.00/ })).toBeInTheDocument();
  const contracts = desk.recordsOf('support_contract');
  expect(contracts.get(contractId('overLimit'))?.values['ends_on']).toBe('2026-12-31');
  await user.click(inside.getByRole('button', { name: 'Yes, do it' }));
  await inside.findByText('It is done');
  expect(contracts.get(contractId('overLimit'))?.values['ends_on']).toBe('2026-10-31');
});

test('two who enter the same opening balance at once take it off once, unless the second says so', async () => {
  const desk = stillDesk();
  const opening = { view: 'contracts', edit: contractId('underLimit'), act: 'opening' };
  const [one, other] = [await opened(desk, opening), await opened(desk, opening)];
  const entered = () =>
    [...desk.recordsOf('support_entry').values()].filter(
      ({ values }) =>
        values['kind'] === 'adjustment' &&
        values['contract'] === contractId('underLimit') &&
        values['state'] === 'active',
    );
  for (const { user, inside } of [one, other]) {
    await user.type(await inside.findByLabelText(/Used before/), '30');
    await user.click(inside.getByRole('button', { name: 'Save opening balances' }));
    await user.click(await inside.findByRole('button', { name: 'Yes, do it' }));
    await inside.findByText(/It is done|Meanwhile somebody entered/);
  }
  const said = within(
    other.inside.getByRole('list', { name: 'Meanwhile somebody entered adjustments of this contract' }),
  );
  expect(said.getByText(/Month from 1 Nov 2026: [-−]30 \(.*Used before counting began/)).toBeInTheDocument();
  expect(other.inside.getByText(/would be taken off twice/)).toBeInTheDocument();
  // The same press is no yes to it.
  await other.user.click(other.inside.getByRole('button', { name: 'Yes, do it' }));
  const yes = await other.inside.findByRole('button', { name: 'Enter mine all the same' });
  expect(entered()).toHaveLength(1);
  expect(await axe(other.container)).toHaveNoViolations();
  await other.user.click(yes);
  await other.inside.findByText('It is done');
  expect(entered()).toHaveLength(2);
});

test('whoever corrects an opening balance sees what the other entered, and is not told of it again', async () => {
  const desk = stillDesk();
  const opening = { view: 'contracts', edit: contractId('underLimit'), act: 'opening' };
  const [one, other] = [await opened(desk, opening), await opened(desk, opening)];
  for (const { user, inside } of [one, other]) {
    await user.type(await inside.findByLabelText(/Used before/), '30');
    await user.click(inside.getByRole('button', { name: 'Save opening balances' }));
    await user.click(await inside.findByRole('button', { name: 'Yes, do it' }));
    await inside.findByText(/It is done|Meanwhile somebody entered/);
  }
  const { user, inside } = other;
  expect(inside.queryByRole('list', { name: 'Adjustments of this contract so far' })).not.toBeInTheDocument();
  await user.click(inside.getByRole('button', { name: 'Correct it' }));
  expect(await inside.findByRole('list', { name: 'Adjustments of this contract so far' })).toHaveTextContent(
    /[-−]30/,
  );
  const field = inside.getByLabelText(/Used before/);
  expect(field).toHaveValue('30');
  await user.clear(field);
  await user.type(field, '4');
  await user.click(inside.getByRole('button', { name: 'Save opening balances' }));
  await user.click(await inside.findByRole('button', { name: 'Yes, do it' }));
  await inside.findByText('It is done');
  const units = [...desk.recordsOf('support_entry').values()].flatMap(({ values }) =>
    values['kind'] === 'adjustment' &&
    values['contract'] === contractId('underLimit') &&
    values['state'] === 'active'
      ? [values['units']]
      : [],
  );
  expect(units.sort()).toEqual([-30, -4]);
});
