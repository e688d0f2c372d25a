// What a session is given from outside: the account, the host page, and time.
import type { Account } from '../../actions/evidence';
import type { SupportDesk } from '../../actions/ports';
import type { TicketHost } from '../../actions/ticket-host';

/** Runs something later; the answer calls it off. */
export type Later = (milliseconds: number, run: () => void) => () => void;

export interface SessionParts {
  readonly desk: SupportDesk;
  readonly host: TicketHost;
  readonly account: Account;
  readonly ticketId: string;
  /** Milliseconds since 1970; the only clock. */
  readonly now: () => number;
  readonly later: Later;
}
