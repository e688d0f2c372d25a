// The scenario's shape as the twin and the generator of histories write it (metering-rules, "input and output").

export type RawNumber = string | number;
export type RawPeriod = 'week' | 'month' | 'quarter' | 'half_year' | 'year' | 'term';

export interface RawPlan {
  id: string;
  name: string;
  coverage: 'limited' | 'unlimited' | 'pay_as_you_go';
  unit: 'ticket' | 'hour';
  limits?: Partial<Record<RawPeriod, RawNumber>>;
  rollover?: RawNumber;
  tolerance?: RawNumber;
  unitPrice?: RawNumber;
  currency?: string;
  fee?: RawNumber;
  overagePolicy?: 'bill' | 'ask' | 'do_not_bill';
  notCountedTags?: string[];
  weights?: Record<string, RawNumber>;
  incrementMinutes?: RawNumber;
}

export interface RawContract {
  id: string;
  organizationId: string;
  planId: string;
  drawsFrom?: string;
  startsOn: string;
  endsOn?: string;
  renewalDays?: RawNumber;
  billingPeriod?: RawPeriod;
  periodStart?: 'calendar' | 'contract';
  cutWindows?: 'prorated' | 'full';
  timeZone?: string;
  coversTags?: string[];
  termUnits?: RawNumber;
  unitPrice?: RawNumber;
  spendingCap?: RawNumber;
  status?: 'active' | 'suspended' | 'cancelled';
  statusSince?: string;
}

export type RawEntry =
  | { kind: 'waive' | 'approve' | 'not_counted'; ticketId: string }
  | { kind: 'assign'; ticketId: string; contractId: string }
  | { kind: 'adjustment'; contractId: string; period: RawPeriod; windowStartsOn: string; units: RawNumber };

export interface RawRecorded {
  id: string;
  state: string;
  reason: string;
  unit: 'ticket' | 'hour';
  includedUnits: RawNumber;
  overageUnits: RawNumber;
  toleratedUnits: RawNumber;
  amount: RawNumber;
  draws: { contractId: string; units: RawNumber }[];
}

export interface RawFinal {
  contractId: string;
  startsOn: string;
  endsOn: string;
  tickets: RawRecorded[];
}

export interface RawTicket {
  id: string;
  createdAt: string;
  organizationId?: string;
  tags?: string[];
  secondsSpent?: RawNumber;
  followUpOf?: string;
  aiAgent?: boolean;
}

export interface RawScenario {
  timeZone: string;
  asOf: string;
  rules?: {
    notCountedTags?: string[];
    liveFrom?: string;
    countFollowUps?: boolean;
    countAiAgentTickets?: boolean;
  };
  plans: RawPlan[];
  contracts: RawContract[];
  entries?: RawEntry[];
  final?: RawFinal[];
  tickets: RawTicket[];
}

export interface Row {
  id: string;
  state: string;
  reason: string;
  contractId: string | null;
  unit: 'ticket' | 'hour' | null;
  includedUnits: string;
  overageUnits: string;
  toleratedUnits: string;
  amount: string;
  currency: string | null;
  tag: string | null;
  draws: { contractId: string; units: string }[];
}

export interface Answer {
  tickets: Row[];
  contracts: unknown[];
  drift: unknown[];
  unapplied: unknown[];
}
