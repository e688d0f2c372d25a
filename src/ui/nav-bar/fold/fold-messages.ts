// What a page and the holder of a counted account say to one another: one id an order, one reply each.
import type { AccountTicket } from '../../../actions/account/account-ports';
import type { AccountReading } from '../../../actions/account/counted-account';
import type { FailureFacts } from '../../../actions/failure';
import type { ActsRead } from '../../../actions/recount/count-after-acts';
import type { Question } from './fold-questions';

/** A reading without its tickets, which have gone ahead. */
export type Uncounted = Omit<AccountReading, 'tickets'>;

export type Order =
  /** Forgets everything. */
  | { readonly kind: 'begin' }
  /** A ticket that is known already takes the place of its former self. */
  | { readonly kind: 'tickets'; readonly tickets: readonly AccountTicket[] }
  | { readonly kind: 'count'; readonly reading: Uncounted }
  /** Folds the groups of some tickets again, with the acts that people have put into the book since. */
  | { readonly kind: 'acts'; readonly acts: ActsRead }
  | { readonly kind: 'ask'; readonly question: Question; readonly about: readonly unknown[] };

export interface Message {
  readonly id: number;
  readonly order: Order;
}

export type Reply =
  | { readonly id: number; readonly kind: 'done'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'failed'; readonly failure: FailureFacts }
  | { readonly id: number; readonly kind: 'bug'; readonly message: string; readonly stack: string };

/** How much was counted. */
export interface CountSummary {
  readonly tickets: number;
  readonly groups: number;
  /** Groups that cannot be told, and records that belong to none. */
  readonly faulty: number;
}
