// What metering reads, after reading: values that are already checked. Nothing here computes.
// Units are integers: whole tickets, or 90,000ths of an hour (units.ts says why). Money is in minor units.

import type { State } from './decision';

/** A civil date, "2026-11-01". */
export type Day = string;
/** An instant as it was read, RFC 3339 with zone, up to nine fraction digits. */
export type Instant = string;

export type Coverage = 'limited' | 'unlimited' | 'pay_as_you_go';
export type Unit = 'ticket' | 'hour';
export type Period = 'week' | 'month' | 'quarter' | 'half_year' | 'year' | 'term';
export type OveragePolicy = 'bill' | 'ask' | 'do_not_bill';
export type PeriodStart = 'calendar' | 'contract';
export type CutWindows = 'prorated' | 'full';
export type ContractStatus = 'active' | 'suspended' | 'cancelled';

/** What is promised, reusable. */
export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly coverage: Coverage;
  readonly unit: Unit;
  /** Units included per period; several may hold at once. */
  readonly limits: Readonly<Partial<Record<Period, number>>>;
  /** Cap on units carried into the next window; 0 = nothing carries. */
  readonly rollover: number;
  /** Overage units per billing window that are not billed. */
  readonly tolerance: number;
  readonly unitPrice: number | null;
  readonly currency: string | null;
  readonly fee: number | null;
  readonly overagePolicy: OveragePolicy;
  readonly notCountedTags: readonly string[];
  readonly weights: readonly TagWeight[];
  readonly incrementMinutes: number;
}

export interface TagWeight {
  readonly tag: string;
  readonly units: number;
}

/** A plan sold to one organization. */
export interface Contract {
  readonly id: string;
  readonly organizationId: string;
  readonly planId: string;
  readonly drawsFrom: string | null;
  readonly startsOn: Day;
  /** Last day, included; null = until cancelled. */
  readonly endsOn: Day | null;
  readonly renewalDays: number;
  readonly billingPeriod: Period;
  readonly periodStart: PeriodStart;
  readonly cutWindows: CutWindows;
  /** IANA name; null = the account's. */
  readonly timeZone: string | null;
  readonly coversTags: readonly string[];
  readonly termUnits: number | null;
  readonly unitPrice: number | null;
  readonly spendingCap: number | null;
  readonly status: ContractStatus;
  readonly statusSince: Day | null;
}

/** What a person decided, as metering reads it. */
export type Entry = Act | Assignment | Adjustment;

export interface Act {
  readonly kind: 'waive' | 'approve' | 'not_counted';
  readonly ticketId: string;
}

export interface Assignment {
  readonly kind: 'assign';
  readonly ticketId: string;
  readonly contractId: string;
}

export interface Adjustment {
  readonly kind: 'adjustment';
  readonly contractId: string;
  readonly period: Period;
  readonly windowStartsOn: Day;
  /** May be negative; in the base units of the contract's plan. */
  readonly units: number;
}

export interface Ticket {
  readonly id: string;
  readonly createdAt: Instant;
  readonly organizationId: string | null;
  readonly tags: readonly string[];
  readonly secondsSpent: number | null;
  readonly followUpOf: string | null;
  readonly aiAgent: boolean;
}

/** What one contract gave to one ticket, in the base units of that contract's plan. */
export interface Draw {
  readonly contractId: string;
  readonly units: number;
}

/** A finished statement, as metering reads it: the days it holds and what it said of each ticket (rule 18). */
export interface FinalWindow {
  readonly contractId: string;
  readonly startsOn: Day;
  /** Last day, included. */
  readonly endsOn: Day;
  readonly tickets: readonly RecordedTicket[];
}

export interface RecordedTicket {
  readonly id: string;
  readonly state: State;
  readonly reason: string;
  /** The unit of the three figures that follow; each draw is in its own contract's unit. */
  readonly unit: Unit;
  readonly includedUnits: number;
  readonly overageUnits: number;
  readonly toleratedUnits: number;
  readonly amount: number;
  readonly draws: readonly Draw[];
}

/** The account's settings that metering reads. */
export interface Rules {
  readonly notCountedTags: readonly string[];
  /** Null = observe only. */
  readonly liveFrom: Day | null;
  readonly countFollowUps: boolean;
  readonly countAiAgentTickets: boolean;
}
