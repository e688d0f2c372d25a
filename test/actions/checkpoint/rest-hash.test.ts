// What a stored fold rests on besides tickets and acts: each part of it alone makes another fingerprint.
import { restHash } from '../../../src/actions/checkpoint/rest-hash';
import type { StatementHead } from '../../../src/actions/ports';
import type { FaultyContract, GroupFacts } from '../../../src/actions/read-group';
import type { Settings } from '../../../src/actions/settings';
import type { GroupInputs } from '../../../src/domain/group';

const inputs: GroupInputs = {
  rules: { liveFrom: '2026-01-01', notCountedTags: [], countFollowUps: true, countAiAgentTickets: false },
  accountTimeZone: 'Etc/UTC',
  contracts: [],
  plans: new Map(),
  entries: [],
  final: [],
};
const head = {
  contractId: '5',
  startsOn: '2026-03-01',
  endsOn: '2026-03-31',
  pageIds: ['a:1', 'a:2'],
} as unknown as StatementHead;
const other = { ...head, startsOn: '2026-04-01', endsOn: '2026-04-30', pageIds: ['b:1'] };
const faulty = (raw: object, assigned: readonly string[]) =>
  ({ row: { raw }, assigned: new Set(assigned) }) as unknown as FaultyContract;

interface Parts {
  readonly heads?: readonly StatementHead[];
  readonly faultyContracts?: readonly FaultyContract[];
  readonly organizations?: readonly string[];
  readonly timeFieldId?: string;
  readonly inputs?: Partial<GroupInputs>;
}

function hash(parts: Parts = {}): string {
  const { heads = [head, other], faultyContracts = [faulty({ id: '7' }, ['1', '2'])] } = parts;
  const facts = { rows: { statements: heads }, faultyContracts } as unknown as GroupFacts;
  const settings = { timeFieldId: parts.timeFieldId ?? '700' } as Settings;
  return restHash({ ...inputs, ...parts.inputs }, facts, parts.organizations ?? ['1', '2'], settings);
}

test.each<[string, Parts]>([
  ['the organizations', { organizations: ['1', '3'] }],
  ['the pages of a final statement', { heads: [{ ...head, pageIds: ['a:1', 'c:2'] }, other] }],
  ['the contract of a final statement', { heads: [{ ...head, contractId: '6' }, other] }],
  ['its first day', { heads: [{ ...head, startsOn: '2026-03-02' }, other] }],
  ['its last day', { heads: [{ ...head, endsOn: '2026-03-30' }, other] }],
  ['what a contract says that cannot be read', { faultyContracts: [faulty({ id: '8' }, ['1', '2'])] }],
  ['what is assigned to it', { faultyContracts: [faulty({ id: '7' }, ['1'])] }],
  ['the time field', { timeFieldId: '701' }],
  ['a rule of the account', { inputs: { rules: { ...inputs.rules, countFollowUps: false } } }],
])('%s alone makes it another one', (_, parts) => {
  expect(hash(parts)).not.toBe(hash());
});

test('in which order the records are listed means nothing', () => {
  const reversed = { heads: [other, head], organizations: ['2', '1'] };
  const assigned = { faultyContracts: [faulty({ id: '7' }, ['2', '1'])] };
  expect(hash({ ...reversed, ...assigned })).toBe(hash());
});
