// What a session is given from outside: the account, the host page, and time.
import type { Account } from '../../actions/evidence';
import type { SupportDesk } from '../../actions/ports';
import type { TicketHost } from '../../actions/ticket-host';
import type { PanelState } from './panel-state';

/** What this person's frames showed of the ticket last; every access may fail and then remembers nothing. */
export interface PanelMemory {
  readonly recall: () => PanelState | null;
  readonly keep: (state: PanelState) => void;
}

export const NO_MEMORY: PanelMemory = { recall: () => null, keep: () => undefined };

/** Runs something later; the answer calls it off. */
export type Later = (milliseconds: number, run: () => void) => () => void;

/** Waiting by the same clock. */
export function pauseBy(later: Later): (milliseconds: number) => Promise<void> {
  return (milliseconds) =>
    new Promise((resolve) => {
      later(milliseconds, resolve);
    });
}

export interface SessionParts {
  readonly desk: SupportDesk;
  readonly host: TicketHost;
  readonly account: Account;
  readonly ticketId: string;
  readonly memory: PanelMemory;
  /** Milliseconds since 1970; the only clock. */
  readonly now: () => number;
  readonly later: Later;
}
