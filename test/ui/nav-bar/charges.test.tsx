// What a manager reads and decides about charges, and that everybody can read it.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Charges } from '../../../src/actions/account/charge-rows';
import type { Act, ActsDesk } from '../../../src/actions/acts/act-ports';
import { Failure } from '../../../src/actions/failure';
import type { EntryRow } from '../../../src/actions/ports';
import { Gate } from '../../../src/actions/account/gate';
import type { Pace } from '../../../src/actions/keep-tag';
import type { TagParts } from '../../../src/ui/nav-bar/charges/followed-tags';
import { MemoryStore } from '../../support/recount-seat';
import { readChoice } from '../../../src/ui/nav-bar/charges/charge-choice';
import ChargesTab from '../../../src/ui/nav-bar/charges/ChargesTab';
import { ManyActs } from '../../../src/ui/nav-bar/charges/many-acts';
import { charge } from '../../support/charge-row';
import { NOW, renderPage } from '../../support/page';

const ASKED = charge('102', {
  state: 'to_confirm',
  amount: 0,
  decision: { state: 'overage', reason: 'to_confirm', overageUnits: 1, toleratedUnits: 0 },
});
const FINAL = charge('103', { isFinal: true });
const WHOLE = { since: '2025-11-01', untold: [] };
const CHARGED: Charges = { rows: [charge('101'), ASKED, FINAL], withoutPlan: [], ...WHOLE };

function tagParts(pace: Pace, refold: TagParts['refold']): TagParts {
  const none = () => Promise.resolve([]);
  const desk = { acts: () => Promise.resolve({ decisions: [], faulty: [] }), tickets: none };
  return {
    desk: desk as unknown as TagParts['desk'],
    gate: new Gate(pace, () => 0),
    pace,
    refusals: new MemoryStore(),
    refold,
  };
}

/** Every tag is as it should be, whatever is decided. */
const RIGHT: TagParts['refold'] = ({ ticketIds }) =>
  Promise.resolve({
    debts: ticketIds.map((id) => [id, { kind: 'right' as const }]),
    metered: { tags: [], countsHours: false },
  });

interface Bench {
  readonly chosen?: Readonly<Record<string, string>>;
  readonly kinds?: readonly ('waive' | 'approve')[];
  readonly saveAct?: (act: Act) => Promise<string>;
  readonly refold?: TagParts['refold'];
}

async function open(charges: Charges, bench: Bench = {}) {
  const { kinds = ['approve', 'waive'], saveAct, refold = RIGHT, chosen = {} } = bench;
  const acts: Act[] = [];
  const rows: EntryRow[] = [];
  const choices: Readonly<Record<string, string>>[] = [];
  const save = (act: Act) => {
    acts.push(act);
    rows.push({
      record: { object: 'support_entry', id: `e${act.ticketId}`, name: act.name },
      externalId: `${act.kind}:${act.ticketId}`,
      contractId: act.contractId,
      ticketId: act.ticketId,
      reason: act.reason,
      reasonCode: act.reasonCode,
      authorId: act.authorId,
      at: act.at,
      agreed: null,
      raw: { kind: act.kind, ticketId: act.ticketId },
    });
    return Promise.resolve(`e${act.ticketId}`);
  };
  const desk = { saveAct: saveAct ?? save, undoAct: () => Promise.resolve() } satisfies Partial<ActsDesk>;
  const actsOn = (id: string) =>
    Promise.resolve({
      decisions: rows.filter((row) => row.ticketId === id),
      balances: [],
      statements: [],
      faulty: [],
    });
  const pace = { now: () => NOW, pause: () => Promise.resolve() };
  const noJobs = () => Promise.reject(new Error('a few are written one by one'));
  const jobs = { queueActs: noJobs, job: noJobs, actsOf: noJobs };
  const many = new ManyActs({
    book: () => Promise.resolve({ desk: { actsOn }, acts: desk, many: jobs, pace }),
    tags: tagParts(pace, refold),
    personId: '400',
    now: () => NOW,
  });
  const drawn = await renderPage(
    <ChargesTab
      charges={charges}
      choice={readChoice(chosen, '2026-11-18')}
      onChoose={(changes) => choices.push(changes)}
      acts={many}
      kinds={kinds}
    />,
  );
  return { ...drawn, acts, choices, user: userEvent.setup() };
}

const pick = (id: string) => screen.getByRole('checkbox', { name: `Choose ticket ${id}` });

test('days that were not counted are never called free of charges, and one press shows those that were', async () => {
  const chosen = { from: '2024-01-01', to: '2025-06-30' };
  const { user, choices, container } = await open({ ...WHOLE, rows: [], withoutPlan: [] }, { chosen });
  expect(screen.getByRole('heading', { name: 'Days before 1 Nov 2025 are not counted' })).toBeVisible();
  expect(screen.queryByText('Nothing beyond the plans')).toBeNull();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: 'Show from 1 Nov 2025' }));
  expect(choices).toEqual([expect.objectContaining({ from: '2025-11-01', to: '' })]);
});

test('organizations whose charges cannot be told are counted and named', async () => {
  const untold = [{ organizationId: '9', organizationName: 'Garnet Grid' }];
  await open({ ...CHARGED, untold });
  expect(screen.getByRole('heading', { name: '1 organization is left out' })).toBeVisible();
  expect(screen.getByRole('listitem')).toHaveTextContent('Garnet Grid');
  expect(screen.queryByText(/not counted/)).toBeNull();
});

test('what is never billed is not waived: nothing of it would be let go', async () => {
  const { user } = await open({
    ...CHARGED,
    rows: [charge('101'), charge('104', { state: 'none', amount: 0 })],
  });
  await user.click(screen.getByRole('checkbox', { name: /Choose all 2/ }));
  expect(screen.getByRole('button', { name: 'Waive 1 charge…' })).toBeEnabled();
});

test('each charge says its customer, day, state, reason and amount, with a link to its ticket', async () => {
  const { container } = await open(CHARGED);
  const row = screen.getByRole('row', { name: /#102/ });
  expect(row).toHaveTextContent(
    /Fjord Freight.*12 Nov 2026.*To confirm.*Nobody has asked.*€40.00 if the customer agrees/,
  );
  expect(within(row).getByRole('link')).toHaveAttribute('href', 'https://acme.zendesk.com/agent/tickets/102');
  expect(screen.getByRole('row', { name: /#103/ })).toHaveTextContent('Billable (in a final statement)');
  expect(await axe(container)).toHaveNoViolations();
});

test('sums are by state, with what a confirmation would bring', async () => {
  await open(CHARGED);
  expect(screen.getByRole('row', { name: /^To confirm 1 €40.00/ })).toBeVisible();
  expect(screen.getByRole('row', { name: /^Billable 2 €80.00/ })).toBeVisible();
});

test('what a spending cap leaves for the later of two charges is said to be so, and the sum is what both bring', async () => {
  const later = { ...ASKED, ticketId: '105', atStake: 1_000 };
  await open({ ...CHARGED, rows: [ASKED, later] });
  expect(screen.getByRole('row', { name: /#105/ })).toHaveTextContent(
    '€10.00 if the customer agrees to the earlier ones too: they share a spending cap',
  );
  expect(screen.getByRole('row', { name: /^To confirm 2 €50.00/ })).toBeVisible();
});

test('the chosen charges that may be approved are approved with one reason, and figures and tags follow', async () => {
  const { user, acts } = await open(CHARGED);
  await user.click(screen.getByRole('checkbox', { name: /Choose all 3/ }));
  await user.click(screen.getByRole('button', { name: 'Approve 1 charge…' }));
  await user.click(screen.getByRole('button', { name: 'Approve it' }));
  expect(screen.getByText('Say who agreed.')).toBeVisible();
  await user.type(screen.getByLabelText('Who agreed, and how?'), 'Ida, by phone');
  await user.click(screen.getByRole('button', { name: 'Approve it' }));
  await waitFor(() => expect(screen.getByText(/1 of 1 saved/)).toBeVisible());
  expect(acts).toEqual([
    expect.objectContaining({ kind: 'approve', ticketId: '102', reason: 'Ida, by phone', authorId: '400' }),
  ]);
  expect(await screen.findByText(/^Figures and tags now show it/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByText(/1 of 1 saved/)).toBeNull();
});

test('a charge in a final statement is not waived, and a waiver needs its reason', async () => {
  const { user, acts } = await open(CHARGED);
  await user.click(pick('103'));
  expect(screen.getByRole('button', { name: 'Waive…' })).toBeDisabled();
  await user.click(pick('101'));
  await user.click(screen.getByRole('button', { name: 'Waive 1 charge…' }));
  await user.click(screen.getByRole('button', { name: 'Waive it' }));
  expect(screen.getByText('Choose a reason.')).toBeVisible();
  expect(acts).toEqual([]);
  await user.selectOptions(screen.getByLabelText('Reason'), 'goodwill');
  await user.click(screen.getByRole('button', { name: 'Waive it' }));
  await waitFor(() =>
    expect(acts).toEqual([
      expect.objectContaining({ kind: 'waive', ticketId: '101', reasonCode: 'goodwill' }),
    ]),
  );
});

test('a ticket whose entry is refused says so, and only that one is tried again', async () => {
  let refusals = 1;
  const tried: string[] = [];
  const saveAct = ({ ticketId }: Act) => {
    tried.push(ticketId);
    refusals -= 1;
    if (refusals === 0) return Promise.reject(new Failure({ kind: 'refused', request: 'PATCH /entries' }));
    return Promise.resolve('e1');
  };
  const { user } = await open(
    { rows: [charge('101'), charge('104')], withoutPlan: [], ...WHOLE },
    { saveAct },
  );
  await user.click(screen.getByRole('checkbox', { name: /Choose all 2/ }));
  await user.click(screen.getByRole('button', { name: 'Waive 2 charges…' }));
  await user.selectOptions(screen.getByLabelText('Reason'), 'goodwill');
  await user.click(screen.getByRole('button', { name: 'Waive all 2' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /^This decision is not saved\. Zendesk refused.*#104$/,
  );
  await user.click(await screen.findByRole('button', { name: 'Try 1 again' }));
  await waitFor(() => expect(tried).toEqual(['104', '101', '104']));
});

test('where the role may not write entries it says so and whom to ask, once for all tickets', async () => {
  const request = 'PATCH /api/v2/custom_objects/support_entry/records';
  const saveAct = () => Promise.reject(new Failure({ kind: 'denied', request }));
  await waiveTwo(RIGHT, saveAct);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /^This decision is not saved\. Your role may not write support entries\. Ask an administrator/,
  );
});

/** A manager waives two charges. */
async function waiveTwo(refold: TagParts['refold'], saveAct?: (act: Act) => Promise<string>) {
  const charges = { rows: [charge('101'), charge('104')], withoutPlan: [], ...WHOLE };
  const bench = await open(charges, { refold, ...(saveAct === undefined ? {} : { saveAct }) });
  await bench.user.click(screen.getByRole('checkbox', { name: /Choose all 2/ }));
  await bench.user.click(screen.getByRole('button', { name: 'Waive 2 charges…' }));
  await bench.user.selectOptions(screen.getByLabelText('Reason'), 'goodwill');
  await bench.user.click(screen.getByRole('button', { name: 'Waive all 2' }));
  return bench;
}

test('tickets whose tags cannot follow are told by the reason, each with the way to it', async () => {
  const { container } = await waiveTwo(async (acts) => ({
    ...(await RIGHT(acts)),
    debts: [
      ['101', { kind: 'changed' }],
      ['104', { kind: 'left', caution: 'fresh' }],
    ],
  }));
  const said = await screen.findByText(/Some tickets' tags do not yet:/);
  expect(said).toHaveTextContent(
    /This ticket has changed since it was counted.*#101.*This ticket is only minutes old.*#104/,
  );
  expect(within(said).getAllByRole('link')).toHaveLength(2);
  expect(await axe(container)).toHaveNoViolations();
});

test('where figures cannot follow, what is saved and what is not is said, and it can be tried again', async () => {
  let failures = 1;
  const { user, acts } = await waiveTwo((read) => {
    failures -= 1;
    const lost = new Failure({ kind: 'part_missing', request: 'worker: no memory' });
    return failures === 0 ? Promise.reject(lost) : RIGHT(read);
  });
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /^The decisions are saved\. Figures and tags do not/,
  );
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/^Figures and tags now show it/)).toBeVisible();
  expect(acts).toHaveLength(2);
});

test('who may decide nothing is offered nothing', async () => {
  await open(CHARGED, { kinds: [] });
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('button', { name: /^(Waive|Approve)\b/ })).toBeNull();
});

test('tickets without a plan stand by their reason', async () => {
  const row = {
    ticketId: '9',
    subject: 'Hello',
    createdAt: '2026-11-10T08:00:00Z',
    organizationId: null,
    organizationName: null,
  };
  await open({
    ...WHOLE,
    rows: [],
    withoutPlan: [
      { ...row, reason: 'no_organization' },
      { ...row, ticketId: '10', reason: 'expired' },
    ],
  });
  expect(screen.getByRole('heading', { name: '2 tickets without a plan' })).toBeVisible();
  expect(screen.getByText('1 ticket of no organization')).toBeVisible();
  expect(screen.getByText('1 ticket after its contract')).toBeVisible();
});
