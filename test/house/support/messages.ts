// Translations as the tests of them look at them: each message by its dotted key, and what stands in its braces.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const FOLDER = path.resolve(__dirname, '../../../translations');

export const LANGUAGES = readdirSync(FOLDER).map((name) => path.basename(name, '.json'));

interface Tree {
  readonly [key: string]: unknown;
}

/** "panel.left.tickets" and its text, or what else stands there. */
export function leavesOf(tree: Tree, under = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? leavesOf(value as Tree, `${under}${key}.`)
      : [[`${under}${key}`, value] as const],
  );
}

const read = new Map<string, ReadonlyMap<string, string>>();

export function messagesOf(language: string): ReadonlyMap<string, string> {
  const known = read.get(language);
  if (known) return known;
  const tree = JSON.parse(readFileSync(path.join(FOLDER, `${language}.json`), 'utf8')) as Tree;
  const messages = new Map(leavesOf(tree) as readonly (readonly [string, string])[]);
  read.set(language, messages);
  return messages;
}

type Token =
  | { readonly type: 'octothorpe' }
  | { readonly type: 'content'; readonly value: string }
  | { readonly type: 'argument' | 'function'; readonly arg: string }
  | { readonly type: 'plural' | 'select' | 'selectordinal'; readonly arg: string; readonly cases: Cases };
type Cases = readonly { readonly key: string; readonly tokens: readonly Token[] }[];

/** A value that a message takes: as it is, or by cases. */
export interface Place {
  readonly name: string;
  readonly kind: 'argument' | 'function' | 'plural' | 'select' | 'selectordinal';
  /** Of plurals "one", "=0"; of selects the texts waited for. */
  readonly cases: readonly string[];
}

// The very parser that the build compiles with.
const { parse } = createRequire(require.resolve('@messageformat/core'))('@messageformat/parser') as {
  parse: (message: string) => readonly Token[];
};

export function placesOf(message: string): readonly Place[] {
  return parse(message).flatMap(placesIn);
}

function placesIn(token: Token): readonly Place[] {
  if (!('arg' in token)) return [];
  const { arg: name, type: kind } = token;
  if (!('cases' in token)) return [{ name, kind, cases: [] }];
  const cases = token.cases.map(({ key }) => key);
  return [{ name, kind, cases }, ...token.cases.flatMap(({ tokens }) => tokens.flatMap(placesIn))];
}

/** The words alone, without names of values. */
export function proseOf(message: string): string {
  const prose = (token: Token): string =>
    token.type === 'content'
      ? token.value
      : 'cases' in token
        ? token.cases.map(({ tokens }) => tokens.map(prose).join('')).join(' ')
        : '';
  return parse(message).map(prose).join('');
}

type Values = Readonly<Record<string, string | number>>;

const NUMBERS = [0, 1, 2, 5, 12, 22, 1.5];

/** Values that between them reach every case of a message. */
export function valuesFor(message: string): readonly Values[] {
  const places = placesOf(message);
  const selects = places.filter(({ kind }) => kind === 'select');
  const most = Math.max(1, ...selects.map(({ cases }) => cases.length));
  return NUMBERS.flatMap((number) =>
    Array.from({ length: most }, (_, turn) => valuesOf(places, number, turn)),
  );
}

function valuesOf(places: readonly Place[], number: number, turn: number): Values {
  const values: Record<string, string | number> = {};
  for (const { name, kind, cases } of places) {
    if (kind === 'plural') values[name] = number;
    else if (kind === 'select') values[name] = cases[turn % cases.length] ?? 'other';
    else values[name] ??= `<${name}>`;
  }
  return values;
}
