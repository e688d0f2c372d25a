// A file of contracts on the page: looked at, applied, what is wrong saved as a list; and every contract saved as a file.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { newFault } from '../../../../workbench/control/armed-fault';
import { contractId, ORGANIZATIONS } from '../../../../workbench/seed/cast';
import { stillDesk } from '../../../../workbench/seed/seed';
import { renderPlans } from '../../../support/plans-screen';

const FILE = [
  'external_id;name;organization;plan;starts_on',
  `a;Iris A;Iris Imports;care_50;2027-01-01`,
  `b;Iris B;Nobody Ltd;care_50;2027-01-01`,
  `c;Iris C;${ORGANIZATIONS.noContract.id};care_50;tomorrow`,
].join('\r\n');

async function opened(text = FILE) {
  const desk = stillDesk();
  const drawn = await renderPlans(desk, { chosen: { view: 'contracts', act: 'import' } });
  const user = userEvent.setup({ applyAccept: false });
  const choose = async (content: string | Uint8Array<ArrayBuffer>) => {
    const input = drawn.container.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) throw new Error('no place for a file');
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    // jsdom's files cannot be read yet.
    const file = Object.assign(new File([bytes], 'contracts.csv', { type: 'text/csv' }), {
      arrayBuffer: () => Promise.resolve(bytes.buffer),
    });
    await user.upload(input, file);
  };
  await screen.findByRole('button', { name: 'Choose a file' });
  await choose(text);
  return { desk, user, choose, ...drawn };
}

test('a file says what it would do and writes only what is right; each wrong row says where and what to do', async () => {
  const { desk, user, seat, container } = await opened();
  expect(await screen.findByRole('row', { name: 'New contracts 1' })).toBeInTheDocument();
  expect(screen.getByRole('row', { name: 'Rows that are wrong 2' })).toBeInTheDocument();
  expect(
    screen.getByRole('row', { name: /^3 Organization organization No organization has .*Nobody Ltd/ }),
  ).toBeInTheDocument();
  expect(
    screen.getByRole('row', { name: /^4 First day starts_on .*tomorrow.* is not a date/ }),
  ).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
  const before = [...desk.recordsOf('support_contract').values()].length;
  await user.click(screen.getByRole('button', { name: 'Save this list' }));
  expect(seat.files.get('wrong-rows-contracts.csv')).toContain(
    '4,starts_on,tomorrow,tomorrow is not a date.',
  );
  await user.click(screen.getByRole('button', { name: 'Write 1 row' }));
  expect(await screen.findByText('1 row is written')).toBeInTheDocument();
  expect([...desk.recordsOf('support_contract').values()]).toHaveLength(before + 1);
  await user.click(screen.getByRole('button', { name: 'Look at the file again' }));
  expect(await screen.findByRole('row', { name: 'As they are 1' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Nothing to write' })).toBeDisabled();
});

test('rows that give a running contract other dates are seen at once, before the others', async () => {
  await opened(
    ['id;name;organization;plan;starts_on;ends_on', ';Iris A;Iris Imports;care_50;2027-01-01;']
      .concat(`${contractId('underLimit')};Birch;Birch Bakery;care_50;2026-01-01;2027-12-31`)
      .join('\r\n'),
  );
  const rows = await screen.findByText('Row by row');
  expect(rows.closest('details')).toHaveAttribute('open');
  const [first] = within(rows.closest('details') as HTMLElement).getAllByRole('listitem');
  expect(first).toHaveTextContent(/Birch.*Last day: .*31 Dec 2027.* instead of .*31 Dec 2026/);
});

test('a row without ids that is found by its name says what it changes, in the words of the form', async () => {
  await opened(
    [
      'name;organization;plan;starts_on;billing_period;status;status_since',
      'Birch Bakery: Care 50;Birch Bakery;care_20;2026-01-01;quarter;suspended;2026-12-01',
    ].join('\r\n'),
  );
  const rows = await screen.findByText('Row by row');
  const [row] = within(rows.closest('details') as HTMLElement).getAllByRole('listitem');
  const said = (row?.textContent ?? '').replaceAll(/[\u2066-\u2069]/g, '');
  expect(said).toContain('Row 2, Birch Bakery: Care 50:');
  expect(said).toContain('Plan: Care 20 instead of Care 50.');
  expect(said).toContain('Billing period: Quarter instead of Month.');
  expect(said).toContain('Status: Suspended instead of Active.');
  expect(said).toContain('Since: 1 Dec 2026 instead of nothing.');
});

test('an emptied choice says what it counts as, and a contract that will draw from a new row names that row', async () => {
  await opened(
    [
      'id;name;organization;plan;starts_on;status;draws_from',
      `${contractId('suspended')};Paused;${ORGANIZATIONS.suspended.id};care_50;2026-01-01;;Iris new`,
      ';Iris new;Iris Imports;care_50;2026-01-01;;',
    ].join('\r\n'),
  );
  const rows = await screen.findByText('Row by row');
  const said = (rows.closest('details')?.textContent ?? '').replaceAll(/[\u2066-\u2069]/g, '');
  expect(said).toMatch(/Status: nothing \(counts as Active\) instead of Suspended\./);
  expect(said).toContain('Draws from: Iris new instead of nothing.');
});

test('a file that is none says what to do', async () => {
  const { choose } = await opened('name,price\nA,1\n');
  expect(await screen.findByText(/No column is called .*price/)).toBeInTheDocument();
  await choose(Uint8Array.from([0x6e, 0xb3, 0xff]));
  expect(await screen.findByText(/save it as “CSV UTF-8”/)).toBeInTheDocument();
});

test('a failure in the middle is a failure, and the file is looked at again', async () => {
  const { desk, user } = await opened();
  const write = await screen.findByRole('button', { name: 'Write 1 row' });
  desk.faults.arm(newFault({ match: 'POST /api/v2/custom_objects', status: 403 }));
  await user.click(write);
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(screen.getByText(/What was written stays/)).toBeInTheDocument();
});

test('every contract is saved as a file that changes nothing when it is chosen again', async () => {
  const desk = stillDesk();
  const { seat, router } = await renderPlans(desk, { chosen: { view: 'contracts' } });
  const user = userEvent.setup({ applyAccept: false });
  await user.click(await screen.findByRole('button', { name: 'Export' }));
  await waitFor(() => expect(seat.files.size).toBe(1));
  const [[name = '', text = ''] = []] = [...seat.files];
  expect(name).toBe('contracts-2026-11-18.csv');
  expect(text.split('\r\n')).toHaveLength(32);
  expect(router.state().chosen).toEqual({ view: 'contracts' });
});
