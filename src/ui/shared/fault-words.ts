// Faults of stored records into words. The compiler checks that no kind is left out.
import type { Fault, RecordRef } from '../../actions/ports';
import { isolated, type GroupWords, type Message } from './words';

type RecordWords = GroupWords<'records'>;

/** "Limit per month must not be negative". */
export function faultWords({ field, kind }: Fault, words: RecordWords): string {
  return words.faulty_field({ field: fieldWords({ field }, words), fault: words.fault[kind]() });
}

/** "Limit per month"; the field's own name where it has no other. */
export function fieldWords({ field }: Pick<Fault, 'field'>, words: RecordWords): string {
  const names: Readonly<Record<string, Message | undefined>> = words.field;
  return names[field]?.() ?? field;
}

/** "Contract ⁨Acme 2026⁩". */
export function recordWords({ object, name, id }: RecordRef, words: RecordWords): string {
  const title = words.object[object]();
  return object === 'settings' ? title : `${title} ${isolated(name === '' ? id : name)}`;
}
