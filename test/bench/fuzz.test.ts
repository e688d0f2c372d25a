// No question that the app has for Zendesk, and no decoder of what is stored, is left out of the fuzz.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CALLS } from '../../bench/fuzz/desk-calls';
import { DECODERS, fuzzDecoder } from '../../bench/fuzz/fuzz-decoders';
import { fuzzDesk, recordDesks } from '../../bench/fuzz/fuzz-desks';
import { unsoundPlace } from '../../bench/fuzz/soundness';

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

/** Reached only through the desks that refuse answers of another shape. */
const THROUGH_DESKS = new Map([
  ['decodeTicket', 'ZendeskDesk.ticket'],
  ['decodeSignedIn', 'ZendeskDesk.signedIn'],
]);

test('every question of every desk is fuzzed', () => {
  const methods = methodsOfDesks();
  expect(methods.length).toBeGreaterThan(100);
  expect(methods.filter((method) => !(method in CALLS))).toEqual([]);
});

test('every decoder is fuzzed, by itself or through a desk', () => {
  const names = [...sources('src/zendesk'), ...sources('src/actions')].flatMap((text) =>
    [...text.matchAll(/^export (?:async )?function (decode\w+)/gm)].flatMap(([, name = '']) => name),
  );
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !(name in DECODERS || THROUGH_DESKS.has(name)))).toEqual([]);
  expect([...THROUGH_DESKS.values()].filter((call) => !(call in CALLS))).toEqual([]);
});

test('each call is recorded with an answer to break, but for those that ask nothing or are told nothing', async () => {
  const recordings = await recordDesks();
  const silent = recordings.filter(({ answers }) => answers.size === 0).map(({ name }) => name);
  expect(silent).toEqual(['ZendeskRecordDesk.remove', 'ZendeskSetUpDesk.judge']);
});

test('a hundred broken answers and a hundred broken records crash nothing', async () => {
  const recordings = await recordDesks();
  const faults: (string | null)[] = [];
  for (let seed = 1; seed <= 100; seed += 1) {
    faults.push((await fuzzDesk(recordings, seed)).fault, (await fuzzDecoder(seed)).fault);
  }
  expect(faults.filter((fault) => fault !== null)).toEqual([]);
});

test('a figure that is none is found, wherever it stands in an answer', () => {
  expect(unsoundPlace({ list: [new Map([['a', Number.NaN]])] })).toBe('answer.list.0.a');
  expect(unsoundPlace('NaN EUR')).toBe('answer');
  expect(unsoundPlace({ amount: 0 })).toBeNull();
});
