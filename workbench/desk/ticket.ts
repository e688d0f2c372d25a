// A ticket as the desk keeps it, and what happened to it.

export const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'] as const;
export type Status = (typeof STATUSES)[number];
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];
export const TICKET_TYPES = ['question', 'incident', 'problem', 'task'] as const;
export type TicketType = (typeof TICKET_TYPES)[number];

export type FieldValue = string | number | boolean | readonly string[] | null;

export interface Via {
  readonly channel: string;
  readonly rel: string | null;
  /** Of a follow-up: the closed ticket. */
  readonly fromTicketId: number | null;
}

export interface Ticket {
  readonly id: number;
  readonly subject: string;
  readonly description: string;
  readonly status: Status;
  readonly priority: Priority | null;
  readonly type: TicketType | null;
  readonly requesterId: number;
  readonly submitterId: number;
  readonly assigneeId: number | null;
  readonly groupId: number | null;
  readonly organizationId: number | null;
  readonly problemId: number | null;
  readonly externalId: string | null;
  readonly tags: readonly string[];
  readonly customFields: Readonly<Record<number, FieldValue>>;
  readonly via: Via;
  readonly supportType: 'agent' | 'ai_agent';
  readonly followupIds: readonly number[];
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Epoch seconds; also moves when only the system touched it. */
  readonly generatedAt: number;
  readonly solvedAt: string | null;
  readonly closedAt: string | null;
}

export interface Comment {
  readonly id: number;
  readonly authorId: number;
  readonly body: string;
  readonly isPublic: boolean;
  readonly createdAt: string;
}

export interface AuditEvent {
  readonly id: number;
  readonly type: 'Create' | 'Change' | 'Comment';
  readonly fieldName: string | null;
  readonly value: FieldValue;
  readonly previousValue: FieldValue;
  readonly comment: Comment | null;
}

export interface Audit {
  readonly id: number;
  readonly ticketId: number;
  readonly authorId: number;
  readonly createdAt: string;
  readonly events: readonly AuditEvent[];
}
