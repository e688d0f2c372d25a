// What decodes stored values, with broken ones: a value, or a faulty record that is named; never a crash. Answers of another
// shape are refused before they come here, by the desks (fuzz-desks.ts).
import { decodeHead } from '../../src/actions/statements/head';
import { importRows } from '../../src/actions/contracts/csv/import-rows';
import { decodeAccountBook } from '../../src/zendesk/decode/account-book';
import { decodeBalance } from '../../src/zendesk/decode/balance';
import { decodeContract } from '../../src/zendesk/decode/contract';
import { decodeCorrection } from '../../src/zendesk/decode/correction';
import { decodeBook } from '../../src/zendesk/decode/entry';
import { RecordFields } from '../../src/zendesk/decode/fields';
import { decodeLiveSla } from '../../src/zendesk/decode/live-sla';
import { decodePlan } from '../../src/zendesk/decode/plan';
import { decodeSettings } from '../../src/zendesk/decode/settings';
import { decodeStatement } from '../../src/zendesk/decode/statement';
import type { WireRecord } from '../../src/zendesk/rest/records';
import type { ObjectRecord } from '../../workbench/desk/custom-object';
import { stillDesk } from '../../workbench/seed/seed';
import { judged } from './fuzz-openings';
import { mutate } from './mutate';
import { chanceOf } from './random';

interface Decoder {
  /** What it is given where nothing is broken. */
  readonly sound: () => readonly unknown[];
  readonly decode: (value: unknown) => unknown;
}

type Values = Readonly<Record<string, unknown>>;

const WINDOW = {
  period: 'month',
  startsOn: '2026-10-01',
  endsOn: '2026-10-31',
  limit: '50',
  carried: '0',
  adjusted: '-2',
  used: '51',
  remaining: '0',
};
const HEAD = {
  v: 1,
  number: 'Care 50-2026-10-01',
  language: 'en',
  terms: {
    plan: 'Care 50',
    coverage: 'limited',
    unit: 'ticket',
    currency: 'EUR',
    unitPrice: '40.00',
    limits: { month: '50' },
    rollover: '0',
    tolerance: '1',
    spendingCap: '200.00',
    overagePolicy: 'bill',
    billingPeriod: 'month',
    timeZone: 'Europe/Warsaw',
  },
  windows: [WINDOW],
  sums: {
    tickets: 51,
    included: '50',
    overage: '1',
    usage: '0',
    tolerated: '1',
    waived: '0',
    notCountedTickets: 0,
    lateTickets: 0,
    amount: '0.00',
    corrected: '-40.00',
    total: '-40.00',
  },
  corrections: ['correction:1:2026-09-01:1'],
  taken: [
    {
      id: 'correction:1:2026-09-01:1',
      ticket: '1',
      startsOn: '2026-09-01',
      units: '-1',
      amount: '-40.00',
      reason: 'r',
    },
  ],
  pages: ['statement:c:2026-10-01:h:1'],
  hash: 'h',
};
const CORRECTION = {
  kind: 'correction',
  contract: '1',
  organization: '2',
  ticket: '3',
  starts_on: '2026-10-01',
  units: -1,
  amount: -40,
  currency: 'EUR',
  state: 'active',
  reason: 'Merged later',
  author: '400003',
  at: '2026-11-17T14:05:00Z',
  data: '{"v":1,"recorded":null,"now":null,"statement":"s"}',
};
const STATEMENT = {
  kind: 'statement',
  contract: '1',
  organization: '2',
  starts_on: '2026-10-01',
  ends_on: '2026-10-31',
  state: 'final',
  data: JSON.stringify(HEAD),
};
const SLAS = {
  policy_metrics: [
    { breach_at: '2026-11-18T12:00:00Z', stage: 'active', metric: 'first_reply_time', hours: 2 },
  ],
};
const CSV =
  'organization,plan,starts_on,ends_on\r\n360001,care_50,2027-01-01,2027-12-31\r\n"Fjord, Freight",care_20,,\r\n';

const stored = (object: string) => (): readonly Values[] =>
  [...stillDesk().recordsOf(object).values()].map(({ values }: ObjectRecord) => values);
const record = (values: unknown): WireRecord => ({
  id: '01J',
  name: 'A record',
  external_id: 'waive:1',
  updated_at: '2026-11-18T10:00:00Z',
  custom_object_fields: values as Values,
});
const fields = (values: unknown) => new RecordFields('support_entry', record(values));
const entries = () => [...stored('support_entry')(), CORRECTION, STATEMENT];

/** @public by name, for the test that none is left out */
export const DECODERS: Readonly<Record<string, Decoder>> = {
  decodePlan: { sound: stored('support_plan'), decode: (values) => decodePlan(record(values)) },
  decodeContract: { sound: stored('support_contract'), decode: (values) => decodeContract(record(values)) },
  decodeBook: { sound: entries, decode: (values) => decodeBook([record(values)]) },
  decodeAccountBook: {
    sound: entries,
    decode: (values) => decodeAccountBook([record(values), record(CORRECTION)]),
  },
  decodeBalance: { sound: entries, decode: (values) => decodeBalance(fields(values)) },
  decodeStatement: { sound: () => [STATEMENT], decode: (values) => decodeStatement(fields(values)) },
  decodeCorrection: {
    sound: () => [CORRECTION],
    decode: (values) => decodeCorrection(fields(values), 'correction:3:2026-10-01:1'),
  },
  decodeHead: { sound: () => [HEAD], decode: decodeHead },
  decodeLiveSla: { sound: () => [SLAS], decode: decodeLiveSla },
  decodeSettings: {
    sound: () => [stillDesk().installation?.settings ?? {}],
    decode: (values) => decodeSettings(values as Values),
  },
  importRows: {
    sound: () => [{ text: CSV }],
    decode: (values) => importRows(textIn(values)),
  },
};

const SOUND = new Map(Object.entries(DECODERS).map(([name, { sound }]) => [name, sound()]));

export function fuzzDecoder(seed: number): Promise<{ readonly fault: string | null; readonly kind: string }> {
  const chance = chanceOf(seed);
  const name = chance.pick(Object.keys(DECODERS));
  const decoder = DECODERS[name];
  if (decoder === undefined) throw new Error(`no decoder ${name}`);
  const value = broken(chance.pick(SOUND.get(name) ?? []), chance);
  return judged(
    () => 0,
    name,
    () => Promise.resolve(decoder.decode(value)),
  );
}

function textIn(value: unknown): string {
  const { text } = value as { readonly text?: unknown };
  return typeof text === 'string' ? text : '';
}

/** Its own data are JSON in a text: broken inside, now and then. */
function broken(value: unknown, chance: ReturnType<typeof chanceOf>): unknown {
  const { data } = value as { readonly data?: unknown };
  if (typeof data !== 'string' || chance.below(2) === 0) return mutate(value, chance);
  return { ...(value as Values), data: JSON.stringify(mutate(JSON.parse(data), chance)) };
}
