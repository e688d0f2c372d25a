// What a session is given from outside: the account, the host page, and time.
import type { Account } from '../../actions/evidence';
import type { SupportDesk } from '../../actions/ports';
import type { TicketHost } from '../../actions/ticket-host';
import type { Clockwork } from '../shared/clockwork';
import type { PanelState } from './panel-state';

/** What this person's frames showed of the ticket last; every access may fail and then remembers nothing. */
export interface PanelMemory {
  readonly recall: () => PanelState | null;
  readonly keep: (state: PanelState) => void;
}

export const NO_MEMORY: PanelMemory = { recall: () => null, keep: () => undefined };

export interface SessionParts extends Clockwork {
  readonly desk: SupportDesk;
  readonly host: TicketHost;
  readonly account: Account;
  readonly ticketId: string;
  readonly memory: PanelMemory;
}
