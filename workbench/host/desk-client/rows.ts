// The REST rows that the workspace draws, as far as it reads them (support-oas: TicketObject, UserObject, ...).

export const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'] as const;
export type Status = (typeof STATUSES)[number];
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];
export const TICKET_TYPES = ['question', 'incident', 'problem', 'task'] as const;
export type TicketType = (typeof TICKET_TYPES)[number];

export interface TicketRow {
  readonly id: number;
  readonly subject: string;
  readonly description?: string;
  readonly status: Status;
  readonly priority: Priority | null;
  readonly type: TicketType | null;
  readonly tags: readonly string[];
  readonly requester_id: number | null;
  readonly organization_id: number | null;
  readonly assignee_id: number | null;
  readonly group_id: number | null;
  readonly brand_id?: number | null;
  readonly ticket_form_id?: number | null;
  readonly custom_fields: readonly { readonly id: number; readonly value: unknown }[];
  readonly via?: { readonly channel: string };
  readonly created_at: string;
  readonly updated_at: string;
}

export interface UserRow {
  readonly id: number;
  readonly name: string;
  readonly email: string | null;
  readonly role: string;
  readonly locale?: string;
  readonly time_zone?: string;
  readonly iana_time_zone?: string;
  readonly organization_id: number | null;
  readonly tags?: readonly string[];
  readonly external_id?: string | null;
  readonly custom_role_id?: number | null;
  /** A light agent. */
  readonly only_private_comments?: boolean;
}

export interface OrganizationRow {
  readonly id: number;
  readonly name: string;
  readonly tags?: readonly string[];
  readonly details?: string | null;
  readonly notes?: string | null;
  readonly domain_names?: readonly string[];
  readonly external_id?: string | null;
  readonly group_id?: number | null;
  readonly shared_tickets?: boolean;
  readonly shared_comments?: boolean;
}

export interface GroupRow {
  readonly id: number;
  readonly name: string;
}

export interface CommentRow {
  readonly id: number;
  readonly author_id: number;
  readonly body: string;
  readonly public: boolean;
  readonly created_at: string;
}

export interface TicketFieldRow {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly active: boolean;
  readonly removable?: boolean;
  readonly custom_field_options?: readonly { readonly name: string; readonly value: string }[];
}
