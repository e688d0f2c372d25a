// What a manager does with a statement that is final: hands it over, has it invoiced, settles what changed since.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { CorrectionRow, FaultyEntry } from '../../../src/actions/account/account-ports';
import { encodeStatement } from '../../../src/actions/statements/head';
import StatementView from '../../../src/ui/nav-bar/statements/StatementView';
import { updateRecord } from '../../../workbench/desk/record-writes';
import { USERS } from '../../../workbench/seed/cast';
import { correctionRow, countedAccount, EMPTY_BOOK, headRow } from '../../support/counted';
import { renderPart, rowsOf, toolsAt, viewsOf } from '../../support/statement-screen';
import { CONTRACT, october, openMonth, recordsOf, seated, TAGGED } from '../../support/statement-seat';

const CLEAN = () => ({ isClean: true, tagged: [] }) as const;

interface Since {
  readonly intact?: boolean;
  /** Taken when it was made final. */
  readonly taken?: readonly CorrectionRow[];
  /** In the book now. */
  readonly corrections?: readonly CorrectionRow[];
  readonly faultyCorrections?: readonly FaultyEntry[];
}

/** October final, and its last ticket merged since. */
async function finished(more: Since = {}) {
  const open = { ...openMonth(4, TAGGED), book: { ...EMPTY_BOOK, corrections: more.taken ?? [] } };
  const sheet = october(open);
  const { desk, seat } = seated();
  await seat.answered(seat.finalise(sheet, open));
  const [record] = recordsOf(desk, 'statement');
  if (record === undefined) throw new Error('no head');
  const { head, pages } = encodeStatement(sheet, 'pl', () => 'ticket');
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
  const { corrections = [], faultyCorrections = [] } = more;
  const book = { ...EMPTY_BOOK, statements: [row], corrections, faultyCorrections };
  const stored = new Map(pages.map(({ externalId, text }) => [externalId, JSON.parse(text) as unknown]));
  const account = countedAccount([{ ...group, book }], stored);
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
  expect(within(form).getByLabelText('Reason')).toHaveAccessibleDescription(
    'The customer reads it on their page of the next statement. Give a reason.',
  );
  await user.type(within(form).getByLabelText('Reason'), 'merged');
  await user.click(within(form).getByRole('button', { name: 'Carry to the next statement' }));
  expect(await screen.findByText('The decision is in the book.')).toBeInTheDocument();
  expect(recordsOf(desk, 'correction')).toMatchObject([
    { externalId: 'correction:1003:2026-10-01:1', values: { amount: -40, reason: 'merged' } },
  ]);
});

test('what was let stand may be carried after all', async () => {
  const now = { state: 'not_counted', contractId: CONTRACT, amount: '0.00', currency: 'EUR' };
  const stands = correctionRow({
    externalId: 'correction:1003:2026-10-01:1',
    contractId: CONTRACT,
    ticketId: '1003',
    units: '0',
    amount: '0.00',
    reason: 'too small to bother',
    data: { v: 1, recorded: null, now, statement: 'October' },
  });
  const { desk, draw, user } = await finished({ corrections: [stands] });
  await draw();
  expect(screen.getByText(/Let stand\. .*too small to bother/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Carry it after all: ticket #1003' }));
  const form = screen.getByRole('form', { name: 'Carry to the next statement' });
  await user.type(within(form).getByLabelText('Reason'), 'the customer asked');
  await user.click(within(form).getByRole('button', { name: 'Carry to the next statement' }));
  expect(await screen.findByText('The decision is in the book.')).toBeInTheDocument();
  expect(recordsOf(desk, 'correction')).toMatchObject([
    { externalId: 'correction:1003:2026-10-01:2', values: { amount: -40, reason: 'the customer asked' } },
  ]);
});

test('a correction that cannot be read is shown at the ticket, where nothing can be carried or let stand', async () => {
  const faults = [{ field: 'amount', kind: 'bad_format' as const }];
  const record = { object: 'support_entry' as const, id: '01C', name: 'Carried: #1003' };
  const names = { organizationId: null, contractId: CONTRACT, ticketId: '1003' };
  const { draw } = await finished({ faultyCorrections: [{ record, faults, ...names }] });
  await draw();
  const [cells] = rowsOf('What changed since it was final');
  expect(cells?.[2]).toBe('Not known');
  expect(cells?.[3]).toMatch(/What was carried of it before cannot be read.*Carried: /s);
  expect(screen.queryByRole('button', { name: /^(Carry|Let stand)/ })).toBeNull();
});

test('the page of a final statement is in the language in which it was made final', async () => {
  const { draw, user, handed } = await finished();
  await draw();
  expect(screen.getByLabelText("The customer's language")).toHaveValue('pl');
  await user.click(screen.getByRole('button', { name: "Customer's page" }));
  await waitFor(() => expect(handed.pages[0]).toMatch(/<html lang="pl"/));
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
  expect(screen.getByRole('button', { name: 'Invoice lines (CSV)' })).toBeDisabled();
  expect(
    screen.getByText('It was altered after closing: its lines are not for the books.'),
  ).toBeInTheDocument();
});

test('a statement says so where a correction that it took reads otherwise now, and shows what was taken', async () => {
  const carried = correctionRow({ contractId: CONTRACT, startsOn: '2026-09-01', reason: 'merged' });
  const edited = { ...carried, amount: '-4000.00', reason: 'forged' };
  const { draw } = await finished({ taken: [carried], corrections: [edited] });
  await draw();
  const [note] = await screen.findAllByRole('alert');
  expect(note).toHaveTextContent('Altered after closing');
  expect(note).toHaveTextContent('A correction in it was changed or taken back');
  expect(screen.getByText(/merged/)).toBeInTheDocument();
  expect(screen.queryByText(/forged/)).not.toBeInTheDocument();
});

test('everybody can read a final statement', async () => {
  const { draw } = await finished();
  const { container } = await draw();
  expect(await axe(container)).toHaveNoViolations();
});
