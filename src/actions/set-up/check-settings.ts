// Whether the installed app's settings can be read, name what is there, and hold the ids that set-up writes.
import { isTooEarly } from '../first-day';
import { done, unread, type Check, type Reason } from './check';
import { isModelThere } from './check-objects';
import type { SetUpDesk } from './set-up-ports';
import type { LookupIds, SettingValues } from './set-up-facts';
import type { Survey } from './survey';

export function checkSettings(survey: Survey): Check {
  const id = 'settings';
  const { app, groups, person, modelVersion } = survey;
  if (!app.ok) return unread(id, app.failure);
  const { settings, stored } = app.value;
  const faulty = settings.faults.map((fault): Reason => ({ kind: 'setting_faulty', fault }));
  const name = settings.managersGroup;
  const isGone = name !== null && groups.ok && !groups.value.includes(name);
  const gone: readonly Reason[] = isGone ? [{ kind: 'group_gone', name }] : [];
  const ids = lookupIds(survey);
  const isStored =
    stored !== null &&
    stored.contractOrganization === ids?.contractOrganization &&
    stored.entryOrganization === ids.entryOrganization &&
    stored.modelVersion >= modelVersion;
  const unset: readonly Reason[] =
    isModelThere(survey) && ids !== null && !isStored ? [{ kind: 'lookup_fields_unset' }] : [];
  const byChoice = [...faulty, ...gone];
  if (byChoice.length > 0) {
    return { id, state: 'wrong', reasons: [...byChoice, ...unset], repair: person.isAdmin ? 'choose' : null };
  }
  if (unset.length > 0) {
    return { id, state: 'missing', reasons: unset, repair: person.isAdmin ? 'press' : null };
  }
  return done(id, ...(name === null ? [{ kind: 'admins_manage' } as const] : []));
}

/** Null where one of them is not there. */
export function lookupIds({ objects }: Pick<Survey, 'objects'>): LookupIds | null {
  const idIn = (object: string) => {
    const found = objects.ok ? objects.value.find(({ key }) => key === object) : undefined;
    return found?.fields.find(({ key }) => key === 'organization')?.id;
  };
  const [contractOrganization, entryOrganization] = [idIn('support_contract'), idIn('support_entry')];
  if (contractOrganization === undefined || entryOrganization === undefined) return null;
  return { contractOrganization, entryOrganization };
}

/**
 * Refused as the app would refuse them, before anything is stored.
 * @param seen the stored values that the person had before them; null = they were asked about nothing that can be lost
 * @returns their faults; empty = saved, `moved` = somebody stored another value meanwhile, and nothing was saved
 */
export async function saveSettings(
  desk: SetUpDesk,
  values: SettingValues,
  seen: SettingValues | null = null,
): Promise<ReturnType<SetUpDesk['judge']>['faults'] | 'moved'> {
  const before = (await desk.installed()).values;
  if (seen !== null && Object.keys(values).some((key) => isMoved(values[key], seen[key], before[key]))) {
    return 'moved';
  }
  const { faults } = desk.judge({ ...before, ...values });
  const named = faults.filter(({ field }) => field in values);
  if (named.length > 0) return named;
  if (isTooEarly(textOf(values['live_from']))) return [{ field: 'live_from', kind: 'too_early' }];
  const changed = Object.entries(values).filter(([key, value]) => before[key] !== value);
  if (changed.length > 0) await desk.saveSettings(Object.fromEntries(changed));
  return [];
}

/** Whether saving would replace a value that the person has not seen. Of what is on or off nothing can be lost. */
export function isMoved(sent: SettingValue, seen: SettingValue, stored: SettingValue): boolean {
  if (typeof sent === 'boolean') return false;
  return textOf(stored) !== textOf(seen) && textOf(stored) !== textOf(sent);
}

/** Whether the account holds what was sent, also where the answer was lost. */
export function isStoredIn(stored: SettingValues, sent: SettingValues): boolean {
  return Object.entries(sent).every(([key, value]) => textOf(stored[key]) === textOf(value));
}

type SettingValue = SettingValues[string] | undefined;

/** Zendesk gives numbers and flags back as they were sent, or as texts; an empty one as text or null. */
function textOf(value: SettingValue): string {
  return value === undefined || value === null ? '' : String(value);
}
