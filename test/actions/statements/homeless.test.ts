// A record that cannot be read keeps every statement open that it may bear on, and no other.
import { countAccount } from '../../../src/actions/account/count-account';
import type { AccountReading } from '../../../src/actions/account/counted-account';
import { NOTHING_APPLIED } from '../../../src/actions/recount/clean';
import { allDifferences, differencesOf } from '../../../src/actions/recount/differences';
import { monthRows } from '../../../src/actions/statements/month-end';
import { askCleanOf } from '../../../src/actions/statements/statement-answers';
import { decodeAccountBook } from '../../../src/zendesk/decode/account-book';
import { decodeContract } from '../../../src/zendesk/decode/contract';
import { contractId, ORGANIZATIONS, ticketId, type Situation } from '../../../workbench/seed/cast';
import { OPEN_TICKETS } from '../../../workbench/seed/named-tickets';
import { stillDesk } from '../../../workbench/seed/seed';
import { AccountSeat } from '../../support/account-seat';
import { spoil } from '../../support/spoil';

const OURS = contractId('overLimit');
const GONE = '01JZZZZZZZZZZZZZZZZZZZZZZZ';

/** Of two customers and one without a contract, where one ticket of November lacks its tag. */
let reading: AccountReading;
beforeAll(async () => {
  const desk = stillDesk();
  spoil(desk, OPEN_TICKETS.overLimit, []);
  desk.clock.advance(15 * 60);
  const whole = await new AccountSeat(desk).reading();
  const organizations = new Set(['overLimit', 'underLimit', 'noContract'].map(organizationOf));
  const isOfThem = (row: { readonly organizationId: string | null }) =>
    organizations.has(row.organizationId ?? '');
  reading = {
    ...whole,
    contracts: whole.contracts.filter(isOfThem),
    tickets: whole.tickets.filter(isOfThem),
  };
});

function organizationOf(situation: string): string {
  return String(ORGANIZATIONS[situation as Situation].id);
}

function withRecord(object: 'support_entry' | 'support_contract', values: Record<string, unknown>) {
  const row = {
    id: '01JYYYYYYYYYYYYYYYYYYYYYYY',
    name: 'Typed by hand',
    external_id: null,
    custom_object_fields: values,
    updated_at: reading.at,
  };
  if (object === 'support_contract') {
    return countAccount({ ...reading, contracts: [...reading.contracts, decodeContract(row)] });
  }
  const { decisions, faulty, faultyCorrections } = decodeAccountBook([row]);
  const book = {
    ...reading.book,
    decisions: [...reading.book.decisions, ...decisions],
    faulty: [...reading.book.faulty, ...faulty],
    faultyCorrections: [...reading.book.faultyCorrections, ...faultyCorrections],
  };
  return countAccount({ ...reading, book });
}

/** What keeps a month of ours open. @param isRecounted whether a recount left nothing open */
function blocksOf(counted: ReturnType<typeof countAccount>, month = '2026-10', isRecounted = true) {
  const found = differencesOf(counted);
  const applied = new Map(allDifferences(found).map(({ key }) => [key, Date.parse(reading.at)]));
  const outcome = isRecounted ? { ...NOTHING_APPLIED, applied } : NOTHING_APPLIED;
  const askClean = askCleanOf(counted, outcome, () => found);
  const row = monthRows(counted, month, askClean, Date.parse(reading.at)).find(
    ({ contractId: id }) => id === OURS,
  );
  if (row === undefined || row.kind === 'loose') throw new Error('no such row');
  return row.blocks.map(({ kind }) => kind);
}

const blocksWith = (...record: Parameters<typeof withRecord>) => blocksOf(withRecord(...record));

const UNREADABLE = { kind: null, state: 'active' };

test('an entry that does not say whose it is may be about anybody', () => {
  expect(blocksWith('support_entry', UNREADABLE)).toEqual(['homeless']);
});

test('an entry of a contract that is gone, or of a customer without one, is about nobody who is billed', () => {
  expect(blocksWith('support_entry', { ...UNREADABLE, contract: GONE })).toEqual([]);
  const organization = organizationOf('noContract');
  expect(blocksWith('support_entry', { ...UNREADABLE, organization })).toEqual([]);
});

test('an entry on a ticket that was read is about the customer of that ticket', () => {
  const elsewhere = String(ticketId('noContract', 1));
  expect(blocksWith('support_entry', { ...UNREADABLE, ticket: elsewhere })).toEqual([]);
  const ours = String(ticketId('overLimit', 1));
  expect(blocksWith('support_entry', { ...UNREADABLE, ticket: ours })).toEqual(['faulty']);
});

test('a correction that does not say whose it is may be money of anybody', () => {
  const correction = { kind: 'correction', state: 'active', amount: 1 };
  expect(blocksWith('support_entry', correction)).toEqual(['homeless']);
  // The ticket may have moved to another customer since.
  const moved = { ...correction, ticket: String(ticketId('noContract', 1)) };
  expect(blocksWith('support_entry', moved)).toEqual(['homeless']);
  const organization = organizationOf('underLimit');
  expect(blocksWith('support_entry', { ...correction, organization })).toEqual([]);
});

test("an adjustment that names no contract is told to its organization, and may be anybody's where it names none", () => {
  const adjustment = {
    kind: 'adjustment',
    state: 'active',
    period: 'month',
    units: 5,
    starts_on: '2026-10-01',
  };
  expect(blocksWith('support_entry', adjustment)).toEqual(['homeless']);
  const [ours, theirs] = ['overLimit', 'underLimit'].map(organizationOf);
  expect(blocksWith('support_entry', { ...adjustment, organization: ours })).toEqual(['faulty']);
  expect(blocksWith('support_entry', { ...adjustment, organization: theirs })).toEqual([]);
  expect(blocksWith('support_entry', { ...adjustment, contract: GONE })).toEqual([]);
  const assigned = { kind: 'assign', state: 'active', ticket: String(ticketId('overLimit', 1)) };
  expect(blocksWith('support_entry', assigned)).toEqual(['faulty']);
  expect(blocksWith('support_entry', { ...assigned, contract: GONE })).toEqual([]);
});

test('a contract without an organization may serve anybody in its term, and nobody outside of it', () => {
  expect(blocksWith('support_contract', { starts_on: '2026-01-01' })).toEqual(['homeless']);
  expect(blocksWith('support_contract', { starts_on: '2026-11-02' })).toEqual([]);
  const over = { starts_on: '2024-01-01', ends_on: '2024-12-31' };
  expect(blocksWith('support_contract', over)).toEqual([]);
  const forTags = { starts_on: '2026-01-01', covers_tags: 'no_ticket_has_this_tag' };
  expect(blocksWith('support_contract', forTags)).toEqual([]);
});

test('where a record bears on nothing, what a recount left open is told all the same', () => {
  const later = withRecord('support_contract', { starts_on: '2027-01-01' });
  expect(blocksOf(later, '2026-11', false)).toEqual(['not_ended', 'unclean']);
  expect(blocksOf(later, '2026-11')).toEqual(['not_ended']);
});
