// What each custom role may do with an object's records: read and granted by admins (zendesk-platform 5.5). Access
// rules are not simulated.
import { NOTHING_ALLOWED, VIEW_ALLOWED, type RecordAction, type RecordPolicy } from '../desk/custom-object';
import { hasCustomRoles } from '../desk/features';
import { findObject } from '../desk/object-setup';
import type { CustomRole } from '../desk/people';
import { objectRefusal } from '../desk/refusal';
import { isFields, type Fields } from './body';
import { forObjectAdmins } from './custom-objects';
import { fieldsOf } from './reading';
import { route, type Call, type Route } from './route';

const ANYONE = { audience: 'anyone' } as const;
const BASE = '/custom_objects/:key/permission_policies';
const ACTIONS: readonly RecordAction[] = ['create', 'read', 'update', 'delete'];

export const OBJECT_PERMISSION_ROUTES: readonly Route[] = [
  route('get', BASE, forObjectAdmins(list), ANYONE),
  route(
    'get',
    `${BASE}/:id`,
    forObjectAdmins((call) => ({ policy: policyJson(call, roleOf(call)) })),
    ANYONE,
  ),
  route('patch', `${BASE}/:id`, forObjectAdmins(update), ANYONE),
];

function policiesOf(call: Call): Map<number, RecordPolicy> {
  const { key } = findObject(call.desk, call.path.key ?? '');
  const found = call.desk.recordPolicies.get(key) ?? new Map<number, RecordPolicy>();
  call.desk.recordPolicies.set(key, found);
  return found;
}

function rolesOf(call: Call): CustomRole[] {
  return hasCustomRoles(call.desk.state.features) ? [...call.desk.roles.values()] : [];
}

function roleOf(call: Call): CustomRole {
  const found = rolesOf(call).find(({ id }) => `custom-role-${id}` === call.path.id);
  if (!found) throw objectRefusal(404, 'PolicyNotFound', `No policy ${call.path.id ?? ''}`);
  return found;
}

function policyOf(call: Call, role: CustomRole): RecordPolicy {
  if (role.roleType === 1) return VIEW_ALLOWED;
  return policiesOf(call).get(role.id) ?? NOTHING_ALLOWED;
}

function policyJson(call: Call, role: CustomRole): object {
  const policy = policyOf(call, role);
  const records = ACTIONS.map((action) => [action, { allowed: policy[action], rule_id: null }] as const);
  return { id: `custom-role-${role.id}`, role_name: role.name, records: Object.fromEntries(records) };
}

function list(call: Call): object {
  return { policies: rolesOf(call).map((role) => policyJson(call, role)) };
}

/** Actions that are not named stay; those of light agents are fixed. */
function update(call: Call): object {
  const role = roleOf(call);
  if (role.roleType === 1) throw objectRefusal(422, 'ValidationError', 'The role cannot be changed');
  const before = policyOf(call, role);
  const policy = fieldsOf(call.body, 'policy');
  const records: Fields = isFields(policy.records) ? policy.records : {};
  const next = ACTIONS.map((action) => {
    const asked = records[action];
    const allowed = isFields(asked) && typeof asked.allowed === 'boolean' ? asked.allowed : before[action];
    return [action, allowed] as const;
  });
  policiesOf(call).set(role.id, { ...before, ...Object.fromEntries(next) });
  return { policy: policyJson(call, role) };
}
