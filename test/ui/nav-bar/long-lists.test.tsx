// Lists of an account with thousands of contracts: only what is in sight is drawn, and it reads as one table all the same.
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { ActDifference } from '../../../src/actions/recount/difference';
import type { MonthRow } from '../../../src/actions/statements/month-end';
import { MonthTable } from '../../../src/ui/nav-bar/month-end/MonthTable';
import { DifferenceTable } from '../../../src/ui/nav-bar/recount/DifferenceTable';
import { useReading } from '../../../src/ui/shared/reading-context';
import { RECOUNT } from '../../../src/ui/shared/recount-words';
import { STATEMENTS } from '../../../src/ui/shared/statements-words';
import { useWords } from '../../../src/ui/shared/words';
import { renderPart, toolsAt } from '../../support/statement-screen';
import { seated } from '../../support/statement-seat';

const MANY = 5_000;
/** More than a tall window shows; far from all. */
const IN_SIGHT = 100;

const blocked = (at: number): Extract<MonthRow, { kind: 'untold' }> => ({
  kind: 'untold',
  contractId: `c${at}`,
  contract: `Contract ${at}`,
  organization: `Customer ${at}`,
  blocks: [{ kind: 'not_read' }],
});

const filedElsewhere = (at: number): ActDifference => ({
  kind: 'act',
  key: `act:${at}`,
  recordId: `r${at}`,
  externalId: `act:${at}`,
  ticketId: String(at + 1),
  has: '1',
  wanted: '2',
});

function Month({ rows = Array.from({ length: MANY }, (_, at) => blocked(at)) }: { rows?: MonthRow[] }) {
  const { tools } = toolsAt(seated().seat);
  return (
    <MonthTable rows={rows} run={null} words={useWords(STATEMENTS)} languages={new Map()} go={tools.go} />
  );
}

function Differences({ count, tick }: { count: number; tick: (keys: readonly string[]) => void }) {
  const { formats } = useReading();
  const names = { organizationNames: new Map(), contractNames: new Map() };
  return (
    <DifferenceTable
      title="Decisions"
      note="Filed elsewhere"
      differences={Array.from({ length: count }, (_, at) => filedElsewhere(at))}
      ticked={new Set()}
      tick={tick}
      phrases={{ words: useWords(RECOUNT), formats, names, refusedBefore: new Set() }}
    />
  );
}

const drawnIn = (table: HTMLElement) => within(table).getAllByRole('rowheader').length;

test('of a month with 5,000 contracts only the rows in sight are drawn, and the table says how many there are', async () => {
  const { container } = await renderPart(seated().desk, <Month />);
  const table = screen.getByRole('table', { name: 'Month end' });
  expect(drawnIn(table)).toBeLessThan(IN_SIGHT);
  expect(table).toHaveAttribute('aria-rowcount', String(MANY + 1));
  const first = within(table).getByRole('row', { name: /^\u2068?Customer 0\b/ });
  expect(first).toHaveAttribute('aria-rowindex', '2');
  expect(within(first).getByRole('button', { name: 'Count again' })).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
});

test('of thousands of differences the first stand there, all of them on demand, and only those in sight are drawn', async () => {
  await RECOUNT.in('en-GB').load();
  const ticked: string[] = [];
  const { container } = await renderPart(
    seated().desk,
    <Differences count={3_000} tick={(keys) => ticked.push(...keys)} />,
  );
  const table = screen.getByRole('table', { name: 'Decisions' });
  expect(table).toHaveAttribute('aria-rowcount', '21');
  await userEvent.click(screen.getByRole('button', { name: 'Show 2,980 more' }));
  expect(table).toHaveAttribute('aria-rowcount', '3001');
  expect(drawnIn(table)).toBeLessThan(IN_SIGHT);
  expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
  await userEvent.click(within(table).getByRole('checkbox', { name: 'Select Decision on #2' }));
  expect(ticked).toEqual(['act:1']);
  expect(await axe(container)).toHaveNoViolations();
});

test('two faulty statements of one contract in a month are two rows', async () => {
  const record = (id: string) => ({ object: 'support_entry' as const, id, name: id });
  const faulty = (id: string): MonthRow => ({
    ...blocked(1),
    blocks: [{ kind: 'faulty', faulty: [{ record: record(id), faults: [] }] }],
  });
  await renderPart(seated().desk, <Month rows={[faulty('first'), faulty('second')]} />);
  expect(screen.getByRole('link', { name: /first/ })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /second/ })).toBeInTheDocument();
});

test('a list whose order is given offers no sorting', async () => {
  await renderPart(seated().desk, <Month />);
  const heads = screen.getAllByRole('columnheader');
  expect(heads.map((head) => [head.textContent, head.getAttribute('aria-sort')])).toEqual([
    ['Organization', null],
    ['Contract', null],
    ['Period', null],
    ['Total', null],
    ['Where it stands', null],
  ]);
  expect(within(heads[0] as HTMLElement).queryByRole('button')).toBeNull();
});
