// The setting `lookup_field_ids`: ids of the two lookup fields that reverse lookups go through, so that opening a
// ticket needs no round to find them. Written by set-up; absent or unreadable = one round more.

export interface LookupFieldIds {
  /** Of support_contract.organization. */
  readonly contractOrganization: string;
  /** Of support_entry.organization. */
  readonly entryOrganization: string;
}

/** @param model version of the data model that set-up has made; 0 = not said */
export function writeLookupFieldIds(ids: LookupFieldIds, model = 0): string {
  const { contractOrganization, entryOrganization } = ids;
  return JSON.stringify({
    v: 1,
    contractOrganization,
    entryOrganization,
    ...(model === 0 ? {} : { model }),
  });
}

/** @returns the version of the data model that set-up left beside the ids; 0 where it did not say */
export function readModelVersion(setting: unknown): number {
  if (readLookupFieldIds(setting) === null) return 0;
  const { model } = JSON.parse(setting as string) as Record<string, unknown>;
  return typeof model === 'number' && Number.isSafeInteger(model) && model > 0 ? model : 0;
}

/** @returns null where the setting is empty, damaged or of a version we do not know */
export function readLookupFieldIds(setting: unknown): LookupFieldIds | null {
  if (typeof setting !== 'string' || setting === '') return null;
  try {
    const parsed = JSON.parse(setting) as Record<string, unknown> | null;
    const { v, contractOrganization, entryOrganization } = parsed ?? {};
    if (v !== 1 || !isId(contractOrganization) || !isId(entryOrganization)) return null;
    return { contractOrganization, entryOrganization };
  } catch {
    return null;
  }
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^\d+$/.test(value);
}
