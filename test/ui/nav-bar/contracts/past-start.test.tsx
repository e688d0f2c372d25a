// A new contract whose first day is past: what becomes of the tickets since then stands there before it is stored.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Desk } from '../../../../workbench/desk/desk';
import { contractId } from '../../../../workbench/seed/cast';
import { stillDesk } from '../../../../workbench/seed/seed';
import { setSetting } from '../../../support/account';
import { renderPlans } from '../../../support/plans-screen';

async function filled(startsOn: string, desk: Desk = stillDesk(), more = {}) {
  const chosen = { view: 'contracts', edit: 'new' };
  const drawn = await renderPlans(desk, { chosen, isCounted: true, ...more });
  const user = userEvent.setup();
  const form = await screen.findByRole('form', { name: 'New contract' });
  const pick = async (picker: string, text: string, option: RegExp) => {
    await user.type(within(form).getByRole('combobox', { name: picker }), text);
    await user.click(await within(form).findByRole('option', { name: option }));
  };
  await pick('Organization', 'Iris', /Iris Imports/);
  await pick('Plan', 'by use', /By use/);
  const day = within(form).getByLabelText('First day');
  await user.clear(day);
  await user.type(day, startsOn);
  await user.dblClick(within(form).getByRole('button', { name: 'Save' }));
  return { desk, user, ...drawn };
}

const made = (desk: Desk) =>
  [...desk.recordsOf('support_contract').values()].filter(({ name }) => name === 'Iris Imports: By use');
const plain = (text: string | null) => (text ?? '').replaceAll(/[\u2066-\u2069]/g, '');

test('the charges of tickets since a past first day are shown, and stored is only what somebody said yes to', async () => {
  const desk = stillDesk();
  setSetting(desk, 'live_from', '2026-11-10');
  const { user, container } = await filled('2026-11-01', desk);
  expect(await screen.findByText('All in EUR: €0.00 before, €110.00 after.')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'What saving this changes' })).toHaveFocus();
  expect(plain(container.textContent)).toContain(
    'Only tickets from 10 Nov 2026 on, the day of going live, are charged.',
  );
  expect(await axe(container)).toHaveNoViolations();
  expect(made(desk)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Save the contract' }));
  await waitFor(() => expect(made(desk)).toHaveLength(1));
});

test('what is typed after that is shown anew before it is stored', async () => {
  const { desk, user } = await filled('2026-11-01');
  expect(await screen.findByText(/€220.00 after/)).toBeInTheDocument();
  await user.type(screen.getByLabelText('Price of a unit beyond'), '7');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/€28.00 after/)).toBeInTheDocument();
  expect(made(desk)).toEqual([]);
});

test('where there is no ticket since the first day nothing is asked', async () => {
  // The last one of November came on the 18th, before today's noon.
  const { desk } = await filled('2026-11-19');
  await waitFor(() => expect(made(desk)).toHaveLength(1));
  expect(screen.queryByText('What saving this changes')).not.toBeInTheDocument();
});

test('from today on it is asked, too, where tickets of today become charges', async () => {
  const { desk } = await filled('2026-11-18');
  expect(await screen.findByText('All in EUR: €0.00 before, €55.00 after.')).toBeInTheDocument();
  expect(made(desk)).toEqual([]);
});

test('before the app goes live, and before anything was counted, nothing can be charged and nothing is asked', async () => {
  const desk = stillDesk();
  setSetting(desk, 'live_from', '');
  await filled('2026-11-01', desk, { isCounted: false });
  await waitFor(() => expect(made(desk)).toHaveLength(1));
});

test('once it is live, what cannot be shown for want of a count is said', async () => {
  const { desk, user, told } = await filled('2026-11-01', stillDesk(), { isCounted: false });
  expect(await screen.findByText('Nothing is counted yet')).toBeInTheDocument();
  expect(made(desk)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Count now' }));
  expect(told.counts).toBe(1);
});

test('a contract and the one of the same name that follows it are told apart by their days', async () => {
  const chosen = { view: 'contracts', edit: contractId('overLimit'), act: 'upgrade' };
  const { container } = await renderPlans(stillDesk(), { chosen, isCounted: true });
  const user = userEvent.setup();
  const form = within(await screen.findByRole('form', { name: /^Another plan/ }));
  const start = form.getByLabelText('First day of the new contract');
  await user.clear(start);
  await user.type(start, '2026-11-01');
  await user.clear(form.getByLabelText('Name'));
  await user.type(form.getByLabelText('Name'), 'fjord freight: care 50');
  await user.click(form.getByRole('button', { name: 'Change the plan' }));
  const table = await screen.findByRole('table', { name: 'Contract by contract' });
  const heads = within(table).getAllByRole('rowheader');
  expect(heads.map(({ textContent }) => plain(textContent)).sort()).toEqual([
    expect.stringMatching(/^Fjord Freight.*Fjord Freight: Care 50.*\s31 Oct 2026$/),
    expect.stringMatching(/^Fjord Freight.*fjord freight: care 50.*1 Nov.*2026$/),
  ]);
  expect(await axe(container)).toHaveNoViolations();
});
