// The simulated account: everything that Zendesk would keep, in memory. Rules live beside it, one file a rule;
// this only holds and indexes.
import type { DeletedTicket, Installation, SlaPolicy, TicketField, View } from './catalogue';
import type { Clock } from './clock';
import type { CustomObject, ObjectRecord, RecordEvent, RecordPolicy } from './custom-object';
import { Faults } from './faults';
import { DEFAULT_FEATURES, type Features } from './features';
import { Serial } from './ids';
import { Jobs } from './jobs';
import { News } from './news';
import type { CustomRole, Group, Organization, User } from './people';
import { RateMeter } from './rate-meter';
import { RequestLog } from './request-log';
import { Shelf } from './shelf';
import type { Audit, Ticket } from './ticket';

export interface Account {
  readonly subdomain: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly brandId: number;
  readonly ticketFormId: number;
}

export interface State {
  account: Account;
  features: Features;
  /** Who asks when nobody says who: user id. */
  userId: number;
  latencyMs: number;
  indexLagSeconds: number;
  colorScheme: 'light' | 'dark';
  /** In which the app's pages are written, whatever their language. */
  direction: 'ltr' | 'rtl';
}

export class Desk {
  readonly clock: Clock;
  readonly state: State;
  readonly news: News;
  readonly requests: RequestLog;
  readonly faults = new Faults();
  readonly rates = new RateMeter();
  readonly jobs: Jobs;
  readonly users: Shelf<number, User>;
  readonly organizations: Shelf<number, Organization>;
  readonly tickets: Shelf<number, Ticket>;
  readonly groups = new Map<number, Group>();
  readonly roles = new Map<number, CustomRole>();
  readonly ticketFields = new Map<number, TicketField>();
  readonly audits = new Map<number, Audit[]>();
  readonly deletedTickets = new Map<number, DeletedTicket>();
  /** Tickets that ever belonged to an organization: a superset that spares the index a walk over all. */
  readonly ticketsByOrganization = new Map<number, Set<number>>();
  readonly objects = new Map<string, CustomObject>();
  readonly records = new Map<string, Shelf<string, ObjectRecord>>();
  /** Deleted records as they were, dated when they were deleted. */
  readonly deletedRecords: ObjectRecord[] = [];
  readonly recordEvents = new Map<string, RecordEvent[]>();
  /** By object key, then custom role id. An absent role has no access (zendesk-platform 5.5). */
  readonly recordPolicies = new Map<string, Map<number, RecordPolicy>>();
  readonly views = new Map<number, View>();
  readonly slaPolicies = new Map<number, SlaPolicy>();
  installation: Installation | null = null;
  /** From here on ids of tickets, and of everything else, are handed out at run time. */
  readonly ticketSerial = new Serial(1);
  readonly serial = new Serial(9_000_001);
  readonly recordSerial = new Serial(1_000_001);

  constructor(clock: Clock, account: Account, news: News = new News()) {
    this.clock = clock;
    this.news = news;
    this.requests = new RequestLog(news);
    const now = () => clock.now();
    this.jobs = new Jobs(clock);
    this.users = new Shelf(now);
    this.organizations = new Shelf(now);
    this.tickets = new Shelf(now);
    this.state = {
      account,
      features: DEFAULT_FEATURES,
      userId: 0,
      latencyMs: 0,
      indexLagSeconds: 120,
      colorScheme: 'light',
      direction: 'ltr',
    };
  }

  /** What the search index has got to by now. */
  indexedUntil(): number {
    return this.clock.now() - this.state.indexLagSeconds * 1000;
  }

  putTicket(ticket: Ticket, at?: number): void {
    this.tickets.put(ticket.id, ticket, at);
    this.ticketSerial.passBy(ticket.id);
    if (ticket.organizationId === null) return;
    const ids = this.ticketsByOrganization.get(ticket.organizationId);
    if (ids) ids.add(ticket.id);
    else this.ticketsByOrganization.set(ticket.organizationId, new Set([ticket.id]));
  }

  recordsOf(objectKey: string): Shelf<string, ObjectRecord> {
    const found = this.records.get(objectKey);
    if (found) return found;
    const made = new Shelf<string, ObjectRecord>(() => this.clock.now());
    this.records.set(objectKey, made);
    return made;
  }
}
