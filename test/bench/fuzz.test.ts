// No question that the app has for Zendesk, and nothing that reads a value from outside, is left out of the fuzz; what it
// runs is watched, and what it holds against answers is held.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Breaks } from '../../bench/fuzz/breaks';
import type { Decoder } from '../../bench/fuzz/decoder';
import { CALLS } from '../../bench/fuzz/desk-calls';
import { DECODERS, decoderTarget } from '../../bench/fuzz/fuzz-decoders';
import { fuzzDesk, recordDesks } from '../../bench/fuzz/fuzz-desks';
import { meterTarget } from '../../bench/fuzz/fuzz-meter';
import { broken } from '../../bench/fuzz/fuzz-openings';
import { readFuzz } from '../../bench/fuzz/options';
import { judged, type Outcome } from '../../bench/fuzz/outcome';
import { chanceOf } from '../../bench/fuzz/random';
import { keyOf } from '../../bench/fuzz/recording';
import { unsoundPlace } from '../../bench/fuzz/soundness';
import type { Target } from '../../bench/fuzz/target';
import { watched } from '../../bench/fuzz/watched';

const ROOT = path.resolve(__dirname, '../..');

function sources(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(ROOT, folder, file), 'utf8'));
}

/** `ZendeskDesk.ticket` of every class that stands for Zendesk. */
function methodsOfDesks(): readonly string[] {
  return sources('src/zendesk').flatMap((text) => {
    const name = /^export class (\w+) implements \w*(?:Desk|Contracts)\b/m.exec(text)?.[1];
    if (name === undefined) return [];
    const methods = [...text.matchAll(/^ {2}(?:async )?([a-z]\w*)\(/gm)].flatMap(([, method = '']) => method);
    return methods.filter((method) => method !== 'constructor').map((method) => `${name}.${method}`);
  });
}

const EXPORTED =
  /^export (?:async )?(?:function|class) (\w+)(?:<[^>]*>)?[^{(]*(?:\{[\s\S]*?constructor)?\(([\s\S]*?)\)[:\s{]/gm;
/** What comes from outside, by the type that it has before anybody has looked at it. */
const FROM_OUTSIDE = /\bunknown\b|\bWire\w+|\bUint8Array\b|\bStorage\b|\bBrowserShelf\b|\bZafClient\b/;
const READS = /^(decode|read|parse|recall|import)[A-Z]/;

/** Every function and class that takes something from outside, by its name or by what it is given. */
function readers(): readonly string[] {
  return ['src/zendesk', 'src/actions', 'src/ui']
    .flatMap(sources)
    .flatMap((text) =>
      [...text.matchAll(EXPORTED)].flatMap(([, name = '', given = '']) =>
        READS.test(name) || FROM_OUTSIDE.test(given) ? [name] : [],
      ),
    );
}

/** Reached only through what is fuzzed: a desk's question, or another reader. */
const THROUGH: Readonly<Record<string, string>> = {
  decodeTicket: 'ZendeskDesk.ticket',
  decodeSignedIn: 'ZendeskDesk.signedIn',
  organizationsIn: 'ZendeskAccountDesk.organizations',
  read: 'ZendeskDesk.ticket',
  sendThrough: 'ZendeskDesk.ticket',
  listRecords: 'ZendeskContracts.bookOf',
  eachPage: 'ZendeskRecordDesk.list',
  changedSince: 'ZendeskRecordDesk.changedSince',
  everyRow: 'ZendeskSetUpDesk.groups',
  RecordFields: 'decodeBook',
  listOf: 'decodeSettings',
  termsIn: 'decodeHead',
  windowsIn: 'decodeHead',
  sumsIn: 'decodeHead',
  amountsIn: 'decodeHead',
  takenIn: 'decodeHead',
  readCsv: 'importRows',
  readCell: 'importRows',
  member: 'pageHostOf',
  ticketHostOf: 'FormReader',
  boundedClient: 'FormReader',
  replyDeskOf: 'replyEditorOf',
};
/** They are given what others have read, hand it on, or put it on a screen. */
const NOT_FROM_OUTSIDE: readonly string[] = [
  ...['startBeside', 'resizerOf', 'onShown', 'Failure', 'StoredList', 'drawLastResort'],
  ...['readFinals', 'readGroup', 'readAsker', 'readAccount', 'useHeading'],
];

test('every question of every desk is fuzzed', () => {
  const methods = methodsOfDesks();
  expect(methods.length).toBeGreaterThan(100);
  expect(methods.filter((method) => !(method in CALLS))).toEqual([]);
});

test('whatever takes a value from outside is fuzzed, by itself or through what is', () => {
  const names = readers();
  expect(names).toEqual(expect.arrayContaining(['decodeHead', 'readModelVersion', 'timeIn', 'FormReader']));
  const isKnown = (name: string) => name in DECODERS || name in THROUGH || NOT_FROM_OUTSIDE.includes(name);
  expect(names.filter((name) => !isKnown(name))).toEqual([]);
  expect(Object.values(THROUGH).filter((way) => !(way in CALLS || way in DECODERS))).toEqual([]);
  const gone = [...Object.keys(THROUGH), ...NOT_FROM_OUTSIDE].filter((name) => !names.includes(name));
  expect(gone).toEqual([]);
});

test('each call is recorded with an answer to break, but for those that ask nothing or are told nothing', async () => {
  const recordings = await recordDesks();
  const silent = recordings.filter(({ answers }) => answers.size === 0).map(({ name }) => name);
  expect(silent).toEqual(['ZendeskRecordDesk.remove', 'ZendeskSetUpDesk.judge']);
});

async function faultsOf(target: Pick<Target, 'seed'>, seeds: number): Promise<readonly Outcome['fault'][]> {
  const faults: Outcome['fault'][] = [];
  for (let seed = 1; seed <= seeds; seed += 1) faults.push((await target.seed(seed)).fault);
  return faults.filter((fault) => fault !== null);
}

test('a hundred broken answers, and ten broken values and texts of each kind, crash nothing', async () => {
  const recordings = await recordDesks();
  expect(await faultsOf({ seed: (seed) => fuzzDesk(recordings, seed) }, 100)).toEqual([]);
  const meter = meterTarget();
  expect(await faultsOf(meter, 10)).toEqual([]);
  meter.remove();
  for (const [name, decoder] of Object.entries(DECODERS)) {
    expect(await faultsOf(await decoderTarget(name, decoder), 10)).toEqual([]);
  }
});

test('a reader that falls over one empty row is found, whatever the seeds say, and by a step that can be played again', async () => {
  const rows: Decoder = {
    sound: () => [
      {
        data: JSON.stringify({
          rows: [
            { id: 1, tags: ['a'] },
            { id: 2, tags: [] },
          ],
        }),
      },
    ],
    decode: (value) => {
      const { data } = value as { readonly data?: unknown };
      if (typeof data !== 'string' || !data.includes('"rows":[')) return null;
      const { rows: all } = JSON.parse(data) as { readonly rows: readonly { readonly id?: unknown }[] };
      return all.map((row) => typeof row.id);
    },
  };
  const target = await decoderTarget('rows', rows);
  const faults: number[] = [];
  for (let at = 0; at < target.steps; at += 1) {
    if ((await target.step(at)).fault !== null) faults.push(at);
  }
  expect(faults.length).toBeGreaterThan(0);
  expect((await target.step(faults[0] ?? 0)).fault).toContain("reading 'id'");
});

test('each place is broken in each way once, in the JSON of a text too; the sound value stays as it is', () => {
  const sound = { list: [{ a: 1 }, { a: 2 }, { a: 3 }], text: '{"b":2}' };
  const breaks = new Breaks(sound, false);
  const broken = Array.from({ length: breaks.count }, (_, at) => JSON.stringify(breaks.at(at)));
  expect(broken).toEqual(
    expect.arrayContaining([
      '{"list":null,"text":"{\\"b\\":2}"}',
      '{"list":[{"a":1},null,{"a":3}],"text":"{\\"b\\":2}"}',
      '{"list":[{"a":1},{"a":2},{"a":3}],"text":"{\\"b\\":null}"}',
      '{"list":[{"a":1},{"a":2},{"a":3}],"text":"{}"}',
      '{"list":[{"a":1},{"a":2},{"a":3}]}',
    ]),
  );
  expect(broken.filter((text) => !text.startsWith('{'))).toEqual([]);
  expect(sound).toEqual({ list: [{ a: 1 }, { a: 2 }, { a: 3 }], text: '{"b":2}' });
  expect(new Breaks(sound, true).at(0)).toBeNull();
});

test('a reader that does not read what is sound is named', async () => {
  const broken: Decoder = { sound: () => ['sound'], decode: () => Number.NaN };
  await expect(decoderTarget('figures', broken)).rejects.toThrow(
    'figures, sound values: holds no figure at answer',
  );
});

test.each([
  [{ list: [new Map([['a', Number.NaN]])] }, 'answer.list.0.a'],
  ['NaN EUR', 'answer'],
  ['€NaN', 'answer'],
  [{ said: '[object Object]' }, 'answer.said'],
  ['of [object Object]s', 'answer'],
  ['€Infinity', 'answer'],
  ['-Infinity', 'answer'],
  [{ of: new Set([1, 'undefined of 5']) }, 'answer.of.1'],
  [new Map([[Number.NaN, 1]]), 'answer.NaN (its key)'],
])('%j holds no figure at %s', (answer, place) => {
  expect(unsoundPlace(answer)).toBe(place);
});

test('a sound answer holds one everywhere, as does what goes on for others to judge', () => {
  expect(unsoundPlace({ amount: 0, name: 'Nan Infin', list: new Set(['object']) })).toBeNull();
  expect(unsoundPlace({ rows: [{ data: Number.NaN }] }, new Set(['data']))).toBeNull();
});

test('an answer that never comes is a fault, named like any other', async () => {
  jest.useFakeTimers();
  const outcome = judged(() => new Promise(() => undefined), { name: 'ticket 7' });
  await jest.advanceTimersByTimeAsync(5_000);
  jest.useRealTimers();
  expect(await outcome).toEqual({ fault: 'ticket 7: no answer within 5000 ms', kind: 'never' });
});

const ORDER = { name: 'loop', first: 1, count: 1, only: null };
/** @param script of the thread; `now` is where it says which run it is at */
const threadOf = (script: string) => (order: unknown) =>
  new Worker(
    `const { workerData, parentPort } = require('node:worker_threads');
    const now = new Int32Array(workerData.shared);
    ${script}`,
    { eval: true, workerData: order },
  );

test.each([
  [
    'that never ends',
    'now[1] = 1; now[2] = 17; now[0] = 1; for (;;) {}',
    'seed:17: not over after 1 seconds',
  ],
  ['that ends without an answer', 'now[2] = 3; now[0] = 1;', 'step:3: never answered'],
  ['that ends its thread', 'now[2] = 3; now[0] = 1; process.exit(1);', 'step:3: never answered'],
  [
    'that throws outside of its run',
    'now[2] = 4; now[0] = 1; throw new Error("lost");',
    /^step:4: ended its thread: [^]*Error: lost/,
  ],
  ['of a target that is never ready', 'process.exit(1)', 'before its first run: never answered'],
])('a run %s is told by its number', async (_, script, said) => {
  const { faults } = await watched(ORDER, 1, threadOf(script));
  expect(faults).toEqual([typeof said === 'string' ? said : expect.stringMatching(said)]);
});

test('what the thread found is told as it is', async () => {
  const report = { steps: 2, played: 3, kinds: new Map([['answer', 3]]), faults: [] };
  const script =
    'parentPort.postMessage({ steps: 2, played: 3, kinds: new Map([["answer", 3]]), faults: [] });';
  expect(await watched(ORDER, 5, threadOf(script))).toEqual(report);
});

test('a part of the fuzz is a trial, and one run is named by its target and number', () => {
  const known = ['desks', 'meter'];
  expect(readFuzz([], known)).toMatchObject({
    first: 1,
    count: 5_000,
    targets: known,
    only: null,
    isTrial: false,
  });
  expect(readFuzz(['--count', '999'], known).isTrial).toBe(true);
  expect(readFuzz(['--target', 'meter', '--play', 'step:3'], known)).toMatchObject({
    targets: ['meter'],
    only: { kind: 'step', at: 3 },
    isTrial: true,
  });
  for (const words of [
    ['--target', 'tea'],
    ['--play', 'step:3'],
    ['--target', 'meter', '--play', '3'],
    ['--count', 'abc'],
    ['--within', '0'],
  ]) {
    expect(() => readFuzz(words, known)).toThrow(/^--/);
  }
});

test.each([
  ['GET', '/api/v2/custom_objects/support_entry/records?page[size]=100', undefined],
  ['POST', '/api/v2/custom_objects/support_entry/records/search?page[size]=100', { filter: {} }],
] as const)('of some seeds a list read by %s never ends by itself', async (method, path, body) => {
  const ask = { method, path, ...(body === undefined ? {} : { body }) };
  const end = { custom_object_records: [{ id: '1' }], meta: { has_more: false, after_cursor: null } };
  const answers = new Map([[keyOf(ask), end]]);
  const hasMore = (answer: unknown) => (answer as Partial<typeof end> | null)?.meta?.has_more as unknown;
  const further = await Promise.all(
    Array.from({ length: 100 }, async (_, seed) => {
      const { send } = broken({ answers }, chanceOf(seed));
      const more = { ...ask, path: `${path}&page[after]=x` };
      return [await send(ask), await send(more), await send(more)].every(
        (answer) => hasMore(answer) === true,
      );
    }),
  );
  expect(further.filter(Boolean).length).toBeGreaterThan(3);
});
