// Tags as Zendesk keeps them: lower case, a space parts two, none twice, in alphabetical order (zendesk-platform 6.3).

/** A text, or a list of texts, as the tags it holds. */
export function tagsIn(given: unknown): string[] {
  const texts = Array.isArray(given) ? given : [given];
  return texts
    .flatMap((text) =>
      String(text)
        .toLowerCase()
        .split(/[\s,]+/),
    )
    .filter((tag) => tag !== '');
}

export function addTags(tags: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...tags, ...more])].sort();
}

export function removeTags(tags: readonly string[], fewer: readonly string[]): string[] {
  return tags.filter((tag) => !fewer.includes(tag));
}
