// What is said of where an organization's use comes from, and which plan its last year would have suited.
import type { PlanAdvice } from '../../domain/advice';
import type { Day, Period } from '../../domain/facts';
import type { FaultyRecord } from '../ports';

/** How many tickets share one thing. */
export interface UseShare {
  /** An id, a tag, a priority, 1 (Monday) to 7; null = none. */
  readonly key: string | null;
  readonly tickets: number;
}

/** Tickets of one subject, but for numbers, answers' beginnings and signs. */
export interface RepeatedSubject {
  /** As the newest of them has it. */
  readonly subject: string;
  /** Oldest first. */
  readonly ticketIds: readonly string[];
}

/** A limit's window that was used up while it still ran. */
export interface EarlyRunOut {
  readonly contractId: string;
  readonly period: Period;
  readonly startsOn: Day;
  /** Null where the window has no end. */
  readonly endsOn: Day | null;
  /** Of the first ticket that did not fit in. */
  readonly ranOutOn: Day;
}

export interface ContractAdvice {
  readonly contractId: string;
  readonly contractName: string;
  readonly planId: string;
  /** First of the twelve months. */
  readonly startsOn: Day;
  /** Each plan that can be read; null where the reading does not reach back so far. */
  readonly plans: readonly PlanAdvice[] | null;
}

export type Insight =
  | {
      readonly kind: 'counted';
      /** Tickets that count on a contract, from this day of the account on: a year, or as far as was read. */
      readonly since: Day;
      readonly tickets: number;
      /** Each by number of tickets, the most first. */
      readonly requesters: readonly UseShare[];
      /** A ticket may have several, or none; without those that the app keeps. */
      readonly tags: readonly UseShare[];
      readonly forms: readonly UseShare[];
      readonly priorities: readonly UseShare[];
      /** Monday to Sunday, in the contract's zone. */
      readonly weekdays: readonly UseShare[];
      readonly repeated: readonly RepeatedSubject[];
      readonly earlyRunOuts: readonly EarlyRunOut[];
      readonly advice: readonly ContractAdvice[];
    }
  | { readonly kind: 'cannot_tell'; readonly faulty: readonly FaultyRecord[] }
  /** It has no contract. */
  | { readonly kind: 'no_contract' };
