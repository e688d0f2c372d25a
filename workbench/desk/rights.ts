// Who may see and change which ticket (zendesk-platform 6.1, 6.3; section 15 on closed tickets). Everything that
// lists, searches or counts asks `sees`, so a restricted agent gets less with no sign of it.
import type { Desk } from './desk';
import { hasCustomRoles } from './features';
import type { CustomRole, TicketAccess, User } from './people';
import type { Ticket } from './ticket';

export interface Rights {
  readonly admin: boolean;
  readonly agent: boolean;
  readonly lightAgent: boolean;
  readonly ticketAccess: TicketAccess;
  readonly tagEditing: boolean;
  readonly ticketEditing: boolean;
  readonly modifyClosed: boolean;
  readonly ticketDeletion: boolean;
  readonly ticketMerge: boolean;
  readonly organizationEditing: boolean;
  /** The notes of organizations are for agents without a custom role, too. */
  readonly organizationNotes: boolean;
  readonly manageBusinessRules: boolean;
  readonly manageTicketFields: boolean;
}

/** What an agent may without a custom role. */
const PLAIN_AGENT: Omit<Rights, 'admin' | 'agent' | 'lightAgent'> = {
  ticketAccess: 'all',
  tagEditing: true,
  ticketEditing: true,
  modifyClosed: false,
  ticketDeletion: false,
  ticketMerge: true,
  organizationEditing: false,
  organizationNotes: true,
  manageBusinessRules: false,
  manageTicketFields: false,
};

export function customRoleOf(desk: Desk, user: User): CustomRole | null {
  return user.customRoleId === null ? null : (desk.roles.get(user.customRoleId) ?? null);
}

export function rightsOf(desk: Desk, user: User): Rights {
  const agent = user.role !== 'end-user' && !user.suspended;
  if (user.role === 'admin') {
    const all = {
      tagEditing: true,
      ticketEditing: true,
      modifyClosed: true,
      ticketDeletion: true,
      ticketMerge: true,
    };
    const organizations = { organizationEditing: true, organizationNotes: true };
    const manage = { ...organizations, manageBusinessRules: true, manageTicketFields: true };
    return { admin: true, agent, lightAgent: false, ticketAccess: 'all', ...all, ...manage };
  }
  const role = customRoleOf(desk, user);
  if (!role) return { admin: false, agent, lightAgent: false, ...PLAIN_AGENT };
  // Below Enterprise a custom role still restricts what it did; it only grants nothing beyond the plain agent.
  const granted = hasCustomRoles(desk.state.features);
  return {
    ...role,
    admin: false,
    agent,
    lightAgent: role.roleType === 1,
    modifyClosed: granted && role.modifyClosed,
    organizationEditing: granted && role.organizationEditing,
    organizationNotes: granted ? role.organizationEditing : role.roleType !== 1,
  };
}

export function isRestricted(desk: Desk, user: User): boolean {
  return user.role !== 'admin' && rightsOf(desk, user).ticketAccess !== 'all';
}

export function sees(desk: Desk, user: User, ticket: Ticket): boolean {
  return maySee(rightsOf(desk, user), user, ticket);
}

/** For who looks at many: the rights are looked up once. */
export function maySee({ agent, ticketAccess }: Rights, user: User, ticket: Ticket): boolean {
  if (!agent) return ticket.requesterId === user.id;
  switch (ticketAccess) {
    case 'all':
      return true;
    case 'within-groups':
      return (
        ticket.assigneeId === user.id || (ticket.groupId !== null && user.groupIds.includes(ticket.groupId))
      );
    case 'within-organization':
      return ticket.assigneeId === user.id || ticket.organizationId === user.organizationId;
    case 'assigned-only':
      return ticket.assigneeId === user.id;
  }
}

/** The word that `users/me` uses for it. */
export function ticketRestriction(desk: Desk, user: User): string | null {
  switch (rightsOf(desk, user).ticketAccess) {
    case 'all':
      return null;
    case 'within-groups':
      return 'groups';
    case 'within-organization':
      return 'organization';
    case 'assigned-only':
      return 'assigned';
  }
}
