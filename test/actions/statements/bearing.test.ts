// What was changed since the count, and which statements may therefore not hold any more: in doubt it is counted again.
import { bearingOf, bears } from '../../../src/actions/statements/bearing';
import { changesIn } from '../../../src/zendesk/statement-changes';
import { NO_MARKS } from '../../../src/actions/account/no-marks';
import { CONTRACT, october, openMonth } from '../../support/statement-seat';

const GROUP = openMonth();
const ON = bearingOf(GROUP, october(GROUP));
const OURS = ON.organizations[0] ?? '';

const whole = (id: string, fields: object) => ({
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
  return bears(await changesIn(send, NO_MARKS), ON);
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
    return bears(await changesIn(send, NO_MARKS), on);
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
