// An agent's days: tickets opened one after the other, answered, solved, tagged by hand, decided about where one may.
import { actsOffered } from '../../src/actions/acts/acts-offered';
import { agreedOf } from '../../src/actions/acts/agreed';
import type { Act, ActKind } from '../../src/actions/acts/act-ports';
import { Failure } from '../../src/actions/failure';
import type { VerdictView } from '../../src/ui/verdict/verdict-view';
import type { Ticket } from '../../workbench/desk/ticket';
import type { Chance } from '../fuzz/random';
import { DAY, HOUR, MINUTE, type Calendar } from './calendar';
import type { Person } from './people';
import { TicketFrame } from './ticket-frame';
import type { World } from './world';

/** Other tabs stay open while the next ticket is worked on. */
const MOST_TABS = 3;

export class Agent {
  private readonly chance: Chance;
  private tabs: TicketFrame[] = [];
  private serial = 0;

  constructor(
    private readonly world: World,
    private readonly person: Person,
    private readonly calendar: Calendar,
  ) {
    this.chance = world.chance(person.name);
  }

  async work(): Promise<void> {
    const { world, person, calendar, chance } = this;
    for (let day = 0; calendar.has(day); day += 1) {
      await world.agenda.sleep(person.name, calendar.start(day) + chance.below(HOUR) - world.agenda.now());
      while (calendar.isOpen(day)) {
        await this.handle();
        await world.agenda.sleep(person.name, MINUTE * (4 + chance.below(50)));
      }
      for (const tab of this.tabs.splice(0)) tab.close();
    }
  }

  private async handle(): Promise<void> {
    const ticket = this.pick();
    if (ticket === null) return;
    this.serial += 1;
    const tab = new TicketFrame(this.world, this.person, ticket.id, this.serial);
    this.world.log.count('openings');
    this.tabs.push(tab);
    if (this.tabs.length > MOST_TABS) this.tabs.shift()?.close();
    // Now and then somebody leaves before anything is told.
    if (this.chance.below(20) === 0)
      this.world.agenda.after(this.person.name, this.chance.below(900), () => tab.close());
    await tab.open();
    await this.wait(10 + this.chance.below(120));
    const hasDecided = this.person.decided.includes(ticket.id);
    if (tab.verdict !== null && (hasDecided || this.chance.below(3) === 0)) {
      await this.decide(tab, tab.verdict);
    }
    if (this.chance.below(4) === 0) await this.tryOut(tab);
    if (this.chance.below(3) > 0) await this.submit(tab);
    await this.wait(this.chance.below(600));
    if (this.chance.below(2) === 0) this.leave(tab);
    else this.pickUp();
  }

  /** Whoever works on the newest works beside the limits. */
  private pick(): Ticket | null {
    const now = this.world.agenda.now();
    const isRecent = ({ createdAt, status }: Ticket) =>
      status !== 'closed' && Date.parse(createdAt) > now - 12 * DAY;
    if (this.person.decided.length > 0 && this.chance.below(3) === 0) {
      return this.world.desk.tickets.get(this.chance.pick(this.person.decided));
    }
    const recent = [...this.world.desk.tickets.values()].filter(isRecent);
    return recent.length === 0 ? null : this.chance.pick(recent.slice(-60));
  }

  private async decide(tab: TicketFrame, view: VerdictView): Promise<void> {
    const { account } = tab.frame;
    const { standing, facts, ticket, person } = view;
    const about = {
      ticketId: ticket.id,
      decision: standing.decision,
      decisions: facts.rows.decisions,
      person,
      account,
    };
    const { acts, standing: held, contractIds } = actsOffered(about);
    const undone = held.find(({ mayUndo }) => mayUndo);
    this.serial += 1;
    const note = `Note ${this.serial} of ${this.person.name}`;
    try {
      if (undone !== undefined && this.chance.below(3) > 0) {
        this.world.log.count(`act undo ${undone.kind}`);
        await tab.frame.until(tab.runner.undo(undone.row, undone.kind, ticket.id, note));
      } else if (acts.length > 0) {
        const kind = this.chance.pick(acts);
        this.world.log.count(`act ${kind}`);
        this.person.decided.push(Number(ticket.id));
        await tab.frame.until(tab.runner.perform(this.actOf(kind, view, contractIds[0] ?? null), note));
      }
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      this.world.log.count(`act failed: ${thrown.kind}`);
    }
  }

  private actOf(kind: ActKind, { standing, ticket, person }: VerdictView, chosen: string | null): Act {
    const { decision } = standing;
    return {
      kind,
      ticketId: ticket.id,
      name: `${kind}: #${ticket.id}`,
      contractId: kind === 'assign' ? chosen : decision.contractId,
      organizationId: ticket.organizationId,
      reasonCode: kind === 'waive' || kind === 'not_counted' ? 'goodwill' : null,
      reason: 'Agreed by phone',
      authorId: person.id,
      at: new Date(this.world.agenda.now()).toISOString(),
      agreed: kind === 'waive' || kind === 'approve' ? agreedOf(decision) : null,
    };
  }

  /** Types, looks, and takes it back. */
  private async tryOut(tab: TicketFrame): Promise<void> {
    tab.type({ priority: this.chance.pick(['low', 'urgent']), tags: ['product_cloud'] });
    await this.wait(20);
    tab.type(null);
  }

  /** The agent's reply or status, saved by Zendesk's own form. */
  private async submit(tab: TicketFrame): Promise<void> {
    const status = this.chance.pick(['open', 'pending', 'solved', 'solved']);
    const comment = { body: `Reply ${this.serial} of ${this.person.name}`, public: this.chance.below(3) > 0 };
    const { id } = this.person;
    const path = `/tickets/${tab.ticketId}`;
    await this.world.workspace(id, 'PUT', path, { ticket: { status, comment } });
    if (this.chance.below(12) === 0) {
      const tags = [
        this.chance.pick(['billable_overage', 'overage_waived', 'billable_usage', 'product_cloud']),
      ];
      const isMore = this.chance.below(2) === 0;
      const { status: answered } = await this.world.workspace(id, isMore ? 'PUT' : 'DELETE', `${path}/tags`, {
        tags,
      });
      if (answered < 300) this.world.log.count('tags changed by hand');
    }
    tab.hear('submitted');
    await this.wait(5);
  }

  private leave(tab: TicketFrame): void {
    this.tabs = this.tabs.filter((one) => one !== tab);
    tab.close();
  }

  private pickUp(): void {
    if (this.tabs.length > 0) this.chance.pick(this.tabs).hear('shown');
  }

  private wait(seconds: number): Promise<void> {
    return this.world.agenda.sleep(this.person.name, seconds * 1_000);
  }
}
