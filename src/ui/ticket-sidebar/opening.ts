// One reading of a ticket with everything that decides it, and what of that a changed form can use again.
import { gatherEvidence, type Evidence } from '../../actions/gather-evidence';
import { openOrganization, openTicket, type Opened } from '../../actions/open-ticket';
import type { SavedTicket } from '../../actions/ports';
import type { SessionParts } from './session-parts';

export class Opening {
  readonly opened: Opened;
  private readonly parts: SessionParts;
  private readonly byOrganization = new Map<string | null, Promise<Evidence>>();

  private constructor(parts: SessionParts, opened: Opened) {
    this.parts = parts;
    this.opened = opened;
  }

  /** Round 1. @throws Failure */
  static async read(parts: SessionParts, formOrganizationId: string | null): Promise<Opening> {
    return new Opening(parts, await openTicket(parts.desk, parts.ticketId, formOrganizationId));
  }

  /** Round 2 for the row's organization, once: a form that goes back and forth asks nothing twice. @throws Failure */
  evidenceFor(row: SavedTicket): Promise<Evidence> {
    const known = this.byOrganization.get(row.organizationId);
    if (known !== undefined) return known;
    const read = this.gather(row);
    this.byOrganization.set(row.organizationId, read);
    read.catch(() => this.byOrganization.delete(row.organizationId));
    return read;
  }

  private async gather(row: SavedTicket): Promise<Evidence> {
    const { desk, account } = this.parts;
    const { opened } = this;
    const isOwn = row.organizationId === opened.ticket.organizationId;
    if (isOwn || row.organizationId === null) {
      const first = isOwn ? opened.first : null;
      return gatherEvidence(desk, account, first, opened.facts, row.createdAt);
    }
    const other = await openOrganization(desk, opened, row.organizationId);
    return gatherEvidence(desk, account, other.first, other.facts, row.createdAt);
  }
}
