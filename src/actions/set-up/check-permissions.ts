// Whether custom roles may read plans and contracts and write entries. Zendesk gives a custom role nothing until an
// administrator grants it; without custom roles every agent may everything (zendesk-platform 5.5).
import { done, unread, waits, type Check, type Reason } from './check';
import type { SetUpDesk } from './set-up-ports';
import type { RecordAction, RoleRights } from './set-up-facts';
import { isModelThere } from './check-objects';
import type { Survey } from './survey';

/** What an agent's work needs, by object. */
const NEEDED: Readonly<Record<string, readonly RecordAction[]>> = {
  support_plan: ['read'],
  support_contract: ['read'],
  support_entry: ['read', 'create', 'update'],
};

export function checkPermissions(survey: Survey): Check {
  const id = 'permissions';
  const { roles } = survey;
  if (!isModelThere(survey) && !roles.ok) return waits(id, 'objects');
  if (!roles.ok) return unread(id, roles.failure);
  if (roles.value === null) return done(id, { kind: 'no_custom_roles' });
  const granting = roles.value.filter(({ isFixed }) => !isFixed);
  if (granting.length === 0) return done(id, { kind: 'no_custom_roles' });
  const able = granting.filter((role) => lackOf(role) === 0);
  const part = granting.filter((role) => lackOf(role) > 0 && hasAny(role));
  const partly = part.map((role): Reason => ({ kind: 'role_lacks', role, count: lackOf(role) }));
  const names = able.map(({ name }) => name);
  if (partly.length > 0) return { id, state: 'wrong', reasons: partly, repair: 'choose' };
  if (names.length === 0)
    return { id, state: 'missing', reasons: [{ kind: 'no_role_may' }], repair: 'choose' };
  return { ...done(id, { kind: 'roles_may', names }), repair: 'choose' };
}

/** How many of the needed rights a role has not got. */
export function lackOf(role: RoleRights): number {
  return Object.keys(NEEDED).reduce((sum, object) => sum + lacking(role, object).length, 0);
}

/** Whether somebody has begun to grant it: then the rest was most likely meant too. */
export function hasAny({ rights }: RoleRights): boolean {
  return Object.keys(NEEDED).some((object) => Object.values(rights[object] ?? {}).some((allowed) => allowed));
}

/** Grants what is lacking and takes nothing away. */
export async function grantRoles(desk: SetUpDesk, policyIds: readonly string[]): Promise<void> {
  const roles = (await desk.roles()) ?? [];
  for (const role of roles.filter(({ policyId, isFixed }) => policyIds.includes(policyId) && !isFixed)) {
    for (const object of Object.keys(NEEDED)) {
      const actions = lacking(role, object);
      if (actions.length > 0) await desk.grant(role.policyId, object, actions);
    }
  }
}

function lacking({ rights }: RoleRights, object: string): readonly RecordAction[] {
  return (NEEDED[object] ?? []).filter((action) => rights[object]?.[action] !== true);
}
