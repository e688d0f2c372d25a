// What was changed since the count, and which statements may therefore not hold any more: in doubt it is counted again.
import { bearingOf, heldBack } from '../../../src/actions/statements/bearing';
import { entryMark } from '../../../src/actions/statements/entry-mark';
import { decodeAccountBook } from '../../../src/zendesk/decode/account-book';
import { changesIn } from '../../../src/zendesk/statement-changes';
import { NO_MARKS } from '../../../src/actions/account/no-marks';
import { CONTRACT, october, openMonth } from '../../support/statement-seat';

const GROUP = openMonth();
const ON = bearingOf(GROUP, october(GROUP));
const OURS = ON.organizations[0] ?? '';

const whole = (id: string, fields: Record<string, unknown>) => ({
  id,
  name: id,
  external_id: null,
  custom_object_fields: fields,
  updated_at: '2026-12-03T09:00:00Z',
});

/** Whether October holds after these rows were changed. */
async function isStale(rows: {
  readonly [name in 'support_plan' | 'support_contract' | 'support_entry']?: readonly unknown[];
}): Promise<boolean> {
  const send = ({ path }: { readonly path: string }) => {
    const object = /custom_objects\/(\w+)\//.exec(path)?.[1] as keyof typeof rows;
    return Promise.resolve({ custom_object_records: rows[object] ?? [], meta: null });
  };
  return heldBack(await changesIn(send, NO_MARKS), ON) !== null;
}

test('a changed contract of ours stops a statement, one that plainly is of another customer does not', async () => {
  expect(await isStale({ support_contract: [whole(CONTRACT, { organization: OURS })] })).toBe(true);
  expect(await isStale({ support_contract: [whole('new', { organization: OURS })] })).toBe(true);
  expect(await isStale({ support_contract: [whole('other', { organization: '999' })] })).toBe(false);
});

test('a contract that begins to draw from ours stops it: its tickets would count here', async () => {
  const drawing = { organization: '999', draws_from: CONTRACT };
  expect(await isStale({ support_contract: [whole('new', drawing)] })).toBe(true);
  const elsewhere = { organization: '999', draws_from: 'another' };
  expect(await isStale({ support_contract: [whole('new', elsewhere)] })).toBe(false);
});

test('a contract whose organization cannot be told may be ours', async () => {
  expect(await isStale({ support_contract: [whole('new', {})] })).toBe(true);
  expect(await isStale({ support_contract: [{ id: CONTRACT, custom_object_fields: 'broken' }] })).toBe(true);
  expect(await isStale({ support_contract: [{ id: 7 }] })).toBe(true);
});

test('a plan that cannot be read any more stops the statements of its contracts, and where it does not even say which it is all of them', async () => {
  const planId = 'p';
  const on = { ...ON, plans: [planId] };
  const after = async (row: unknown) => {
    const send = ({ path }: { readonly path: string }) =>
      Promise.resolve({ custom_object_records: path.includes('support_plan') ? [row] : [], meta: null });
    return heldBack(await changesIn(send, NO_MARKS), on) !== null;
  };
  expect(await after({ id: planId })).toBe(true);
  expect(await after({ id: 7 })).toBe(true);
  expect(await after({ id: 'another' })).toBe(false);
  expect(await after(whole('another', {}))).toBe(false);
});

test('an entry that names nothing may be about anything; one that was undone and names nothing changes nothing', async () => {
  const nameless = { kind: 'waive', state: 'active', at: '2026-12-03T09:00:00Z' };
  expect(await isStale({ support_entry: [whole('e', nameless)] })).toBe(true);
  expect(await isStale({ support_entry: [whole('e', { ...nameless, state: 'undone' })] })).toBe(false);
  expect(await isStale({ support_entry: [whole('e', { ...nameless, organization: '999' })] })).toBe(false);
  expect(await isStale({ support_entry: [whole('e', { ...nameless, kind: 'balance' })] })).toBe(false);
});

/** Whether October is held back once an entry that was counted is stored anew with some fields changed. */
async function isHeldBy(counted: Record<string, string>, edit: object): Promise<boolean> {
  const { decisions, corrections } = decodeAccountBook([whole('e', counted)]);
  const [entry] = [...decisions, ...corrections];
  if (entry === undefined) throw new Error('the entry cannot be read');
  const on = { ...ON, counted: { e: entryMark(entry) } };
  const rows = [whole('e', { ...counted, ...edit })];
  const send = ({ path }: { readonly path: string }) =>
    Promise.resolve({ custom_object_records: path.includes('support_entry') ? rows : [], meta: null });
  return heldBack(await changesIn(send, NO_MARKS), on) !== null;
}

const DECIDED = {
  contract: CONTRACT,
  organization: OURS,
  state: 'active',
  at: '2026-11-01T09:00:00Z',
  author: '400003',
  starts_on: '2026-10-01',
};

test('an adjustment that somebody edits by hand after the count stops the statement, though it was decided when it was', async () => {
  const adjustment = { ...DECIDED, kind: 'adjustment', period: 'month', units: '2' };
  expect(await isHeldBy(adjustment, {})).toBe(false);
  expect(await isHeldBy(adjustment, { units: '20' })).toBe(true);
  expect(await isHeldBy(adjustment, { state: 'undone' })).toBe(true);
});

test('so does a correction, whichever of its fields is edited', async () => {
  const correction = {
    ...DECIDED,
    kind: 'correction',
    ticket: '1003',
    units: '-1',
    amount: '-40.00',
    currency: 'EUR',
    reason: 'merged',
    data: '{"v":1}',
  };
  expect(await isHeldBy(correction, {})).toBe(false);
  for (const edit of [
    { amount: '-400.00' },
    { units: '-2' },
    { currency: 'PLN' },
    { starts_on: '2026-09-01' },
  ]) {
    expect([edit, await isHeldBy(correction, edit)]).toEqual([edit, true]);
  }
});

test('an act that a recount files under another organization stops nothing: it says what it said', async () => {
  const waive = { ...DECIDED, kind: 'waive', ticket: '1003' };
  expect(await isHeldBy(waive, { organization: '999' })).toBe(false);
  expect(await isHeldBy(waive, { ticket: '1002' })).toBe(true);
});
