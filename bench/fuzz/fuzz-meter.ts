// The `meter` command on broken files, from its words to its exit code: an answer without a wrong figure, or one line that
// names the place and nothing else.
import {
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { meter } from '../../scripts/meter/command';
import { Breaks } from './breaks';
import { brokenBytes } from './broken-text';
import { mutate } from './mutate';
import { judged, type Outcome } from './outcome';
import { chanceOf, type Chance } from './random';
import { SCENARIO } from './scenario';
import { unsoundPlace } from './soundness';
import type { Target } from './target';

const PLACE = /^(--explain|[a-z]\w*(\[\d+\])?([.[].*)?): [a-z_]+[^\n]*\n$/i;
/** Each way of printing; a ticket that is there, one that is not. */
const PRINTS = [[], ['--csv'], ['--explain', '3'], ['--explain', 'none']];

interface Files {
  readonly scenario: string;
  readonly tickets: string;
  /** What it answers goes to. */
  readonly answer: string;
}

/** @returns the target, and what removes its files */
export function meterTarget(): Target & { readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'fuzz-'));
  const [scenario, tickets, answer] = ['scenario', 'tickets', 'answer'].map((name) =>
    path.join(folder, name),
  );
  const files = { scenario: scenario ?? '', tickets: tickets ?? '', answer: answer ?? '' };
  const out = openSync(files.answer, 'a+');
  const breaks = new Breaks(SCENARIO, true);
  return {
    name: 'meter',
    steps: breaks.count,
    step: (at) => {
      writeFileSync(files.scenario, JSON.stringify(breaks.at(at) ?? null));
      return asked([files.scenario, ...(PRINTS[at % PRINTS.length] ?? [])], files, out);
    },
    seed: (seed) => {
      const chance = chanceOf(seed);
      return asked([...written(files, chance), ...chance.pick(PRINTS)], files, out);
    },
    remove: () => {
      closeSync(out);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Values broken, the text broken, or both. @returns the words that name the files */
function written(files: Files, chance: Chance): readonly string[] {
  const value = chance.below(3) === 0 ? SCENARIO : (mutate(SCENARIO, chance) as typeof SCENARIO);
  const bytes = (text: string) => (chance.below(2) === 0 ? Buffer.from(text) : brokenBytes(text, chance));
  const { tickets, ...rest } = value;
  if (chance.below(3) > 0 || !Array.isArray(tickets)) {
    writeFileSync(files.scenario, bytes(JSON.stringify(value)));
    return [files.scenario];
  }
  writeFileSync(files.scenario, bytes(JSON.stringify(rest)));
  writeFileSync(files.tickets, bytes(tickets.map((one) => JSON.stringify(one)).join('\n')));
  return [files.scenario, '--tickets', files.tickets];
}

function asked(words: readonly string[], { answer }: Files, out: number): Promise<Outcome> {
  ftruncateSync(out, 0);
  const said: string[] = [];
  const run = () => {
    const exitCode = meter(words, { out, say: (line) => said.push(line) });
    return {
      kind: exitCode === 0 ? 'answer' : 'refused',
      exitCode,
      err: said.join(''),
      text: readFileSync(answer, 'utf8'),
    };
  };
  return judged(run, { wrong: (ended) => faultOf(ended as ReturnType<typeof run>, words) });
}

function faultOf(
  { exitCode, err, text }: { exitCode: number; err: string; text: string },
  words: readonly string[],
) {
  if (exitCode === 0) {
    if (err !== '' || text === '') return `answers "${text}" and says "${err}"`;
    const isJson = !words.includes('--csv') && !words.includes('--explain');
    const place = isJson ? unsoundPlace(JSON.parse(text)) : null;
    return place === null ? null : `prints no figure at ${place}`;
  }
  if (exitCode !== 2 || text !== '') return `ends with ${exitCode}, says "${err}" and answers "${text}"`;
  return PLACE.test(err) ? null : `names no place: ${err}`;
}
