// What a manager sees of one statement and does with it, on the simulated desk.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { encodeStatement } from '../../../src/actions/statements/head';
import type { AskClean } from '../../../src/actions/statements/open-statement';
import StatementView from '../../../src/ui/nav-bar/statements/StatementView';
import { newFault } from '../../../workbench/control/armed-fault';
import { updateRecord } from '../../../workbench/desk/record-writes';
import { USERS } from '../../../workbench/seed/cast';
import { countedAccount, EMPTY_BOOK, headRow } from '../../support/counted';
import { renderPart, toolsAt, viewsOf } from '../../support/statement-screen';
import { CONTRACT, october, openMonth, recordsOf, seated } from '../../support/statement-seat';

const CLEAN: AskClean = () => ({ isClean: true, untagged: [] });
const NOT_RECOUNTED: AskClean = () => null;
/** October with its charges shown on the tickets. */
const TAGGED = {
  tickets: [1, 2, 3, 4].map((at) => ({
    id: String(999 + at),
    createdAt: `2026-10-0${at}T10:00:00Z`,
    organizationId: '360005',
    tags: at > 2 ? ['billable_overage'] : [],
  })),
};

async function opened(
  group = openMonth(4, TAGGED),
  { askClean = CLEAN, may = true, opensTabs = true, pages = new Map<string, unknown>() } = {},
) {
  const { desk, seat } = seated();
  const { tools, handed } = toolsAt(seat, { mayDecide: may }, opensTabs);
  const drawn = await renderPart(
    desk,
    <StatementView
      views={viewsOf(countedAccount([group], pages), askClean, () => desk.clock.now())}
      contractId={CONTRACT}
      day="2026-10-15"
      tools={tools}
      onWindow={() => undefined}
    />,
  );
  return { desk, seat, handed, user: userEvent.setup(), ...drawn };
}

function first<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error('none');
  return one;
}

const rowsOf = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );

test('a draft shows its terms, its allowance, its sums and every ticket with how it was counted', async () => {
  await opened();
  expect(screen.getByText(/^Draft/)).toBeInTheDocument();
  expect(screen.getByText('Price of a ticket beyond')).toBeInTheDocument();
  expect(rowsOf('Allowance')).toEqual([['2', '0', '0', '2', '0']]);
  expect(screen.getByRole('row', { name: 'Total €80.00' })).toBeInTheDocument();
  expect(rowsOf('Ticket by ticket').map(([day, , how, , amount]) => [day, how, amount])).toEqual([
    ['1 Oct 2026', 'Included', ''],
    ['2 Oct 2026', 'Included', ''],
    ['3 Oct 2026', 'Beyond the plan, billed', '€40.00'],
    ['4 Oct 2026', 'Beyond the plan, billed', '€40.00'],
  ]);
});

test('a ticket is explained on demand, in the words of the panel', async () => {
  const { user } = await opened();
  const why = screen.getByRole('button', { name: 'Why? Ticket #1002' });
  await user.click(why);
  expect(await screen.findByText('How this came about')).toBeInTheDocument();
  expect(screen.getByText(/× €40\.00 = €40\.00/)).toBeInTheDocument();
  await user.click(why);
  expect(screen.queryByText('How this came about')).not.toBeInTheDocument();
});

test('what keeps it from being final is said, and there is nothing to press', async () => {
  await opened(openMonth(4, TAGGED), { askClean: NOT_RECOUNTED });
  expect(screen.getByText(/run a recount/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Finalise' })).not.toBeInTheDocument();
});

test('finalising writes the statement, says so, and has everything read again', async () => {
  const { desk, user, handed } = await opened();
  await user.selectOptions(first(screen.getAllByLabelText("The customer's language")), 'pl');
  await user.click(screen.getByRole('button', { name: 'Finalise' }));
  expect(await screen.findByText(/The statement is final/)).toBeInTheDocument();
  const [head] = recordsOf(desk, 'statement');
  expect(JSON.parse(String(head?.values['data']))).toMatchObject({ language: 'pl', v: 1 });
  expect(handed.changes).toBe(1);
});

test('charges that are not tagged yet are billed only after a person has seen them', async () => {
  const { user } = await opened(openMonth());
  expect(screen.getByText(/tickets #1002 and #1003/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Finalise' })).toBeDisabled();
  await user.click(screen.getByRole('checkbox'));
  expect(screen.getByRole('button', { name: 'Finalise' })).toBeEnabled();
});

test('a failure says what to do, and the statement can be finalised again', async () => {
  const { desk, user } = await opened();
  desk.faults.arm(newFault({ match: 'GET /api/v2/custom_objects', status: 403 }));
  await user.click(screen.getByRole('button', { name: 'Finalise' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Your role may not write support entries');
  await user.click(screen.getByRole('button', { name: 'Finalise' }));
  expect(await screen.findByText(/The statement is final/)).toBeInTheDocument();
});

test('an adjustment says what is wrong with it, and then is an entry', async () => {
  const { desk, user, handed } = await opened();
  await user.click(screen.getByRole('button', { name: 'Add an adjustment' }));
  const form = screen.getByRole('form', { name: 'Add an adjustment' });
  await user.click(within(form).getByRole('button', { name: 'Add' }));
  expect(within(form).getByLabelText('Units')).toHaveAccessibleDescription('Give the units.');
  await user.type(within(form).getByLabelText('Units'), '-2');
  await user.type(within(form).getByLabelText('Reason'), 'Agreed by phone');
  await user.click(within(form).getByRole('button', { name: 'Add' }));
  expect(await screen.findByText('The adjustment is in the book.')).toBeInTheDocument();
  expect(recordsOf(desk, 'adjustment')).toMatchObject([{ values: { units: -2, starts_on: '2026-10-01' } }]);
  expect(handed.changes).toBe(1);
});

test('who may not decide sees everything and is offered nothing', async () => {
  await opened(openMonth(4, TAGGED), { may: false });
  expect(screen.queryByRole('button', { name: 'Finalise' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Add an adjustment' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: "Customer's page" })).toBeInTheDocument();
});

/** October final, and its last ticket merged since. */
async function finished(more: { intact?: boolean } = {}) {
  const open = openMonth(4, TAGGED);
  const sheet = october(open);
  const { desk, seat } = seated();
  await seat.answered(seat.finalise(sheet, open));
  const [record] = recordsOf(desk, 'statement');
  if (record === undefined) throw new Error('no head');
  const { head, pages } = encodeStatement(sheet, 'en', () => 'ticket');
  const tickets = pages.flatMap(({ text }) => (JSON.parse(text) as { tickets: object[] }).tickets);
  const row = headRow({
    record: { object: 'support_entry', id: record.id, name: record.name },
    contractId: CONTRACT,
    startsOn: '2026-10-01',
    endsOn: '2026-10-31',
    data: more.intact === false ? { ...head, sums: { ...head.sums, total: '1.00' } } : head,
    pageIds: head.pages,
  });
  const group = openMonth(4, {
    ...TAGGED,
    entries: [{ kind: 'not_counted', ticketId: '1003' }],
    final: [{ contractId: CONTRACT, startsOn: '2026-10-01', endsOn: '2026-10-31', tickets }],
  });
  const stored = new Map(pages.map(({ externalId, text }) => [externalId, JSON.parse(text) as unknown]));
  const account = countedAccount([{ ...group, book: { ...EMPTY_BOOK, statements: [row] } }], stored);
  const views = viewsOf(account, CLEAN, () => desk.clock.now());
  const { tools, handed } = toolsAt(seat);
  const draw = () =>
    renderPart(
      desk,
      <StatementView
        views={views}
        contractId={CONTRACT}
        day="2026-10-15"
        tools={tools}
        onWindow={() => undefined}
      />,
    );
  return { desk, draw, record, handed, user: userEvent.setup() };
}

test('what drifted is carried to the next statement, with a reason', async () => {
  const { desk, draw, user } = await finished();
  await draw();
  expect(rowsOf('What changed since it was final').map((cells) => cells.slice(0, 3))).toEqual([
    ['Overage: €40.00', 'Not counted', '-€40.00'],
  ]);
  await user.click(screen.getByRole('button', { name: 'Carry to the next statement: ticket #1003' }));
  const form = screen.getByRole('form', { name: 'Carry to the next statement' });
  await user.click(within(form).getByRole('button', { name: 'Carry to the next statement' }));
  expect(within(form).getByLabelText('Reason')).toHaveAccessibleDescription('Give a reason.');
  await user.type(within(form).getByLabelText('Reason'), 'merged');
  await user.click(within(form).getByRole('button', { name: 'Carry to the next statement' }));
  expect(await screen.findByText('The decision is in the book.')).toBeInTheDocument();
  expect(recordsOf(desk, 'correction')).toMatchObject([
    { externalId: 'correction:1003:2026-10-01:1', values: { amount: -40, reason: 'merged' } },
  ]);
});

test('a final statement is invoiced by the number of its invoice', async () => {
  const { desk, draw, user, handed } = await finished();
  await draw();
  await user.click(screen.getByRole('button', { name: 'Mark as invoiced' }));
  await user.type(screen.getByLabelText('Number of the invoice'), 'R-7');
  await user.click(screen.getByRole('button', { name: 'Mark' }));
  expect(await screen.findByText('The statement is marked as invoiced.')).toBeInTheDocument();
  expect(recordsOf(desk, 'statement')).toMatchObject([{ values: { state: 'invoiced', reference: 'R-7' } }]);
  expect(handed.changes).toBe(1);
});

test('a statement that somebody changed in Zendesk says so, with who and when', async () => {
  const { desk, draw, record } = await finished({ intact: false });
  updateRecord(desk, USERS.secondAgent.id, 'support_entry', record.id, { values: { amount: 1 } });
  await draw();
  const note = await screen.findByRole('alert');
  expect(note).toHaveTextContent('Altered after closing');
  await waitFor(() => expect(note).toHaveTextContent(USERS.secondAgent.name));
});

test('files are saved under the number of the statement, and the scenario with its hash', async () => {
  const { user, handed } = await opened();
  await user.click(screen.getByRole('button', { name: 'CSV, ticket by ticket' }));
  await user.click(screen.getByRole('button', { name: 'Invoice lines (CSV)' }));
  await user.click(screen.getByRole('button', { name: 'Scenario for the meter' }));
  const number = `Contract-${CONTRACT}-2026-10-01`;
  expect([...handed.files.keys()]).toEqual([`${number}.csv`, `${number}.invoice.csv`, `${number}.json`]);
  expect(await screen.findByText(/Its hash: [0-9a-z]+/)).toBeInTheDocument();
});

test("the customer's page opens in its own tab, and is downloaded where tabs are blocked", async () => {
  const { user, handed } = await opened();
  await user.click(screen.getByRole('button', { name: "Customer's page" }));
  await waitFor(() => expect(handed.pages).toHaveLength(1));
  expect(handed.pages[0]).toMatch(/^<!doctype html>/);
});

test('where tabs are blocked the page is a file, and that is said', async () => {
  const { user, handed } = await opened(openMonth(4, TAGGED), { opensTabs: false });
  await user.click(screen.getByRole('button', { name: "Customer's page" }));
  expect(await screen.findByText(/the page was downloaded/)).toBeInTheDocument();
  expect([...handed.files.values()].map(({ type }) => type)).toEqual(['text/html']);
});

test('a day without a statement says so, and a contract that draws names the other', async () => {
  const { desk, seat } = seated();
  const { tools } = toolsAt(seat);
  const more = {
    contracts: [
      { id: CONTRACT, organizationId: '360005', planId: 'p', startsOn: '2026-01-01' },
      { id: 'd', organizationId: '360006', planId: 'p', startsOn: '2026-01-01', drawsFrom: CONTRACT },
    ],
  };
  const views = viewsOf(countedAccount([openMonth(4, more)]), CLEAN, () => desk.clock.now());
  const view = (contractId: string, day: string) => (
    <StatementView views={views} contractId={contractId} day={day} tools={tools} onWindow={() => undefined} />
  );
  const { redraw } = await renderPart(desk, view(CONTRACT, '2020-01-01'));
  expect(await screen.findByText('There is no statement of this contract for that day')).toBeInTheDocument();
  redraw(view('d', '2026-10-01'));
  expect(await screen.findByText('This contract shares the limits of another one')).toBeInTheDocument();
});

test('everybody can read a draft and a final statement', async () => {
  const { container, unmount } = await opened();
  expect(await axe(container)).toHaveNoViolations();
  unmount();
  const { draw } = await finished();
  const final = await draw();
  expect(await axe(final.container)).toHaveNoViolations();
});
