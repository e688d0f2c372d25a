// Whole sentences one after another.

/** Punctuation of Chinese holds its own space. */
const FULL_WIDTH_END = /[。？！：；]$/;

export function sentences(...all: readonly string[]): string {
  return all.reduce((said, next) => (FULL_WIDTH_END.test(said) ? said + next : `${said} ${next}`));
}
