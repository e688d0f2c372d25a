// What an agent reads beside an organization, and that everybody can read it.
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { formatsFor } from '../../../src/ui/shared/formats';
import { Frame } from '../../../src/ui/shared/Frame';
import { PANEL } from '../../../src/ui/shared/panel-words';
import { OrganizationPanel } from '../../../src/ui/organization-sidebar/OrganizationPanel';
import { recordAddress } from '../../../src/zendesk/zaf/record-address';
import { contractWith, finalStatement, minutesAgo } from '../../../workbench/gallery/past';
import type { Desk } from '../../../workbench/desk/desk';
import { createRecord, updateRecord } from '../../../workbench/desk/record-writes';
import { contractId, ORGANIZATIONS, USERS, type Situation } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { OrganizationSeat } from '../../support/organization-seat';

const NO_FAULT = { status: null, retryAfter: null, delayMs: 0, drop: false, malformed: false, times: 1 };

async function open(desk: Desk, situation: Situation | null, user: keyof typeof USERS = 'agent') {
  const seat = await new OrganizationSeat(desk, situation, user).open();
  const reading = {
    words: await PANEL.in('en-GB').load(),
    formats: formatsFor('en-GB', 'Europe/Warsaw'),
    showsPrices: true,
    addressOf: (record: Parameters<typeof recordAddress>[1]) =>
      recordAddress('https://acme.zendesk.com', record),
    now: () => desk.clock.now(),
  };
  const drawn = render(
    <Frame reading={reading} colorScheme="light">
      <OrganizationPanel session={seat.session} timeZone={seat.account.timeZone} />
    </Frame>,
  );
  await waitFor(() => expect(drawn.container).not.toHaveTextContent(/^(Reading the support plan…)?$/));
  return { seat, ...drawn };
}

/** The contract that the drawing organization's draws from. */
function changeMaster(desk: Desk, values: Readonly<Record<string, unknown>>): void {
  updateRecord(desk, USERS.admin.id, 'support_contract', contractId('drawnFrom'), { values });
}

const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => row.textContent.replaceAll('\u2009', ' '));

test('a contract stands with what is left, when it resets, its plan and its term', async () => {
  const { container } = await open(stillDesk(), 'nearLimit');
  expect(await screen.findByRole('progressbar', { name: 'November 2026' })).toHaveAttribute(
    'aria-valuetext',
    '47 of 50 used',
  );
  for (const said of [
    '3 left',
    'Resets in 13 days (1 Dec 2026)',
    'Plan: \u2068Care 50\u2069',
    '1 Jan 2026 to 31 Dec 2026',
    'Renewal talks in December',
  ]) {
    expect(container).toHaveTextContent(said);
  }
});

test('the last six months are a table whose rows say what was used, of how much, and what was over', async () => {
  await open(stillDesk(), 'overLimit');
  const table = await screen.findByRole('table', { name: 'The last 6 months' });
  expect(rowsOf(table)).toEqual([
    'June 20260 of 50',
    'July 20260 of 50',
    'August 20260 of 50',
    'September 202634 of 50',
    'October 202641 of 50',
    'November 202650 of 50, 3 over',
  ]);
});

test('carried units are part of what a past month was measured against', async () => {
  await open(stillDesk(), 'rollover');
  expect(rowsOf(await screen.findByRole('table'))).toContain('October 202612 of 30');
});

test.each([
  ['prepaid', 'The last 3 months', ['September 20260 used', 'October 20269 used', 'November 20267 used']],
  ['payAsYouGo', 'The last 6 months', ['November 20266 used']],
  ['unlimited', 'The last 6 months', ['November 202625 used']],
  ['hours', 'The last 6 months', ['November 20269h of 10h']],
  ['severalLimits', 'The last 6 weeks', ['16 – 22 Nov 20263 of 10']],
] as const)('%s: %s', async (situation, name, rows) => {
  await open(stillDesk(), situation);
  expect(rowsOf(await screen.findByRole('table', { name }))).toEqual(expect.arrayContaining([...rows]));
});

test('a contract that draws from another shows that one’s balance and says whose limits they are', async () => {
  const { container } = await open(stillDesk(), 'drawing');
  await screen.findByText(/Shares the limits of .*Terra Group/);
  expect(container).toHaveTextContent('14 of 30 used');
});

test('a contract in renewal and a suspended one say so', async () => {
  const { unmount } = await open(stillDesk(), 'inRenewal');
  expect(await screen.findByText('In renewal: the contract ended on 31 Oct 2026')).toBeVisible();
  unmount();
  await open(stillDesk(), 'suspended');
  expect(await screen.findByText('Suspended from 10 Nov 2026 on')).toBeVisible();
});

test('a contract that has not begun has no bars but its first day', async () => {
  const desk = stillDesk();
  contractWith('underLimit', { starts_on: '2026-12-01' })(desk);
  await open(desk, 'underLimit');
  expect(await screen.findByText('Starts on 1 Dec 2026')).toBeVisible();
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
});

test('a drawing contract has ended where its master has, on the day its master ended', async () => {
  const desk = stillDesk();
  changeMaster(desk, { ends_on: '2026-10-31' });
  await open(desk, 'drawing');
  expect(screen.getByRole('heading')).toHaveTextContent('No support contract is running');
  await userEvent.click(screen.getByRole('button', { name: '1 ended contract' }));
  expect(await screen.findByText('Ended on 31 Oct 2026')).toBeVisible();
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
});

test('a drawing contract is in renewal where its master is, since the day of its master', async () => {
  const desk = stillDesk();
  changeMaster(desk, { ends_on: '2026-11-10', renewal_days: 60 });
  await open(desk, 'drawing');
  expect(await screen.findByText('In renewal: the contract ended on 10 Nov 2026')).toBeVisible();
});

test('a drawing contract is suspended where its master is', async () => {
  const desk = stillDesk();
  changeMaster(desk, { status: 'suspended', status_since: '2026-10-01' });
  await open(desk, 'drawing');
  expect(await screen.findByText('Suspended from 1 Oct 2026 on')).toBeVisible();
});

test('a drawing contract that has ended itself is over whatever its master is in', async () => {
  const desk = stillDesk();
  changeMaster(desk, { status: 'suspended', status_since: '2026-10-01' });
  const own = { values: { ends_on: '2026-11-01', renewal_days: 0 } };
  updateRecord(desk, USERS.admin.id, 'support_contract', contractId('drawing'), own);
  await open(desk, 'drawing');
  await userEvent.click(screen.getByRole('button', { name: '1 ended contract' }));
  expect(await screen.findByText('Ended on 1 Nov 2026')).toBeVisible();
});

test("a drawing contract's last day is over when it is over in its master's zone", async () => {
  const desk = stillDesk();
  changeMaster(desk, { time_zone: 'Pacific/Kiritimati' });
  const own = { values: { ends_on: '2026-11-18', renewal_days: 0 } };
  updateRecord(desk, USERS.admin.id, 'support_contract', contractId('drawing'), own);
  desk.clock.advance((Date.parse('2026-11-18T12:00:00Z') - desk.clock.now()) / 1000);
  await open(desk, 'drawing');
  expect(screen.getByRole('heading')).toHaveTextContent('No support contract is running');
});

test('ended contracts are folded behind one button', async () => {
  await open(stillDesk(), 'expired');
  expect(screen.getByRole('heading')).toHaveTextContent('No support contract is running');
  expect(screen.queryByText(/Gale Garages/)).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '1 ended contract' }));
  expect(await screen.findByText(/Gale Garages/)).toBeVisible();
  expect(screen.getByText('Ended on 31 Oct 2026')).toBeVisible();
});

test('a finished statement is a link to its record', async () => {
  const desk = stillDesk();
  minutesAgo(10, finalStatement('overLimit'))(desk);
  await open(desk, 'overLimit');
  await screen.findByText('Finished statements');
  expect(screen.getByRole('link', { name: 'November 2026' })).toHaveAttribute(
    'href',
    expect.stringMatching(/^https:\/\/acme\.zendesk\.com\/agent\/custom-objects\/support_entry\/records\//),
  );
});

test('an organization without a contract is told what comes next', async () => {
  await open(stillDesk(), 'noContract');
  expect(screen.getByRole('heading')).toHaveTextContent('No support contract');
  expect(screen.getByText(/Once an administrator adds a contract/)).toBeVisible();
});

test('a record that cannot be read is named with its fault and a link, beside the sound contract', async () => {
  const desk = stillDesk();
  const other = contractId('coversTags', 'other');
  updateRecord(desk, USERS.admin.id, 'support_contract', other, { values: { ends_on: '2025-01-01' } });
  const { container } = await open(desk, 'coversTags');
  expect(await screen.findByText('1 record cannot be read')).toBeVisible();
  expect(screen.getByRole('link', { name: /Slate Studios: Care 20/ })).toBeVisible();
  expect(screen.getByText(/is before the start/)).toBeVisible();
  expect(await screen.findByText('Contract \u2068Slate Studios: Cloud 10\u2069')).toBeVisible();
  expect(container).toHaveTextContent('Nothing can be counted until that is mended');
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
});

test('a faulty plan alone is the whole answer', async () => {
  await open(stillDesk(), 'faultyPlan');
  expect(await screen.findByText(/^Plan .*Broken plan/)).toBeVisible();
});

test('a restricted agent sees the last count with its time, and no table of months', async () => {
  const { container } = await open(stillDesk(), 'overLimit', 'restricted');
  expect(await screen.findByText(/Last counted/)).toBeVisible();
  expect(container).toHaveTextContent("You see only part of this organization's tickets");
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
});

test('where nothing was ever counted a restricted agent sees no zero', async () => {
  const { container } = await open(stillDesk(), 'rollover', 'restricted');
  expect(await screen.findByText(/Never counted yet/)).toBeVisible();
  expect(container).not.toHaveTextContent('0 of');
});

test('months that were counted after their end are shown from what is stored', async () => {
  const desk = stillDesk();
  storedMonth(desk, '2026-09-01', '2026-09-30', '34', '2026-10-02T08:00:00Z');
  // Counted in the middle of the month: not its sum.
  storedMonth(desk, '2026-10-01', '2026-10-31', '12', '2026-10-09T08:00:00Z');
  await open(desk, 'overLimit', 'restricted');
  expect(rowsOf(await screen.findByRole('table'))).toEqual([
    'September 202634 of 50',
    'November 202650 of 50',
  ]);
});

test('a role without rights is told so, with a way to try again', async () => {
  const { container } = await open(stillDesk(), 'overLimit', 'outsourced');
  expect(screen.getByRole('alert')).toHaveTextContent('You are not permitted to see support contracts');
  expect(await axe(container)).toHaveNoViolations();
});

test('a failed reading is read again by a person', async () => {
  const desk = stillDesk();
  desk.faults.arm({ ...NO_FAULT, match: 'GET /api/v2/users/me', drop: true });
  const { seat } = await open(desk, 'nearLimit');
  expect(screen.getByRole('alert')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await act(() => seat.frame.quiet());
  expect(await screen.findByRole('progressbar')).toBeVisible();
});

test('a host that does not say which organization it is gets no "no contract"', async () => {
  const { seat } = await open(stillDesk(), null);
  expect(screen.getByRole('heading')).toHaveTextContent('Zendesk did not say which organization this is');
  expect(seat.requests).toEqual([]);
});

test.each([
  'overLimit',
  'drawing',
  'severalLimits',
  'expired',
  'faultyPlan',
  'longName',
  'rightToLeft',
] as const)('what stands beside %s has no accessibility fault', async (situation) => {
  const { container } = await open(stillDesk(), situation);
  if (!['expired', 'faultyPlan'].includes(situation)) await screen.findByRole('table');
  expect(await axe(container)).toHaveNoViolations();
});

function storedMonth(desk: Desk, startsOn: string, endsOn: string, used: string, at: string): void {
  const remaining = String(50 - Number(used));
  const window = {
    period: 'month',
    startsOn,
    endsOn,
    limit: '50',
    carried: '0',
    adjusted: '0',
    used,
    remaining,
  };
  const contract = contractId('overLimit');
  createRecord(desk, USERS.admin.id, 'support_entry', {
    name: `Balance ${startsOn}`,
    externalId: `balance:${contract}:${startsOn}`,
    values: {
      kind: 'balance',
      contract,
      organization: String(ORGANIZATIONS.overLimit.id),
      starts_on: startsOn,
      ends_on: endsOn,
      state: 'active',
      at,
      data: JSON.stringify({ v: 1, at, windows: [window] }),
    },
  });
}
