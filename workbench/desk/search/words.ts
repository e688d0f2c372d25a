// Free text in a query: whole words in any order, a phrase in its order, `prin*` as a beginning.
import type { Word } from './query-words';

const SEPARATORS = /[^\p{L}\p{N}]+/u;

export function wordTest(word: Word): (text: string) => boolean {
  if (word.quoted) {
    const phrase = split(word.text).join(' ');
    return (text) => ` ${split(text).join(' ')} `.includes(` ${phrase} `);
  }
  const beginning = word.text.endsWith('*');
  const wanted = split(word.text);
  return (text) => {
    const words = split(text);
    return wanted.every((one) =>
      words.some((candidate) => (beginning ? candidate.startsWith(one) : candidate === one)),
    );
  };
}

function split(text: string): string[] {
  return text
    .toLowerCase()
    .split(SEPARATORS)
    .filter((part) => part !== '');
}
