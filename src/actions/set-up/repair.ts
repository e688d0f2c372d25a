// Puts one check right, and says what has to be looked at again for it. Each begins with what is there at that moment,
// so that it may be pressed twice, and beside a colleague.
import type { CheckId } from './check';
import { lookupIds } from './check-settings';
import { repairOrganizationTags, withoutTickets, type TagsRefused } from './check-organization-tags';
import { grantRoles } from './check-permissions';
import { repairSla } from './check-sla';
import { repairViews } from './check-views';
import { repairObjects } from './repair-objects';
import type { SetUpDesk } from './set-up-ports';
import type { Survey, SurveyPart } from './survey';

export interface RepairJob {
  readonly desk: SetUpDesk;
  readonly survey: Survey;
  /** Policies of the custom roles that a person chose. */
  readonly roles: readonly string[];
  /** How many steps are through, of how many. */
  readonly onStep: (done: number, of: number) => void;
}

/** @throws Failure of what was refused; what went before it is done */
export async function repair(id: CheckId, job: RepairJob): Promise<readonly TagsRefused[]> {
  const { desk, survey, roles, onStep } = job;
  switch (id) {
    case 'objects':
      await repairObjects(desk, onStep);
      return [];
    case 'views':
      await repairViews(desk);
      return [];
    case 'permissions':
      await grantRoles(desk, roles);
      return [];
    case 'settings': {
      const ids = lookupIds(survey);
      if (ids !== null) await desk.storeSetUp(ids);
      return [];
    }
    case 'organization_tags':
      return repairOrganizationTags(desk, survey, onStep);
    case 'sla_policies': {
      const records = await desk.records();
      await repairSla(desk, withoutTickets({ ...survey, records: { ok: true, value: records } }));
      return [];
    }
    // A person chooses, here or in Zendesk.
    case 'custom_objects':
    case 'time_field':
    case 'go_live':
      return [];
  }
}

/** What a repair may have changed, and what only can be read after it. */
export const READ_AFTER: Readonly<Record<CheckId, readonly SurveyPart[]>> = {
  custom_objects: [],
  objects: ['objects', 'room', 'roles', 'records'],
  views: ['views'],
  permissions: ['roles'],
  settings: ['app'],
  time_field: ['app'],
  organization_tags: ['records'],
  sla_policies: ['slaPolicies'],
  go_live: ['app'],
};
