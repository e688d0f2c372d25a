// A month's end for many contracts on the simulated desk: what is ready goes out in one go, what is not says why.
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { encodeStatement } from '../../../src/actions/statements/head';
import type { Counted } from '../../../src/actions/statements/draw-up';
import type { AskClean } from '../../../src/actions/statements/open-statement';
import MonthEnd from '../../../src/ui/nav-bar/month-end/MonthEnd';
import { newFault } from '../../../workbench/control/armed-fault';
import { contractId, ORGANIZATIONS, type Situation } from '../../../workbench/seed/cast';
import { countedAccount, countedGroup, draft, EMPTY_BOOK, headRow } from '../../support/counted';
import { csvRecords } from '../../support/csv';
import { renderPart, toolsAt, viewsOf } from '../../support/statement-screen';
import { recordsOf, seated } from '../../support/statement-seat';

const UNCLEAN = contractId('nearLimit');
const askClean: AskClean = (id) => (id === UNCLEAN ? null : { isClean: true, tagged: [] });

/** One ticket included and one beyond in October. */
function group(situation: Situation, more: object = {}) {
  const organizationId = String(ORGANIZATIONS[situation].id);
  return countedGroup({
    timeZone: 'UTC',
    asOf: '2026-10-31T12:00:00Z',
    rules: { liveFrom: '2026-01-01' },
    plans: [
      {
        id: 'p',
        name: 'Care',
        coverage: 'limited',
        unit: 'ticket',
        limits: { month: 1 },
        unitPrice: '40',
        currency: 'EUR',
      },
    ],
    contracts: [{ id: contractId(situation), organizationId, planId: 'p', startsOn: '2026-01-01' }],
    tickets: [1, 2].map((at) => ({
      id: `${ORGANIZATIONS[situation].id}${at}`,
      createdAt: `2026-10-0${at}T10:00:00Z`,
      organizationId,
    })),
    ...more,
  });
}

async function opened(
  groups = [group('underLimit'), group('nearLimit'), group('overLimit')],
  chosen: Readonly<Record<string, string>> = {},
  more: Parameters<typeof toolsAt>[1] = {},
  stored = new Map<string, unknown>(),
) {
  const { desk, seat } = seated();
  const { tools, handed } = toolsAt(seat, more);
  const account = countedAccount(groups, stored, seat.marks, new Date(desk.clock.now()).toISOString());
  const views = viewsOf(account, askClean, () => desk.clock.now());
  const choices: Readonly<Record<string, string>>[] = [];
  const screenOf = (own: typeof views) => (
    <MonthEnd
      views={own}
      chosen={{ month: '2026-10', ...chosen }}
      onChoose={(one) => choices.push(one)}
      tools={tools}
    />
  );
  const drawn = await renderPart(desk, screenOf(views));
  await screen.findAllByText(/ready|blocked|final/);
  const redrawWith = async (others: readonly Counted[]) => {
    const recounted = countedAccount(others, new Map(), seat.marks, account.reading.at);
    await act(async () => {
      drawn.redraw(screenOf(viewsOf(recounted, askClean, () => desk.clock.now())));
      await Promise.resolve();
    });
  };
  const comeBack = () => renderPart(desk, screenOf(views));
  return { desk, seat, handed, choices, user: userEvent.setup(), redrawWith, comeBack, ...drawn };
}

const confirmation = () => screen.getByRole('checkbox', { name: 'I have seen these charges and bill them.' });

const confirm = (user: ReturnType<typeof userEvent.setup>) => user.click(confirmation());

const manyTickets = (many: number) =>
  Array.from({ length: many }, (_, at) => ({
    id: `9${100 + at}`,
    createdAt: '2026-10-05T10:00:00Z',
    organizationId: String(ORGANIZATIONS.underLimit.id),
  }));

const standings = () =>
  within(screen.getByRole('table', { name: 'Month end' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell').at(-1)?.textContent);

test('every contract of the month is there, ready or blocked with why', async () => {
  const { user, handed } = await opened();
  expect(screen.getByText('2 statements are ready')).toBeInTheDocument();
  expect(screen.getByText('1 is blocked')).toBeInTheDocument();
  expect(standings()).toEqual([
    'Ready, in English',
    'It has not been recounted since the tickets were read: run a recount. Go to the recount',
    'Ready, in English',
  ]);
  const [link] = within(screen.getByRole('table', { name: 'Month end' })).getAllByRole('button');
  if (link !== undefined) await user.click(link);
  await user.click(screen.getByRole('button', { name: /^Go to the recount/ }));
  expect(handed.ways).toEqual([`${contractId('underLimit')} 2026-10-01`, 'recount']);
});

test('all that are clean are made final in one go, and no other', async () => {
  const { desk, user, handed } = await opened();
  await confirm(user);
  await user.click(screen.getByRole('button', { name: 'Finalise 2 statements' }));
  expect(await screen.findByText('2 statements were made final.')).toBeInTheDocument();
  // What was counted before does not know of them: a file of it would lack their lines.
  expect(screen.getByRole('button', { name: 'Finalise 2 statements' })).toBeDisabled();
  expect(screen.getByRole('button', { name: 'Invoice lines for the books (CSV)' })).toBeDisabled();
  expect(screen.getByText(/^Once the statements are counted again/)).toBeInTheDocument();
  const made = recordsOf(desk, 'statement').map(({ values }) => values['contract']);
  expect(made.sort()).toEqual([contractId('underLimit'), contractId('overLimit')].sort());
  expect(standings().filter((text) => text?.startsWith('The statement is final'))).toHaveLength(2);
  expect(handed.changes).toBe(1);
});

test('a run goes on while another tab is open, and whoever comes back finds what became of it', async () => {
  const { desk, user, handed, seat, unmount, comeBack } = await opened();
  await confirm(user);
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  seat.before = () => held;
  await user.click(screen.getByRole('button', { name: 'Finalise 2 statements' }));
  unmount();
  const again = await comeBack();
  expect(await screen.findByRole('progressbar', { name: '0 of 2 gone through' })).toBeInTheDocument();
  // No second one begins beside it.
  expect(screen.queryByRole('button', { name: /^Finalise/ })).toBeNull();
  again.unmount();
  goOn();
  await waitFor(() => expect(handed.changes).toBe(1));
  expect(recordsOf(desk, 'statement')).toHaveLength(2);
  await comeBack();
  expect(await screen.findByText('2 statements were made final.')).toBeInTheDocument();
  expect(await screen.findByRole('button', { name: 'Finalise 2 statements' })).toBeDisabled();
});

test('charges that are not tagged yet are listed, and a person bills them before anything is made final', async () => {
  const { desk, user } = await opened();
  const finalise = screen.getByRole('button', { name: 'Finalise 2 statements' });
  expect(finalise).toBeDisabled();
  const links = screen.getAllByRole('link', { name: /^#/ }).map((link) => link.textContent);
  expect(links).toEqual(['underLimit', 'overLimit'].map((one) => `#${ORGANIZATIONS[one as Situation].id}2`));
  expect(screen.getByText(/^2 charges are not tagged on their tickets yet/)).toBeInTheDocument();
  await user.click(finalise);
  expect(recordsOf(desk, 'statement')).toEqual([]);
  await confirm(user);
  expect(finalise).toBeEnabled();
});

test('the word for untagged charges holds for those that were listed, and for no others', async () => {
  const { user, redrawWith } = await opened([group('underLimit')]);
  await confirm(user);
  expect(screen.getByRole('button', { name: 'Finalise 1 statement' })).toBeEnabled();
  await redrawWith([group('underLimit'), group('overLimit')]);
  expect(await screen.findByRole('button', { name: 'Finalise 2 statements' })).toBeDisabled();
  expect(confirmation()).not.toBeChecked();
});

test('of very many untagged charges the first are listed, and all of them on demand', async () => {
  const { user } = await opened([group('underLimit', { tickets: manyTickets(60) })]);
  expect(screen.getAllByRole('link', { name: /^#/ })).toHaveLength(24);
  expect(screen.getByText(/35 of them are not shown above/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Show 35 more tickets' }));
  expect(screen.getAllByRole('link', { name: /^#/ })).toHaveLength(59);
  expect(screen.queryByText(/not shown above/)).toBeNull();
});

test('what fails for one is told at that one', async () => {
  const { desk, user } = await opened();
  desk.faults.arm(newFault({ match: 'POST /api/v2/custom_objects/support_entry/records', status: 422 }));
  await confirm(user);
  await user.click(screen.getByRole('button', { name: 'Finalise 2 statements' }));
  expect(await screen.findByText('1 statement was made final.')).toBeInTheDocument();
  expect(standings()[0]).toContain('Zendesk');
  expect(recordsOf(desk, 'statement')).toHaveLength(1);
});

test('the books get the lines of what is final', async () => {
  const { final, head, stored } = finishedGroup();
  const { user, handed } = await opened([group('underLimit'), final], {}, {}, stored);
  expect(head.state).toBe('final');
  await user.click(screen.getByRole('button', { name: 'Invoice lines for the books (CSV)' }));
  await waitFor(() => expect([...handed.files.keys()]).toEqual(['invoice-lines-2026-10.csv']));
  const rows = csvRecords(handed.files.get('invoice-lines-2026-10.csv')?.text ?? '');
  expect(rows).toMatchObject([
    {
      external_id: `K-${ORGANIZATIONS.overLimit.id}`,
      units: '1',
      unit_price: '40.00',
      net_amount: '40.00',
      currency: 'EUR',
    },
  ]);
});

test('a statement that was altered after closing says so and is not handed to the books', async () => {
  const { final, head, stored } = finishedGroup();
  const data: unknown = JSON.parse(JSON.stringify(head.data).replaceAll('"40.00"', '"4000.00"'));
  const altered = { ...final, book: { ...EMPTY_BOOK, statements: [{ ...head, data }] } };
  const { user, handed } = await opened([group('underLimit'), altered], {}, {}, stored);
  expect(standings()).toContain(
    'Altered after closing Its record is not what was written when it was made final.',
  );
  const sums = within(screen.getByRole('table', { name: 'By state' })).getAllByRole('row');
  expect(sums.map((row) => row.textContent)).toContain('Altered after closing1€4,000.00');
  const note = '1 statement was altered after closing and is not in the file: look at it first.';
  // Told to a reader of the screen, and beside the button.
  expect(screen.getAllByText(note)).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Invoice lines for the books (CSV)' }));
  await waitFor(() => expect(handed.files.size).toBe(1));
  expect(csvRecords(handed.files.get('invoice-lines-2026-10.csv')?.text ?? '')).toEqual([]);
});

test('each customer is written to in their own language unless a person chooses one', async () => {
  const speaks = new Map([[REQUESTER, 'pl-PL']]);
  const locales = {
    localesOf: () => Promise.resolve(speaks),
    accountLocale: () => Promise.resolve('zh-CN'),
  };
  const { desk, user } = await opened(
    [withRequester(group('underLimit')), group('overLimit')],
    {},
    { locales },
  );
  await waitFor(() => expect(standings()).toEqual(['Ready, in polski', 'Ready, in 中文（中国）']));
  await confirm(user);
  await user.click(screen.getByRole('button', { name: 'Finalise 2 statements' }));
  await screen.findByText('2 statements were made final.');
  const languages = recordsOf(desk, 'statement').map(
    ({ values }) => (JSON.parse(String(values['data'])) as { language: string }).language,
  );
  expect(languages.sort()).toEqual(['pl', 'zh-CN']);
});

test('a state is shown alone, with what it comes to in each currency', async () => {
  const { user, choices } = await opened();
  const sums = screen.getByRole('table', { name: 'By state' });
  expect(
    within(sums)
      .getAllByRole('row')
      .map((row) => row.textContent),
  ).toEqual(['StateStatementsEUR', 'Blocked1€40.00', 'Ready2€80.00']);
  await user.click(within(sums).getByRole('button', { name: 'Blocked' }));
  expect(choices).toEqual([{ state: 'blocked', search: '' }]);
});

test('a month that is narrowed by its address shows what fits, and still finalises all that are clean', async () => {
  await opened(undefined, { state: 'blocked', search: 'customer' });
  expect(standings()).toHaveLength(1);
  expect(screen.getByText('1 of 3 statements shown')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Finalise 2 statements' })).toBeInTheDocument();
});

test('everybody can read it', async () => {
  const { container } = await opened();
  expect(await axe(container)).toHaveNoViolations();
});

const REQUESTER = '410001';

function withRequester(counted: Counted): Counted {
  const lines = counted.count.lines.map(({ ticket, decision }) => ({
    ticket: { ...ticket, requesterId: REQUESTER },
    decision,
  }));
  return { ...counted, count: { ...counted.count, lines } };
}

function finishedGroup() {
  const open = group('overLimit');
  const id = contractId('overLimit');
  const sheet = draft(open, id, '2026-10-15');
  const { head: data, pages } = encodeStatement(sheet, 'en', () => 'ticket');
  const tickets = pages.flatMap(({ text }) => (JSON.parse(text) as { tickets: object[] }).tickets);
  const final = [{ contractId: id, startsOn: '2026-10-01', endsOn: '2026-10-31', tickets }];
  const head = headRow({
    contractId: id,
    startsOn: '2026-10-01',
    endsOn: '2026-10-31',
    data,
    pageIds: data.pages,
  });
  const stored = new Map(pages.map(({ externalId, text }) => [externalId, JSON.parse(text) as unknown]));
  return {
    head,
    stored,
    final: { ...group('overLimit', { final }), book: { ...EMPTY_BOOK, statements: [head] } },
  };
}
