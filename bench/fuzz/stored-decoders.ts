// What reads stored records, settings and files: a value, or a faulty record that is named. Answers of another shape are
// refused before they come here, by the desks (fuzz-desks.ts).
import { importRows } from '../../src/actions/contracts/csv/import-rows';
import { textOfFile } from '../../src/actions/contracts/csv/file-text';
import type { HeadRow } from '../../src/actions/account/account-ports';
import { alterationOf } from '../../src/actions/statements/altered';
import { readCorrection } from '../../src/actions/statements/corrections';
import { decodeHead } from '../../src/actions/statements/head';
import { ticketsOfPages } from '../../src/actions/statements/pages';
import { settledNow } from '../../src/actions/statements/verdict-data';
import { readLookupFieldIds, readModelVersion } from '../../src/zendesk/data-model/lookup-field-ids';
import { decodeAccountBook } from '../../src/zendesk/decode/account-book';
import { decodeBalance, parsed } from '../../src/zendesk/decode/balance';
import { decodeContract } from '../../src/zendesk/decode/contract';
import { decodeCorrection } from '../../src/zendesk/decode/correction';
import { decodeBook } from '../../src/zendesk/decode/entry';
import { RecordFields } from '../../src/zendesk/decode/fields';
import { decodeLiveSla } from '../../src/zendesk/decode/live-sla';
import { decodePlan } from '../../src/zendesk/decode/plan';
import { decodeSettings } from '../../src/zendesk/decode/settings';
import { decodeStatement } from '../../src/zendesk/decode/statement';
import { timeIn } from '../../src/zendesk/decode/ticket';
import type { WireRecord } from '../../src/zendesk/rest/records';
import type { ObjectRecord } from '../../workbench/desk/custom-object';
import { stillDesk } from '../../workbench/seed/seed';
import { textIn, valuesOf, type Decoders, type Values } from './decoder';
import { CORRECTION, CSV, HEAD, LOOKUP_IDS, SLAS, STATEMENT } from './samples';

const stored = (object: string) => (): readonly Values[] =>
  [...stillDesk().recordsOf(object).values()].map(({ values }: ObjectRecord) => values);
const record = (values: unknown): WireRecord => ({
  id: '01J',
  name: 'A record',
  external_id: 'waive:1',
  updated_at: '2026-11-18T10:00:00Z',
  custom_object_fields: valuesOf(values),
});
const fields = (values: unknown) => new RecordFields('support_entry', record(values));
const entries = () => [...stored('support_entry')(), CORRECTION, STATEMENT];
const PAGES = [{ v: 1, tickets: [{ id: '1', state: 'included' }] }];

/** Parsed and passed on: who reads them is fuzzed by itself. */
const RAW = new Set(['data', 'raw', 'state', 'fold']);

/** A statement of that head, whose one page is what was stored for it. */
function altered(value: unknown) {
  const { head, page } = valuesOf(value);
  const [id = ''] = HEAD.pages;
  const row = { contractId: '1', startsOn: '2026-10-01', endsOn: '2026-10-31', stated: null, data: head };
  return alterationOf(row as unknown as HeadRow, new Map([[id, page]]));
}

export const STORED: Decoders = {
  decodePlan: { raw: RAW, sound: stored('support_plan'), decode: (values) => decodePlan(record(values)) },
  decodeContract: {
    raw: RAW,
    sound: stored('support_contract'),
    decode: (values) => decodeContract(record(values)),
  },
  decodeBook: { raw: RAW, sound: entries, decode: (values) => decodeBook([record(values)]) },
  decodeAccountBook: {
    raw: RAW,
    sound: entries,
    decode: (values) => decodeAccountBook([record(values), record(CORRECTION)]),
  },
  decodeBalance: { raw: RAW, sound: entries, decode: (values) => decodeBalance(fields(values)) },
  decodeStatement: {
    raw: RAW,
    sound: () => [STATEMENT],
    decode: (values) => decodeStatement(fields(values)),
  },
  decodeCorrection: {
    raw: RAW,
    sound: () => [CORRECTION],
    decode: (values) => decodeCorrection(fields(values), 'correction:3:2026-10-01:1'),
  },
  readCorrection: {
    sound: () => [CORRECTION],
    decode: (values) => {
      const decoded = decodeCorrection(fields(values), 'correction:3:2026-10-01:1');
      return decoded?.ok === true ? readCorrection(decoded.value, { unit: 'ticket', currency: 'EUR' }) : null;
    },
  },
  decodeHead: { sound: () => [HEAD], decode: decodeHead, isWhole: true },
  alterationOf: { sound: () => [{ head: HEAD, page: PAGES[0] }], decode: altered },
  ticketsOfPages: { sound: () => [PAGES], decode: (value) => ticketsOfPages(value as readonly unknown[]) },
  settledNow: {
    sound: () => [{ v: 1, recorded: null, now: null, statement: 's' }],
    decode: (value) => settledNow(value, null),
    isWhole: true,
  },
  decodeLiveSla: { sound: () => [SLAS], decode: decodeLiveSla, isWhole: true },
  timeIn: { sound: () => ['5400', 5400], decode: timeIn, isWhole: true },
  // What it makes of a text is for others to judge.
  parsed: { sound: () => [CORRECTION.data], decode: (value) => typeof parsed(textIn(value)) },
  decodeSettings: {
    sound: () => [stillDesk().installation?.settings ?? {}],
    decode: (values) => decodeSettings(valuesOf(values)),
  },
  readLookupFieldIds: { sound: () => [LOOKUP_IDS], decode: readLookupFieldIds, isWhole: true },
  readModelVersion: { sound: () => [LOOKUP_IDS], decode: readModelVersion, isWhole: true },
  importRows: { sound: () => [CSV], decode: (value) => importRows(textIn(value)) },
  textOfFile: {
    sound: () => [CSV],
    decode: (value) => textOfFile(Buffer.from(textIn(value), 'latin1')),
  },
};
