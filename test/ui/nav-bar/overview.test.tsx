// What a manager reads in the overview, and that everybody can read it.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Overview } from '../../../src/actions/account/overview-rows';
import type { BillingBalance } from '../../../src/domain/balances';
import OverviewTab from '../../../src/ui/nav-bar/overview/OverviewTab';
import { figuresWith, overviewRow } from '../../support/overview-rows';
import { renderPage } from '../../support/page';

const FAULT = { record: { object: 'support_plan', id: '1', name: 'Gold' }, faults: [] } as const;
const charged = (units: number, amount: number) => ({ units, amount });

const BILLING = figuresWith().billing as BillingBalance;

const OVER = overviewRow('Fjord Freight', {
  flags: ['over'],
  figures: figuresWith({
    limits: figuresWith().limits.map((limit) => ({ ...limit, used: 50, remaining: 0 })),
    billing: { ...BILLING, overage: charged(3, 12_000), waived: charged(1, 4_000) },
    runOut: { kind: 'used_up' },
  }),
});

function overviewOf(rows: Overview['rows']): Overview {
  const total = { currency: 'EUR', contracts: 1, overage: 12_000, usage: 0, billed: 12_000, waived: 4_000 };
  const month = {
    month: '2026-11-01',
    tickets: 53,
    beyond: 3,
    billed: [{ currency: 'EUR', amount: 12_000 }],
  };
  return { rows, totals: [total], months: [month] };
}

async function open(overview: Overview, chosen: Readonly<Record<string, string>> = {}) {
  const choices: Readonly<Record<string, string>>[] = [];
  const opened: string[] = [];
  const drawn = await renderPage(
    <OverviewTab
      overview={overview}
      chosen={chosen}
      onChoose={(changes) => choices.push(changes)}
      openContract={(id) => opened.push(id)}
    />,
  );
  return { ...drawn, choices, opened };
}

const cellsOf = (organization: string) => {
  const row = screen.getByRole('button', { name: new RegExp(organization) }).closest('tr') as HTMLElement;
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
};

test('a contract over its limit says what is used, what it costs and what was let go', async () => {
  const { container } = await open(overviewOf([OVER]));
  const [name, plan, use, , runsOut, overage, usage, waived, ends] = cellsOf('Fjord Freight');
  expect(name).toContain('Over');
  expect(plan).toContain('Care 50');
  expect(use).toContain('50 of 50');
  expect([runsOut, overage, usage, waived]).toEqual(['Used up', '€120.00for 3', '–', '€40.00for 1']);
  expect(ends).toBe('31 Dec 2026');
  expect(await axe(container)).toHaveNoViolations();
});

test('overage that nobody has priced says so, and not that it costs nothing', async () => {
  const billing = figuresWith().billing;
  if (billing === null) throw new Error('no window');
  const over = { ...billing, overage: { units: 3, amount: 0 } };
  const row = (name: string, isPriced: boolean) =>
    overviewRow(name, { figures: figuresWith({ billing: over, isPriced }) });
  await open(overviewOf([row('Fjord Freight', false), row('Cobalt Clinics', true)]));
  expect(cellsOf('Fjord Freight')[5]).toBe('3, no price');
  expect(cellsOf('Cobalt Clinics')[5]).toBe('€0.00for 3');
});

test('what cannot be told is said with how many records are to blame, and no figure stands beside it', async () => {
  const row = overviewRow('Halden', { flags: ['faulty'], figures: { kind: 'cannot_tell', faulty: [FAULT] } });
  await open(overviewOf([row]));
  const cells = cellsOf('Halden');
  expect(cells[2]).toBe('Cannot tell: 1 record cannot be read');
  expect(cells.slice(3, 8)).toEqual(['', '', '', '', '']);
});

test('a contract that was never counted says so, and a stored balance says how old it is', async () => {
  const { limits, unit, coverage } = figuresWith();
  await open(
    overviewOf([
      overviewRow('New', { figures: { kind: 'none' } }),
      overviewRow('Old', { figures: { kind: 'stored', at: '2026-11-18T07:00:00Z', limits, unit, coverage } }),
    ]),
  );
  expect(cellsOf('New')[2]).toBe('Not counted yet');
  expect(cellsOf('Old')[2]).toContain('20 of 50');
  expect(cellsOf('Old')[2]).toContain('Stored 2 hours ago');
});

test('a contract of which no period runs now says so: an empty cell could be taken for no use', async () => {
  const figures = figuresWith({ limits: [], billing: null });
  await open(overviewOf([overviewRow('Gale Garages', { figures })]));
  expect(cellsOf('Gale Garages')[2]).toBe('No period is running');
});

test('a head sorts by its column: figures largest first, then the other way round', async () => {
  const user = userEvent.setup();
  const { choices } = await open(overviewOf([OVER]), { sort: 'overage-down' });
  await user.click(screen.getByRole('button', { name: 'Used' }));
  await user.click(screen.getByRole('button', { name: /Overage/ }));
  expect(choices.map(({ sort }) => sort)).toEqual(['use-down', 'overage-up']);
  expect(
    within(screen.getByRole('table', { name: '1 contract' })).getByRole('columnheader', { name: /Overage/ }),
  ).toHaveAttribute('aria-sort', 'descending');
});

test('a filter says that it is pressed; where nothing fits, all contracts are one press away', async () => {
  const user = userEvent.setup();
  const { choices } = await open(overviewOf([OVER]), { show: 'unused' });
  expect(screen.getByRole('button', { name: 'Unused' })).toHaveAttribute('aria-pressed', 'true');
  await user.click(screen.getByRole('button', { name: 'Show all contracts' }));
  expect(choices).toEqual([expect.objectContaining({ search: '', show: '', tag: '' })]);
});

test('a search counts once it rests', async () => {
  const user = userEvent.setup();
  const { choices } = await open(overviewOf([OVER]));
  await user.type(screen.getByRole('searchbox'), 'fjord');
  await screen.findByDisplayValue('fjord');
  await waitFor(() => expect(choices).toHaveLength(1));
  expect(choices[0]?.search).toBe('fjord');
});

test('the table says how many rows it has, though only those in sight are drawn', async () => {
  const rows = Array.from({ length: 5_000 }, (_, at) =>
    overviewRow(`Customer ${at}`, {
      contract: { object: 'support_contract', id: String(at), name: `Contract ${at}` },
    }),
  );
  await open(overviewOf(rows));
  const table = screen.getByRole('table', { name: '5,000 contracts' });
  expect(table).toHaveAttribute('aria-rowcount', '5001');
  expect(within(table).getAllByRole('row').length).toBeLessThan(200);
});

test('totals are by currency, and the chart by month is a table too', async () => {
  const user = userEvent.setup();
  const { container } = await open(overviewOf([OVER]));
  expect(screen.getByRole('row', { name: /^EUR 1 €120.00 €0.00 €40.00 €120.00$/ })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show the chart by month' }));
  const chart = await screen.findByRole('table', { name: 'Tickets by month' });
  expect(within(chart).getByRole('row', { name: /November 2026 53 3 €120.00/ })).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});
