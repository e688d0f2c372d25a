// The whole list, in the order in which it is put right.
import { isTooEarly } from '../first-day';
import type { Check } from './check';
import { done, unread, waits } from './check';
import { checkCustomObjects, checkObjects, isModelThere } from './check-objects';
import { checkOrganizationTags } from './check-organization-tags';
import { checkPermissions } from './check-permissions';
import { checkSettings } from './check-settings';
import { checkSla } from './check-sla';
import { checkTimeField } from './check-time-field';
import { checkViews } from './check-views';
import type { Survey } from './survey';

export function checksOf(survey: Survey): readonly Check[] {
  const checks = [
    checkCustomObjects(survey),
    checkObjects(survey),
    checkViews(survey),
    checkPermissions(survey),
    checkSettings(survey),
    checkTimeField(survey),
    checkOrganizationTags(survey),
    checkSla(survey),
    checkLive(survey),
  ];
  // Whoever may not repair is shown what is missing, and no button.
  return survey.person.isAdmin ? checks : checks.map((check) => ({ ...check, repair: null }));
}

function checkLive(survey: Survey): Check {
  const id = 'go_live';
  const { app } = survey;
  if (!app.ok) return unread(id, app.failure);
  const { rules } = app.value.settings;
  if (rules?.liveFrom != null && isTooEarly(rules.liveFrom)) {
    const fault = { field: 'live_from', kind: 'too_early' } as const;
    return { id, state: 'wrong', reasons: [{ kind: 'setting_faulty', fault }], repair: 'choose' };
  }
  if (rules?.liveFrom != null)
    return { ...done(id, { kind: 'live', from: rules.liveFrom }), repair: 'choose' };
  if (!isModelThere(survey)) return waits(id, 'objects');
  return { id, state: 'missing', reasons: [{ kind: 'observing' }], repair: 'choose' };
}

/** The four steps of a first run, and how far they have come. */
export interface FirstSteps {
  readonly hasObjects: boolean;
  /** A person has to put something right in Zendesk before the objects can be made or used. */
  readonly isByHand: boolean;
  readonly plans: number;
  readonly contracts: number;
  readonly isLive: boolean;
}

/** @returns null where it could not be read */
export function firstSteps(survey: Survey): FirstSteps | null {
  const { app, records, objects } = survey;
  if (!app.ok || (!objects.ok && objects.failure.kind !== 'objects_off')) return null;
  if (!records.ok && records.failure.kind !== 'model_missing') return null;
  return {
    hasObjects: isModelThere(survey),
    isByHand: [checkCustomObjects(survey), checkObjects(survey)].some(({ repair }) => repair === 'by_hand'),
    plans: records.ok ? records.value.plans.length : 0,
    contracts: records.ok ? records.value.contracts.length : 0,
    isLive: app.value.settings.rules?.liveFrom != null,
  };
}
