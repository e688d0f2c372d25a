// A month's end for many contracts on the simulated desk: what is ready goes out in one go, what is not says why.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { encodeStatement } from '../../../src/actions/statements/head';
import type { AskClean } from '../../../src/actions/statements/open-statement';
import MonthEnd from '../../../src/ui/nav-bar/month-end/MonthEnd';
import { newFault } from '../../../workbench/control/armed-fault';
import { contractId, ORGANIZATIONS, type Situation } from '../../../workbench/seed/cast';
import { countedAccount, countedGroup, draft, EMPTY_BOOK, headRow } from '../../support/counted';
import { csvRecords } from '../../support/csv';
import { renderPart, toolsAt, viewsOf } from '../../support/statement-screen';
import { recordsOf, seated } from '../../support/statement-seat';

const UNCLEAN = contractId('nearLimit');
const askClean: AskClean = (id) => (id === UNCLEAN ? null : { isClean: true, untagged: [] });

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

async function opened(groups = [group('underLimit'), group('nearLimit'), group('overLimit')]) {
  const { desk, seat } = seated();
  const { tools, handed } = toolsAt(seat);
  const views = viewsOf(countedAccount(groups), askClean, () => desk.clock.now());
  const opens: string[] = [];
  const drawn = await renderPart(
    desk,
    <MonthEnd
      views={views}
      month="2026-10"
      onMonth={(month) => opens.push(month)}
      tools={tools}
      onOpen={(id, day) => opens.push(`${id} ${day}`)}
    />,
  );
  await screen.findAllByText(/ready|blocked|final/);
  return { desk, seat, handed, opens, user: userEvent.setup(), ...drawn };
}

const standings = () =>
  within(screen.getByRole('table', { name: 'Month end' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell').at(-1)?.textContent);

test('every contract of the month is there, ready or blocked with why', async () => {
  const { user, opens } = await opened();
  expect(screen.getByText('2 statements are ready')).toBeInTheDocument();
  expect(screen.getByText('1 is blocked')).toBeInTheDocument();
  expect(standings()).toEqual([
    'Ready',
    'It has not been recounted since the tickets were read: run a recount.',
    'Ready',
  ]);
  const [link] = within(screen.getByRole('table')).getAllByRole('button');
  if (link !== undefined) await user.click(link);
  expect(opens).toEqual([`${contractId('underLimit')} 2026-10-01`]);
});

test('all that are clean are made final in one go, and no other', async () => {
  const { desk, user, handed } = await opened();
  await user.click(screen.getByRole('button', { name: 'Finalise 2 statements' }));
  expect(await screen.findByText('2 statements were made final.')).toBeInTheDocument();
  const made = recordsOf(desk, 'statement').map(({ values }) => values['contract']);
  expect(made.sort()).toEqual([contractId('underLimit'), contractId('overLimit')].sort());
  expect(standings().filter((text) => text?.startsWith('The statement is final'))).toHaveLength(2);
  expect(handed.changes).toBe(1);
});

test('what fails for one is told at that one', async () => {
  const { desk, user } = await opened();
  desk.faults.arm(newFault({ match: 'PATCH /api/v2/custom_objects', status: 422 }));
  await user.click(screen.getByRole('button', { name: 'Finalise 2 statements' }));
  expect(await screen.findByText('1 statement was made final.')).toBeInTheDocument();
  expect(standings()[0]).toContain('Zendesk');
  expect(recordsOf(desk, 'statement')).toHaveLength(1);
});

test('the books get the lines of what is final', async () => {
  const { final, head } = finishedGroup();
  const { user, handed } = await opened([group('underLimit'), final]);
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

test('everybody can read it', async () => {
  const { container } = await opened();
  expect(await axe(container)).toHaveNoViolations();
});

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
  return { head, final: { ...group('overLimit', { final }), book: { ...EMPTY_BOOK, statements: [head] } } };
}
