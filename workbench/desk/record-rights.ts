// Who may do what with the records of an object (zendesk-platform 5.5): admins and plain agents everything, light
// agents look, Enterprise custom roles nothing until an admin grants it.
import {
  ALL_ALLOWED,
  NOTHING_ALLOWED,
  VIEW_ALLOWED,
  type RecordAction,
  type RecordPolicy,
} from './custom-object';
import type { Desk } from './desk';
import { hasCustomObjects, hasCustomRoles } from './features';
import type { User } from './people';
import { objectRefusal } from './refusal';
import { customRoleOf } from './rights';

function policyOf(desk: Desk, user: User, objectKey: string): RecordPolicy {
  if (user.role === 'admin') return ALL_ALLOWED;
  if (user.role === 'end-user' || user.suspended) return NOTHING_ALLOWED;
  const role = customRoleOf(desk, user);
  if (role?.roleType === 1) return VIEW_ALLOWED;
  if (!role || !hasCustomRoles(desk.state.features)) return ALL_ALLOWED;
  return desk.recordPolicies.get(objectKey)?.get(role.id) ?? NOTHING_ALLOWED;
}

/** @param actions one of them is enough */
export function requireRecordRight(
  desk: Desk,
  user: User,
  objectKey: string,
  ...actions: readonly RecordAction[]
): void {
  const policy = policyOf(desk, user, objectKey);
  if (actions.some((action) => policy[action])) return;
  throw objectRefusal(403, 'Forbidden', 'You are not authorized to perform this action');
}

/** The error body is in the API description (IncrementalCustomObjectRecordExportCursor). */
export function requireCustomObjects(desk: Desk): void {
  if (hasCustomObjects(desk.state.features)) return;
  throw objectRefusal(404, 'FeatureNotEnabled', 'Custom objects feature is not enabled');
}

export function requireAgentFor(user: User): void {
  if (user.role === 'end-user' || user.suspended) throw objectRefusal(403, 'Forbidden', 'Agents only');
}

export function requireAdminFor(user: User): void {
  if (user.role !== 'admin') throw objectRefusal(403, 'Forbidden', 'Administrators only');
}
