// One reading of a ticket with everything that decides it, and what of that a changed form can use again.
import type { Evidence } from '../../actions/evidence';
import { Failure } from '../../actions/failure';
import { openOrganization, openTicket, type Opened } from '../../actions/open-ticket';
import type { SavedTicket } from '../../actions/ports';
import type { GroupFacts } from '../../actions/read-group';
import { FRESH_MS } from '../shared/clockwork';
import type { LiveTarget } from '../../domain/sla';
import { loadJudging, preloadJudging } from './load-judging';
import type { SessionParts } from './session-parts';
import type { stateOf } from './state-of';

export interface Weighed {
  readonly facts: GroupFacts;
  readonly evidence: Evidence;
  /** Without the tickets of others, because this person sees only some of them. */
  readonly isPartial: boolean;
  /** What it comes to on screen; loaded with what weighs. */
  readonly stateOf: typeof stateOf;
}

export class Opening {
  readonly opened: Opened;
  /** From when what was read is, in milliseconds since 1970. */
  readonly readAt: number;
  private liveSla: readonly LiveTarget[];
  private readonly parts: SessionParts;
  private readonly byOrganization = new Map<string | null, Promise<Weighed>>();

  private constructor(parts: SessionParts, opened: Opened, readAt: number) {
    this.parts = parts;
    this.opened = opened;
    this.readAt = readAt;
    this.liveSla = opened.liveSla;
  }

  /** Round 1. @throws Failure */
  static async read(parts: SessionParts, formOrganizationId: string | null): Promise<Opening> {
    const readAt = parts.now();
    preloadJudging();
    const opened = await openTicket(parts.desk, parts.ticketId, formOrganizationId);
    return new Opening(parts, opened, readAt);
  }

  isOld(): boolean {
    return this.parts.now() - this.readAt >= FRESH_MS;
  }

  /** What a verdict shows of the reading itself; Zendesk's targets are those of the ticket as it is saved. */
  seen(isPreview: boolean) {
    return { person: this.opened.person, seenAt: this.readAt, liveSla: isPreview ? [] : this.liveSla };
  }

  /**
   * Our policies leave billable overage out (design section 3): once that tag is gone Zendesk follows the plan's times
   * again. Where they cannot be read the plan's are told; while the tag is there the panel says that none apply.
   */
  async followTargets(before: SavedTicket, after: SavedTicket): Promise<void> {
    const isBillable = ({ tags }: SavedTicket) => tags.includes('billable_overage');
    if (!isBillable(before) || isBillable(after)) return;
    const { desk, ticketId } = this.parts;
    const read = await desk.watchedTicket(ticketId).catch((thrown: unknown) => {
      if (thrown instanceof Failure) return { liveSla: [] };
      throw thrown;
    });
    this.liveSla = read.liveSla;
  }

  /** Whether the row's organization has been asked for already. */
  knows({ organizationId }: SavedTicket): boolean {
    return this.byOrganization.has(organizationId);
  }

  /** Round 2 for the row's organization, once: a form that goes back and forth asks nothing twice. @throws Failure */
  weigh(row: SavedTicket): Promise<Weighed> {
    const known = this.byOrganization.get(row.organizationId);
    if (known !== undefined) return known;
    const read = this.gather(row);
    this.byOrganization.set(row.organizationId, read);
    read.catch(() => this.byOrganization.delete(row.organizationId));
    return read;
  }

  private async gather(row: SavedTicket): Promise<Weighed> {
    const { desk, account } = this.parts;
    const { gatherEvidence, gatherWithoutTickets, stateOf } = await loadJudging();
    const { first, facts } = await this.firstRoundOf(row.organizationId);
    if (first !== null && this.opened.person.isRestricted) {
      return { ...(await gatherWithoutTickets(desk, account, first, row)), isPartial: true, stateOf };
    }
    const evidence = await gatherEvidence(desk, account, first, facts, row);
    return { facts, evidence, isPartial: false, stateOf };
  }

  private firstRoundOf(organizationId: string | null) {
    const { opened, parts } = this;
    if (organizationId === opened.ticket.organizationId) return Promise.resolve(opened);
    if (organizationId === null) return Promise.resolve({ first: null, facts: opened.facts });
    return openOrganization(parts.desk, opened, organizationId);
  }
}
