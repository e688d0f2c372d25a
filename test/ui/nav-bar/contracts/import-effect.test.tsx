// What a file of contracts changes of open periods: seen before anything of it is written, and somebody says yes to it.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Desk } from '../../../../workbench/desk/desk';
import { createRecord } from '../../../../workbench/desk/record-writes';
import { contractId, ORGANIZATIONS, USERS, type Situation } from '../../../../workbench/seed/cast';
import { planId } from '../../../../workbench/seed/plans';
import { stillDesk } from '../../../../workbench/seed/seed';
import { setSetting } from '../../../support/account';
import { renderPlans } from '../../../support/plans-screen';

async function chosen(rows: readonly string[], desk: Desk = stillDesk(), more = {}) {
  const drawn = await renderPlans(desk, {
    chosen: { view: 'contracts', act: 'import' },
    isCounted: true,
    ...more,
  });
  const user = userEvent.setup({ applyAccept: false });
  await screen.findByRole('button', { name: 'Choose a file' });
  const input = drawn.container.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('no place for a file');
  const bytes = new TextEncoder().encode(rows.join('\r\n'));
  // jsdom's files cannot be read yet.
  const file = Object.assign(new File([bytes], 'contracts.csv', { type: 'text/csv' }), {
    arrayBuffer: () => Promise.resolve(bytes.buffer),
  });
  await user.upload(input, file);
  return { desk, user, ...drawn };
}

const planIn = (desk: Desk, situation: Situation) =>
  desk.recordsOf('support_contract').get(contractId(situation))?.values['plan'];
const plain = (text: string | null) => (text ?? '').replaceAll(/[\u2066-\u2069]/g, '');
const effect = () => screen.findByRole('region', { name: 'What writing these rows changes' });
const write = (name: string) => screen.findByRole('button', { name });

const OTHER_PLANS = [
  'id;plan',
  `${contractId('nearLimit')};care_20`,
  `${contractId('overLimit')};care_20`,
  `${contractId('underLimit')};boundless`,
];

test('a file that changes plans shows the sums and the contract that changes most, and is written after a yes', async () => {
  const { desk, user, container } = await chosen(OTHER_PLANS);
  const told = await effect();
  // 3 of 40.00 beyond 50 before; beyond 20, of 45.00 each, 58 and 52 in three months.
  expect(await within(told).findByText('All in EUR: €120.00 before, €4,950.00 after.')).toBeInTheDocument();
  const [, first] = within(told).getAllByRole('row');
  expect(plain(first?.textContent ?? '')).toContain('Fjord Freight');
  expect(plain(first?.textContent ?? '')).toContain('€120.00 → €2,610.00');
  expect(await axe(container)).toHaveNoViolations();
  await user.click(await write('Write 3 rows'));
  const asked = screen.getByText('These rows change what is counted or charged');
  expect(asked).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Not yet' })).toHaveFocus();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: 'Not yet' }));
  expect(asked).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Write 3 rows' })).toHaveFocus();
  expect(planIn(desk, 'overLimit')).toBe(planId('care_50'));
  await user.click(await write('Write 3 rows'));
  await user.click(screen.getByRole('button', { name: 'Yes, write 3 rows' }));
  expect(await screen.findByText('3 rows are written')).toBeInTheDocument();
  expect(planIn(desk, 'overLimit')).toBe(planId('care_20'));
});

test('a file that changes what is left and no verdict shows it, and is written at once', async () => {
  const { desk, user } = await chosen(['id;plan', `${contractId('underLimit')};year_100`]);
  const told = await effect();
  expect(await within(told).findByRole('row', { name: /Birch Bakery/ })).toBeInTheDocument();
  await user.click(await write('Write 1 row'));
  expect(await screen.findByText('1 row is written')).toBeInTheDocument();
  expect(planIn(desk, 'underLimit')).toBe(planId('year_100'));
});

test('notes, people and contracts of days to come change nothing that is counted, and nothing is said', async () => {
  const { user } = await chosen([
    'id;name;organization;plan;starts_on;agent_note;licences',
    `${contractId('overLimit')};Fjord;Fjord Freight;care_50;2026-01-01;Be quick;12`,
    ';Iris;Iris Imports;care_50;2026-11-19;;',
  ]);
  const button = await write('Write 2 rows');
  expect(screen.queryByText('What writing these rows changes')).not.toBeInTheDocument();
  await user.click(button);
  expect(await screen.findByText('2 rows are written')).toBeInTheDocument();
});

test('a new contract that began in the past says what its tickets since then are charged, and since when they are', async () => {
  const desk = stillDesk();
  setSetting(desk, 'live_from', '2026-11-10');
  const rows = ['name;organization;plan;starts_on', 'Iris;Iris Imports;by_use;2025-06-01'];
  const { user } = await chosen(rows, desk);
  const told = await effect();
  // Of four tickets two came after the app went live.
  expect(await within(told).findByText('All in EUR: €0.00 before, €110.00 after.')).toBeInTheDocument();
  expect(plain(told.textContent)).toContain(
    'Only tickets from 10 Nov 2026 on, the day of going live, are charged.',
  );
  expect(plain(told.textContent)).toContain('Tickets from before 1 Nov 2025 were not read');
  await user.click(await write('Write 1 row'));
  expect(screen.getByText('These rows change what is counted or charged')).toBeInTheDocument();
});

test('where nothing is counted yet that is said, and a yes is asked for all the same', async () => {
  const { desk, user, told } = await chosen(OTHER_PLANS, stillDesk(), { isCounted: false });
  expect(within(await effect()).getByText('Nothing is counted yet')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Count now' }));
  expect(told.counts).toBe(1);
  await user.click(await write('Write 3 rows'));
  expect(screen.getByText('Not everything that these rows change can be shown')).toBeInTheDocument();
  expect(planIn(desk, 'overLimit')).toBe(planId('care_50'));
  await user.click(screen.getByRole('button', { name: 'Yes, write 3 rows' }));
  expect(await screen.findByText('3 rows are written')).toBeInTheDocument();
});

test('what cannot be told is no effect of nothing: a plan that cannot be read, a contract that was not counted', async () => {
  const desk = stillDesk();
  const { user } = await chosen(
    ['id;plan', `${contractId('faultyPlan')};care_50`, `${contractId('underLimit')};year_100`],
    desk,
  );
  const told = await effect();
  expect(await within(told).findByRole('row', { name: /Kestrel Kitchens.*Cannot tell/ })).toBeInTheDocument();
  await user.click(await write('Write 2 rows'));
  expect(screen.getByText('These rows change what is counted or charged')).toBeInTheDocument();
});

test('a contract that is in no count yet is pointed out beside the others', async () => {
  const desk = stillDesk();
  const { user, container } = await chosen([], desk);
  const { id } = createRecord(desk, USERS.admin.id, 'support_contract', {
    name: 'Birch two',
    externalId: 'birch-2',
    values: {
      organization: String(ORGANIZATIONS.underLimit.id),
      plan: planId('care_50'),
      starts_on: '2026-11-01',
      status: 'active',
    },
  });
  const bytes = new TextEncoder().encode(['id;plan', `${id};boundless`, OTHER_PLANS[2]].join('\r\n'));
  const input = container.querySelector<HTMLInputElement>('input[type=file]');
  const file = Object.assign(new File([bytes], 'contracts.csv'), {
    arrayBuffer: () => Promise.resolve(bytes.buffer),
  });
  if (input !== null) await user.upload(input, file);
  const told = await effect();
  expect(await within(told).findByText(/What 1 contract changes cannot be told yet/)).toBeInTheDocument();
  expect(within(told).getByRole('row', { name: /Fjord Freight/ })).toBeInTheDocument();
  expect(within(told).queryByText('No verdict and no figure changes.')).not.toBeInTheDocument();
  await user.click(await write('Write 2 rows'));
  expect(screen.getByText('Not everything that these rows change can be shown')).toBeInTheDocument();
});

test('until it is told what the rows change, nothing can be written', async () => {
  let answer: () => void = () => undefined;
  const foldsAfter = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await chosen(OTHER_PLANS, stillDesk(), { foldsAfter });
  expect(await write('Write 3 rows')).toBeDisabled();
  expect(screen.getByText('Counting again with the changes…')).toBeInTheDocument();
  answer();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Write 3 rows' })).toBeEnabled());
});

test('hundreds of contracts are looked through a hundred at a time', async () => {
  const rows = Array.from({ length: 130 }, (_, at) => `Iris ${at};Iris Imports;care_50;2026-11-01`);
  const { user } = await chosen(['name;organization;plan;starts_on', ...rows]);
  const told = await effect();
  expect(await within(told).findAllByRole('row')).toHaveLength(101);
  await user.click(within(told).getByRole('button', { name: 'Show 30 more contracts' }));
  expect(within(told).getAllByRole('row')).toHaveLength(131);
});
