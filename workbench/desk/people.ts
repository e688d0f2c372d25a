// Users, groups, organizations and custom roles as the desk keeps them.

export type Role = 'end-user' | 'agent' | 'admin';
export type TicketAccess = 'all' | 'assigned-only' | 'within-groups' | 'within-organization';

/** What an Enterprise custom role allows; on other plans agents have the standard role below. */
export interface CustomRole {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  /** Zendesk's role_type: 0 custom agent, 1 light agent. */
  readonly roleType: 0 | 1;
  readonly ticketAccess: TicketAccess;
  readonly tagEditing: boolean;
  readonly modifyClosed: boolean;
  readonly ticketEditing: boolean;
  readonly ticketDeletion: boolean;
  readonly ticketMerge: boolean;
  readonly organizationEditing: boolean;
  readonly manageBusinessRules: boolean;
  readonly manageTicketFields: boolean;
}

export interface User {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly customRoleId: number | null;
  readonly locale: string;
  readonly timeZone: string;
  /** The default one, which a new ticket gets. */
  readonly organizationId: number | null;
  readonly otherOrganizationIds: readonly number[];
  readonly groupIds: readonly number[];
  readonly tags: readonly string[];
  readonly suspended: boolean;
  readonly externalId: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export function belongsTo(user: User, organizationId: number): boolean {
  return user.organizationId === organizationId || user.otherOrganizationIds.includes(organizationId);
}

export interface Group {
  readonly id: number;
  readonly name: string;
  readonly createdAt: string;
}

export interface Organization {
  readonly id: number;
  readonly name: string;
  readonly details: string;
  readonly notes: string;
  readonly tags: readonly string[];
  readonly externalId: string | null;
  readonly domainNames: readonly string[];
  readonly groupId: number | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  readonly updatedAt: string;
}
