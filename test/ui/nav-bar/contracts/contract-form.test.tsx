// What a contract's form asks before it saves, and where somebody stands afterwards, on the simulated desk.
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { newFault } from '../../../../workbench/control/armed-fault';
import type { Desk } from '../../../../workbench/desk/desk';
import { createRecord, updateRecord } from '../../../../workbench/desk/record-writes';
import { contractId, ORGANIZATIONS, USERS } from '../../../../workbench/seed/cast';
import { planId } from '../../../../workbench/seed/plans';
import { stillDesk } from '../../../../workbench/seed/seed';
import { renderPlans } from '../../../support/plans-screen';

type Screen = NonNullable<Parameters<typeof renderPlans>[1]>;

const at = (situation: Parameters<typeof contractId>[0]) => ({
  view: 'contracts',
  edit: contractId(situation),
});

async function opened(chosen: Readonly<Record<string, string>>, given: { desk?: Desk } & Screen = {}) {
  const { desk = stillDesk(), ...more } = given;
  const drawn = await renderPlans(desk, { chosen, ...more });
  const valuesOf = (situation: Parameters<typeof contractId>[0]) =>
    desk.recordsOf('support_contract').get(contractId(situation))?.values;
  return { desk, user: userEvent.setup(), valuesOf, ...drawn };
}

test('what an edit costs is waited for: nothing is saved before it stands there', async () => {
  let fold = () => undefined as void;
  const foldsAfter = new Promise<void>((resolve) => {
    fold = resolve;
  });
  const { user, valuesOf } = await opened(at('underLimit'), { isCounted: true, foldsAfter });
  await user.type(await screen.findByLabelText('Price of a unit beyond'), '7');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Counting again with the changes…')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'What saving this changes' })).toHaveFocus();
  const yes = screen.getByRole('button', { name: 'Save the contract' });
  expect(yes).toBeDisabled();
  await user.click(yes);
  fold();
  await waitFor(() => expect(yes).toBeEnabled());
  expect(valuesOf('underLimit')?.['unit_price']).not.toBe(7);
  await user.click(yes);
  await waitFor(() => expect(valuesOf('underLimit')?.['unit_price']).toBe(7));
});

test('a year of two digits is pointed out in the list and in the form, and is not stored again', async () => {
  const desk = stillDesk();
  updateRecord(desk, USERS.admin.id, 'support_contract', contractId('underLimit'), {
    values: { starts_on: '0026-01-01' },
  });
  const { user } = await opened({ view: 'contracts', search: 'birch' }, { desk });
  expect(await screen.findByText('“Starts on” lies before the year 2000')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /Birch Bakery: Care 50/ }));
  const day = await screen.findByLabelText('First day');
  await waitFor(() => expect(day).toHaveAccessibleDescription(/“First day” lies before the year 2000/));
  await user.type(screen.getByLabelText('Price of a unit beyond'), '7');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(desk.recordsOf('support_contract').get(contractId('underLimit'))?.values['unit_price']).not.toBe(7);
  await waitFor(() => expect(screen.getByLabelText('First day')).toHaveFocus());
});

test('a start before 2000 that final statements fix keeps nobody from editing the rest', async () => {
  const desk = stillDesk();
  const id = contractId('underLimit');
  updateRecord(desk, USERS.admin.id, 'support_contract', id, { values: { starts_on: '1998-01-01' } });
  createRecord(desk, USERS.admin.id, 'support_entry', {
    name: 'October',
    externalId: `statement:${id}:2026-10-01`,
    values: {
      kind: 'statement',
      contract: id,
      state: 'final',
      starts_on: '2026-10-01',
      ends_on: '2026-10-31',
    },
  });
  const { user, valuesOf } = await opened(at('underLimit'), { desk });
  await user.type(await screen.findByLabelText('Billing contact'), 'books@birch.example');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(valuesOf('underLimit')?.['billing_contact']).toBe('books@birch.example'));
  expect(valuesOf('underLimit')?.['starts_on']).toBe('1998-01-01');
});

test('of many contracts for the same days the first are named, and how many more there are', async () => {
  const desk = stillDesk();
  const values = {
    organization: String(ORGANIZATIONS.noContract.id),
    plan: planId('care_50'),
    starts_on: '2026-01-01',
  };
  const ids = Array.from({ length: 9 }, (_, at) => {
    return createRecord(desk, USERS.admin.id, 'support_contract', { name: `Iris ${at}`, values }).id;
  });
  await opened({ view: 'contracts', edit: ids[0] ?? '' }, { desk });
  const note = (
    await screen.findByText('Another contract serves this organization in the same days')
  ).closest('section');
  expect(note).toHaveTextContent(/and 3 more contracts/);
  expect(note).not.toHaveTextContent(/Iris 8/);
});

test('what became of a save comes into sight, wherever in the form it was pressed', async () => {
  const { desk, user } = await opened(at('underLimit'));
  const shown: HTMLElement[] = [];
  const scroll = jest.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(function (
    this: HTMLElement,
  ) {
    shown.push(this);
  });
  desk.faults.arm(newFault({ match: 'PATCH /api/v2/custom_objects/support_contract', status: 403 }));
  await user.type(await screen.findByLabelText('Billing contact'), 'books@birch.example');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const refusal = await screen.findByText(/may not change support contracts/);
  expect(shown.at(-1)).toContainElement(refusal);
  scroll.mockRestore();
});
