// The options of a drop-down ticket field are tags: setting one writes the other, removing the tag empties the
// field (zendesk-platform 6.3, general knowledge).
import type { Desk } from './desk';
import type { FieldValue } from './ticket';
import { normaliseTags } from './tags';

type Values = Readonly<Record<number, FieldValue>>;

export function fieldsAfterTags(
  desk: Desk,
  values: Values,
  before: readonly string[],
  after: readonly string[],
): Values {
  const next: Record<number, FieldValue> = { ...values };
  for (const field of desk.ticketFields.values()) {
    if (field.type !== 'tagger') continue;
    const added = field.options.find(({ value }) => after.includes(value) && !before.includes(value));
    const current = next[field.id];
    if (added) next[field.id] = added.value;
    else if (typeof current === 'string' && !after.includes(current)) next[field.id] = null;
  }
  return next;
}

export function tagsAfterFields(
  desk: Desk,
  before: Values,
  after: Values,
  tags: readonly string[],
): readonly string[] {
  let next = [...tags];
  for (const field of desk.ticketFields.values()) {
    if (field.type !== 'tagger') continue;
    const [was, is] = [before[field.id] ?? null, after[field.id] ?? null];
    if (typeof is === 'string' && !next.includes(is)) next.push(is);
    // A tagger holds one value: its other options leave the tags, also where two were typed at once.
    const others = field.options.map(({ value }) => value).filter((value) => value !== is);
    if (was !== is || is !== null) next = next.filter((tag) => !others.includes(tag));
  }
  return normaliseTags(next);
}
