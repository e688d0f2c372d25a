// Breaks a text as files and stores are broken: cut short, doubled, with letters of another kind and bytes that are none.
import type { Chance } from './random';

const ODD = [
  '',
  '\u0000',
  '\uFEFF',
  '\u2028',
  '"',
  '\\',
  '{',
  '[',
  '}',
  ',',
  '\n',
  '\r',
  '٣',
  '-',
  '1e999',
  '00',
];
const ODD_BYTES = [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf0, 0x9f], [0xff, 0xfe], [0x00]];
/** Deep enough for a reader that calls itself. */
const DEEP = 20_000;

export function brokenText(text: string, chance: Chance): string {
  const from = chance.below(text.length + 1);
  const to = from + chance.below(text.length + 1 - from);
  const [before, between, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  switch (chance.below(8)) {
    case 0:
      return before;
    case 1:
      return before + after;
    case 2:
      return before + between + between + after;
    case 3:
      return after + before;
    case 4:
      return before + '['.repeat(DEEP) + after;
    default: {
      const odd = chance.pick(ODD);
      const at = chance.below(2);
      return text.slice(0, from) + odd + text.slice(from + at);
    }
  }
}

/** The same in bytes, now and then with some that are no text. */
export function brokenBytes(text: string, chance: Chance): Buffer {
  const bytes = Buffer.from(chance.below(4) === 0 ? text : brokenText(text, chance), 'utf8');
  if (chance.below(4) > 0) return bytes;
  const at = chance.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(chance.pick(ODD_BYTES)), bytes.subarray(at)]);
}
