// What a manager sees of one statement and does with it, on the simulated desk.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { AskClean } from '../../../src/actions/statements/open-statement';
import { keepFocus } from '../../../src/ui/nav-bar/shell/kept-focus';
import StatementView from '../../../src/ui/nav-bar/statements/StatementView';
import { newFault } from '../../../workbench/control/armed-fault';
import { countedAccount } from '../../support/counted';
import { renderPart, rowsOf, toolsAt, viewsOf } from '../../support/statement-screen';
import { CONTRACT, openMonth, recordsOf, seated, TAGGED } from '../../support/statement-seat';

const CLEAN: AskClean = () => ({ isClean: true, tagged: [] });
const NOT_RECOUNTED: AskClean = () => null;
async function opened(
  group = openMonth(4, TAGGED),
  { askClean = CLEAN, may = true, opensTabs = true, pages = new Map<string, unknown>() } = {},
) {
  const { desk, seat } = seated();
  const { tools, handed } = toolsAt(seat, { mayDecide: may }, opensTabs);
  const account = countedAccount([group], pages, seat.marks);
  const drawn = await renderPart(
    desk,
    <StatementView
      views={viewsOf(account, askClean, () => desk.clock.now())}
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
  const said = screen.getByText(/^2 charges are not tagged on their tickets yet/);
  expect(
    within(said)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['#1002', '#1003']);
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
  expect(within(form).getByLabelText('Reason')).toHaveAccessibleDescription(/^For your team/);
  await user.type(within(form).getByLabelText('Reason'), 'Agreed by phone');
  await user.click(within(form).getByRole('button', { name: 'Add' }));
  expect(await screen.findByText('The adjustment is in the book.')).toBeInTheDocument();
  expect(recordsOf(desk, 'adjustment')).toMatchObject([{ values: { units: -2, starts_on: '2026-10-01' } }]);
  expect(handed.changes).toBe(1);
});

test('by keyboard one stands at the statement when a form has taken the place of its button, or gone again', async () => {
  const { user } = await opened();
  const letGo = keepFocus(document);
  const title = first(screen.getAllByRole('heading', { level: 2 }));
  screen.getByRole('button', { name: 'Add an adjustment' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(title).toHaveFocus());
  screen.getByRole('button', { name: 'Cancel' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(title).toHaveFocus());
  letGo();
});

test('who may not decide sees everything and is offered nothing', async () => {
  await opened(openMonth(4, TAGGED), { may: false });
  expect(screen.queryByRole('button', { name: 'Finalise' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Add an adjustment' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: "Customer's page" })).toBeInTheDocument();
});

test('periods are named in full, and another statement of the month is one press away', async () => {
  const { user, handed } = await opened();
  const periods = within(screen.getByLabelText('Period')).getAllByRole('option');
  expect(periods.map(({ textContent }) => textContent).slice(0, 3)).toEqual([
    'November 2026',
    'October 2026',
    'September 2026',
  ]);
  await user.click(screen.getByRole('button', { name: 'All statements of October 2026' }));
  expect(handed.ways).toEqual(['2026-10']);
});

test('what is to be confirmed is one press away, by the days of the statement and its customer', async () => {
  const plan = { id: 'p', name: 'Care', coverage: 'limited', unit: 'ticket', limits: { month: 2 } };
  const plans = [{ ...plan, unitPrice: '40', currency: 'EUR', overagePolicy: 'ask' }];
  const { user, handed } = await opened(openMonth(4, { ...TAGGED, plans }));
  await user.click(screen.getByRole('button', { name: /^Show these charges/ }));
  expect(handed.ways).toEqual(['charges 2026-10-01 2026-10-31 Customer 360005']);
  // One reason is a sentence, not a list of one.
  expect(screen.queryByRole('listitem')).not.toBeInTheDocument();
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
  const turned: string[] = [];
  const view = (contractId: string, day: string) => (
    <StatementView
      views={views}
      contractId={contractId}
      day={day}
      tools={tools}
      onWindow={(startsOn) => turned.push(startsOn)}
    />
  );
  const { redraw } = await renderPart(desk, view(CONTRACT, '2020-01-01'));
  expect(await screen.findByText('There is no statement of this contract for that day')).toBeInTheDocument();
  // What it asks for can be done on the spot: no window is chosen, each that was read is offered.
  const periods = screen.getByRole('combobox', { name: 'Period' });
  expect(periods).toHaveDisplayValue('–');
  await userEvent.setup().selectOptions(periods, 'October 2026');
  expect(turned).toEqual(['2026-10-01']);
  redraw(view('d', '2026-10-01'));
  expect(await screen.findByText('This contract shares the limits of another one')).toBeInTheDocument();
});

test('everybody can read a draft', async () => {
  const { container } = await opened();
  expect(await axe(container)).toHaveNoViolations();
});
