// The smaller furniture of the desk: ticket fields, views, SLA policies, the installed app, jobs.
import type { ObjectRecord } from './custom-object';
import type { Ticket } from './ticket';

export interface TicketField {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly options: readonly { readonly id: number; readonly name: string; readonly value: string }[];
  readonly creatorAppName: string | null;
  readonly system: boolean;
  readonly createdAt: string;
}

export interface Condition {
  readonly field: string;
  readonly operator: string;
  readonly value: string | readonly string[];
}

export interface View {
  readonly id: number;
  readonly title: string;
  readonly description: string | null;
  readonly active: boolean;
  readonly position: number;
  readonly all: readonly Condition[];
  readonly any: readonly Condition[];
  readonly columns: readonly string[];
  readonly sortBy: string;
  readonly sortOrder: 'asc' | 'desc';
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface SlaMetric {
  readonly priority: string;
  readonly metric: string;
  readonly target: number;
  readonly businessHours: boolean;
}

export interface SlaPolicy {
  readonly id: number;
  readonly title: string;
  readonly description: string;
  readonly position: number;
  readonly all: readonly Condition[];
  readonly any: readonly Condition[];
  readonly metrics: readonly SlaMetric[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What an app brought along, by its key in requirements.json. */
export interface InstalledRequirement {
  readonly identifier: string;
  readonly type: 'views' | 'ticket_fields';
  readonly id: number;
}

export interface Installation {
  readonly id: number;
  readonly appId: number;
  readonly name: string;
  readonly version: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly enabled: boolean;
  readonly requirements: readonly InstalledRequirement[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface JobResult {
  readonly id?: number | string;
  readonly index?: number;
  readonly action?: string;
  readonly success?: boolean;
  readonly status?: string;
  readonly error?: string;
  readonly details?: string;
  readonly record?: ObjectRecord;
}

export interface DeletedTicket {
  /** As it was. */
  readonly ticket: Ticket;
  readonly deletedAt: string;
  readonly actorId: number;
}
