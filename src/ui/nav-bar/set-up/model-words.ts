// What objects, fields, their types and what they lead to are called, instead of their keys.
import type { SetUpPhrases } from './reason-words';

type ModelWords = Pick<SetUpPhrases, 'words' | 'records'>;
type Names = Readonly<Record<string, (() => string) | undefined>>;

export function objectName(key: string, { words }: ModelWords): string {
  const names: Names = words.object;
  return names[key]?.() ?? key;
}

/** Entries are never drawn field by field, so that no other screen has words for theirs. */
export function fieldName(key: string, { records, words }: ModelWords): string {
  const names: Names = { ...words.entry_field, ...records.field };
  return names[key]?.() ?? key;
}

/** As Zendesk's own screens call a type; one that is new to us by its key. */
export function typeName(type: string, { words }: ModelWords): string {
  const names: Names = words.field_type;
  return names[type]?.() ?? type;
}

/** What `zen:organization` or `zen:custom_object:support_plan` stands for. */
export function targetName(target: string, phrases: ModelWords): string {
  const names: Names = phrases.words.target;
  const [, kind = 'nothing', object] = target.split(':');
  return object === undefined ? (names[kind]?.() ?? target) : objectName(object, phrases);
}
