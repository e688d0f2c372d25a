// What a record must be to be stored: named, not too long, not too large (zendesk-platform 5.1).
import type { ObjectRecord } from './custom-object';
import { objectRefusal } from './refusal';

/** Names and external ids; general knowledge (docs/live-checks.md). */
const LONGEST = 255;
const RECORD_BYTES = 32 * 1024;

export const invalidRecord = (title: string) => objectRefusal(422, 'ValidationError', title);

interface Texts {
  readonly name?: string;
  readonly externalId?: string | null;
}

/** An empty external id is refused: what Zendesk makes of one is not known, and nothing is found by it. */
export function checkTexts({ name, externalId }: Texts): void {
  if (name?.trim() === '') throw invalidRecord("name: can't be blank");
  if (externalId === '') throw invalidRecord("external_id: can't be blank");
  for (const [key, text] of Object.entries({ name, external_id: externalId })) {
    if ((text?.length ?? 0) > LONGEST)
      throw invalidRecord(`${key}: is too long (maximum is ${LONGEST} characters)`);
  }
}

export function checkSize(record: ObjectRecord): void {
  const bytes = Buffer.byteLength(JSON.stringify({ name: record.name, fields: record.values }));
  if (bytes > RECORD_BYTES) throw objectRefusal(422, 'RecordTooLarge', 'The record exceeds 32 KB');
}
