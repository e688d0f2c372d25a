// What happens on the account beside the app: customers write, tickets are merged, moved, followed up, deleted, closed by
// themselves, and tagged by hand.
import { FIELDS, ORGANIZATIONS, USERS, endUserId, type Situation } from '../../workbench/seed/cast';
import { storeChange } from '../../workbench/desk/ticket-update';
import type { Ticket } from '../../workbench/desk/ticket';
import type { Chance } from '../fuzz/random';
import { DAY, HOUR, MINUTE, type Calendar } from './calendar';
import type { World } from './world';

const WHO = 'customers';
/** Those near their limits write most: there every ticket changes somebody's verdict. */
const BUSY: readonly Situation[] = [
  'oneLeft',
  'atLimit',
  'overLimit',
  'nearLimit',
  'askFirst',
  'payAsYouGo',
  'waived',
  'merged',
  'hours',
  'prepaid',
  'severalLimits',
  'coversTags',
  'drawnFrom',
  'drawing',
  'weekElsewhere',
  'rollover',
];
const SITUATIONS = Object.keys(ORGANIZATIONS) as Situation[];

type Happening = () => Promise<void> | void;

export class Customers {
  private readonly chance: Chance;

  constructor(
    private readonly world: World,
    private readonly calendar: Calendar,
    /** Minutes between two happenings, about. */
    private readonly every: number,
  ) {
    this.chance = world.chance(WHO);
  }

  async live(): Promise<void> {
    const { agenda } = this.world;
    for (let day = 0; this.calendar.has(day); day += 1) {
      await agenda.sleep(WHO, this.calendar.start(day) - HOUR - agenda.now());
      this.closeSolved();
      while (this.calendar.isEvening(day)) {
        await this.happen();
        await agenda.sleep(WHO, MINUTE * (1 + this.chance.below(2 * this.every)));
      }
    }
  }

  private async happen(): Promise<void> {
    const happenings: readonly (readonly [share: number, name: string, Happening])[] = [
      [60, 'new ticket', () => this.write()],
      [7, 'follow-up', () => this.followUp()],
      [5, 'merge', () => this.merge()],
      [4, 'deletion', () => this.remove()],
      [4, 'restoration', () => this.restore()],
      [6, 'moved to another organization', () => this.move()],
      [8, 'tags by hand', () => this.tag()],
      [6, 'time spent', () => this.spend()],
    ];
    let left = this.chance.below(happenings.reduce((sum, [share]) => sum + share, 0));
    for (const [share, name, happening] of happenings) {
      if (left < share) {
        this.world.log.count(`happened: ${name}`);
        return happening();
      }
      left -= share;
    }
  }

  private async write(): Promise<void> {
    const situation = this.chance.below(4) > 0 ? this.chance.pick(BUSY) : this.chance.pick(SITUATIONS);
    const tags = situation === 'coversTags' ? [this.chance.pick(['product_cloud', 'product_desktop'])] : [];
    const priority = this.chance.pick(['low', 'normal', 'high', 'urgent']);
    await this.admin('POST', '/tickets', {
      ticket: {
        subject: 'It does not work',
        comment: { body: 'Please have a look.' },
        requester_id: endUserId(situation),
        priority,
        tags,
      },
    });
  }

  private async followUp(): Promise<void> {
    const closed = this.pick(({ status }) => status === 'closed');
    if (closed === null) return;
    const ticket = { via_followup_source_id: closed.id, comment: { body: 'It is back.' } };
    await this.admin('POST', '/tickets', { ticket });
  }

  private async merge(): Promise<void> {
    const source = this.pick(isOpen);
    const target = this.pick(
      (one) => isOpen(one) && one.id !== source?.id && one.organizationId === source?.organizationId,
    );
    if (source === null || target === null) return;
    await this.admin('POST', `/tickets/${target.id}/merge`, { ids: [source.id] });
  }

  private async remove(): Promise<void> {
    const ticket = this.pick(() => true);
    if (ticket !== null) await this.admin('DELETE', `/tickets/${ticket.id}`);
  }

  private async restore(): Promise<void> {
    const ids = [...this.world.desk.deletedTickets.keys()];
    if (ids.length > 0) await this.admin('PUT', `/deleted_tickets/${this.chance.pick(ids)}/restore`);
  }

  /** By its requester: a ticket belongs to an organization of whoever wrote it. */
  private async move(): Promise<void> {
    const ticket = this.pick(isOpen);
    const requester_id = endUserId(this.chance.pick(BUSY));
    if (ticket !== null) await this.admin('PUT', `/tickets/${ticket.id}`, { ticket: { requester_id } });
  }

  private async tag(): Promise<void> {
    const ticket = this.pick(isOpen);
    if (ticket === null) return;
    const tags = [
      this.chance.pick([
        'billable_overage',
        'overage_to_confirm',
        'overage_waived',
        'closed_by_merge',
        'product_cloud',
      ]),
    ];
    await this.admin(this.chance.below(2) === 0 ? 'PUT' : 'DELETE', `/tickets/${ticket.id}/tags`, { tags });
  }

  private async spend(): Promise<void> {
    const ticket = this.pick((one) => isOpen(one) && one.organizationId === ORGANIZATIONS.hours.id);
    const custom_fields = [{ id: FIELDS.totalTime, value: 600 * (1 + this.chance.below(20)) }];
    if (ticket !== null) await this.admin('PUT', `/tickets/${ticket.id}`, { ticket: { custom_fields } });
  }

  /** Zendesk's own automation: four days after they were solved. */
  private closeSolved(): void {
    const { desk, agenda } = this.world;
    const admin = desk.users.get(USERS.admin.id);
    if (admin === null) throw new Error('no admin');
    for (const ticket of [...desk.tickets.values()]) {
      const isDue = Date.parse(ticket.solvedAt ?? '') < agenda.now() - 4 * DAY;
      if (ticket.status === 'solved' && isDue) storeChange(desk, admin, ticket, { status: 'closed' });
    }
  }

  private pick(isWanted: (ticket: Ticket) => boolean): Ticket | null {
    const now = this.world.agenda.now();
    const found = [...this.world.desk.tickets.values()].filter(
      (ticket) => Date.parse(ticket.createdAt) > now - 60 * DAY && isWanted(ticket),
    );
    return found.length === 0 ? null : this.chance.pick(found);
  }

  private admin(method: string, path: string, body?: unknown): Promise<void> {
    return this.world.workspace(USERS.admin.id, method, path, body).then(() => undefined);
  }
}

function isOpen({ status }: Ticket): boolean {
  return status !== 'closed';
}
