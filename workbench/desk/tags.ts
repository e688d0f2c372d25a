// What becomes of tags as typed: lower case, split at spaces and commas, no punctuation, each once, sorted
// (zendesk-platform 6.3, general knowledge).

export function normaliseTags(typed: readonly string[]): string[] {
  const tags = typed.flatMap((text) =>
    text
      .toLowerCase()
      .split(/[\s,]+/u)
      .map((tag) => tag.replaceAll(/[^\p{L}\p{N}_\-/:.]/gu, ''))
      .filter((tag) => tag !== ''),
  );
  return [...new Set(tags)].sort();
}

export function sameTags(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((tag, i) => tag === b[i]);
}
