// Custom roles and what each may do with our records (zendesk-platform 5.5). Accounts without custom roles have no
// policies to grant: there every agent may.
import * as v from 'valibot';
import type { RecordAction, RoleRights } from '../../actions/set-up/set-up-facts';
import { Failure } from '../../actions/failure';
import { DATA_MODEL } from '../data-model/data-model';
import { read } from '../rest/read';
import type { Send } from '../rest/request';

const ROLES = v.object({
  custom_roles: v.array(
    v.object({
      id: v.number(),
      name: v.nullish(v.string(), ''),
      role_type: v.nullish(v.number(), 0),
      team_member_count: v.nullish(v.number(), null),
    }),
  ),
});
const ACTION = v.nullish(v.object({ allowed: v.nullish(v.boolean(), false) }), { allowed: false });
const POLICIES = v.object({
  policies: v.array(
    v.object({
      id: v.string(),
      role_name: v.nullish(v.string(), ''),
      records: v.object({ create: ACTION, read: ACTION, update: ACTION, delete: ACTION }),
    }),
  ),
});

/** `role_type` of roles that agents of one's own have; light agents, contributors and Zendesk's own are fixed. */
const CUSTOM = 0;
const OF_ROLE = 'custom-role-';

export async function findRoles(send: Send): Promise<readonly RoleRights[] | null> {
  const roles = await findCustomRoles(send);
  if (roles === null) return null;
  const byObject = await Promise.all(
    DATA_MODEL.map(async ({ key }) => {
      const { policies } = await read(send, POLICIES, { method: 'GET', path: policiesOf(key) });
      return { key, policies };
    }),
  );
  return roles.map(({ id, name, role_type, team_member_count }) => {
    const policyId = `${OF_ROLE}${id}`;
    const rights = byObject.map(({ key, policies }) => {
      const records = policies.find((policy) => policy.id === policyId)?.records;
      return [key, allowed(records)] as const;
    });
    return {
      policyId,
      name,
      members: team_member_count,
      isFixed: role_type !== CUSTOM,
      rights: Object.fromEntries(rights),
    };
  });
}

type Records = v.InferOutput<typeof POLICIES>['policies'][number]['records'];

function allowed(records: Records | undefined): Record<RecordAction, boolean> {
  const may = (action: RecordAction) => records?.[action].allowed === true;
  return { create: may('create'), read: may('read'), update: may('update'), delete: may('delete') };
}

/** Null below Enterprise, where the address does not exist. */
async function findCustomRoles(send: Send) {
  try {
    return (await read(send, ROLES, { method: 'GET', path: '/api/v2/custom_roles' })).custom_roles;
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.kind === 'missing') return null;
    throw thrown;
  }
}

/** Rights that are not named stay, with whatever access rule they have. */
export async function grant(
  send: Send,
  policyId: string,
  object: string,
  actions: readonly RecordAction[],
): Promise<void> {
  const records = Object.fromEntries(actions.map((action) => [action, { allowed: true, rule_id: null }]));
  const path = `${policiesOf(object)}/${policyId}`;
  await send({ method: 'PATCH', path, body: { policy: { records } } });
}

function policiesOf(object: string): string {
  return `/api/v2/custom_objects/${object}/permission_policies`;
}
