// The account: settings that clients look at, its language, and custom roles (API description). Custom roles exist on
// Enterprise only; the list is open to agents, a single one to admins (zendesk-platform section 15).
import { hasCustomRoles } from '../desk/features';
import type { CustomRole } from '../desk/people';
import { invalidEndpoint, recordNotFound } from '../desk/refusal';
import { api, route, type Call, type Route } from './route';

export const ACCOUNT_ROUTES: readonly Route[] = [
  route('get', '/account/settings', settings, { audience: 'admins' }),
  route('get', '/locales', locales, { audience: 'anyone' }),
  route('get', '/custom_roles', roles),
  route('get', '/custom_roles/:id', role, { audience: 'admins' }),
];

function settings(call: Call): object {
  const { account } = call.desk.state;
  return {
    settings: {
      active_features: { ticket_tagging: true, user_tagging: true, light_agents: true, on_hold_status: true },
      agents: { agent_workspace: true, unified_agent_statuses: true },
      brands: { default_brand_id: account.brandId },
      localization: { locale_ids: [1] },
      tickets: {
        tagging: true,
        agent_ticket_deletion: true,
        assign_tickets_upon_solve: call.desk.state.features.assignOnSolve,
      },
      user: { tagging: true, time_zone_selection: true, language_selection: true },
    },
  };
}

/** `default` marks the account's own language; the API description does not have it. */
function locales(call: Call): object {
  const { locale } = call.desk.state.account;
  const at = '2009-07-20T22:55:29Z';
  const one = { id: 1, locale, name: locale, url: api(call, `/locales/${locale}`), default: true };
  return { locales: [{ ...one, created_at: at, updated_at: at }] };
}

function requireRoles(call: Call): void {
  if (!hasCustomRoles(call.desk.state.features)) throw invalidEndpoint();
}

function roles(call: Call): object {
  requireRoles(call);
  const all = [...call.desk.roles.values()];
  return {
    custom_roles: all.map((one) => roleJson(call, one)),
    count: all.length,
    next_page: null,
    previous_page: null,
  };
}

function role(call: Call): object {
  requireRoles(call);
  const found = call.desk.roles.get(Number(call.path.id));
  if (!found) throw recordNotFound();
  return { custom_role: roleJson(call, found) };
}

function roleJson(call: Call, one: CustomRole): object {
  const { users } = call.desk;
  const at = '2025-01-01T00:00:00Z';
  return {
    id: one.id,
    name: one.name,
    description: one.description,
    role_type: one.roleType,
    team_member_count: [...users.values()].filter(({ customRoleId }) => customRoleId === one.id).length,
    created_at: at,
    updated_at: at,
    configuration: {
      light_agent: one.roleType === 1,
      ticket_access: one.ticketAccess,
      ticket_tag_editing: one.tagEditing,
      modify_closed_tickets: one.modifyClosed,
      ticket_editing: one.ticketEditing,
      ticket_deletion: one.ticketDeletion,
      ticket_merge: one.ticketMerge,
      organization_editing: one.organizationEditing,
      manage_business_rules: one.manageBusinessRules,
      manage_ticket_fields: one.manageTicketFields,
    },
  };
}
