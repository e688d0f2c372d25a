// A day with bad luck: while an agent works on a ticket, twenty faults of every passing kind strike whatever is asked.
// The draws are seeded, so that a red run can be run again.
import { USERS } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import type { Desk } from '../../../workbench/desk/desk';
import type { NewFault } from '../../../workbench/desk/faults';
import type { TicketChange } from '../../../workbench/desk/ticket-change';
import { updateTicket } from '../../../workbench/desk/ticket-update';
import { newTicket } from '../../support/account';
import { draws } from '../../support/draws';
import { Seat } from '../../support/seat';

const NO_FAULT = { status: null, retryAfter: null, delayMs: 0, drop: false, malformed: false, times: 1 };
const KINDS: readonly Partial<NewFault>[] = [
  { status: 429 },
  { status: 429, retryAfter: 20 },
  { status: 500 },
  { status: 503 },
  { status: 504 },
  { drop: true },
  { malformed: true },
  { drop: true, after: true },
  { status: 502, after: true },
];
const PLACES = [
  '* /api/v2',
  'GET /api/v2/search',
  'GET /api/v2/tickets/',
  'GET /api/v2/users/me',
  'GET /api/v2/custom_objects/support_plan',
  'GET /api/v2/custom_objects/support_entry',
  'PUT /api/v2/tickets/',
];
const FAULTS = 20;
/** Real time: a day is some thousand requests. */
jest.setTimeout(60_000);
/** Our own bound: the first try and those that follow it by themselves. */
const MOST_TRIES = 5;

class Day {
  readonly repeats: string[] = [];
  readonly needless: string[] = [];
  private heard = 0;

  constructor(
    private readonly desk: Desk,
    private readonly seat: Seat,
    private readonly id: number,
    private readonly draw: () => number,
  ) {
    const send = seat.frame.request;
    seat.frame.request = (options) => {
      if (options.type === 'PUT' && this.changesNothing(options.data)) this.needless.push(options.data ?? '');
      return send(options);
    };
  }

  async run(): Promise<void> {
    for (let fault = 0; fault < FAULTS; fault += 1) {
      const match = this.oneOf(PLACES);
      this.desk.faults.arm({ ...NO_FAULT, ...this.oneOf(KINDS), match, times: this.oneOf([1, 1, 2, 4]) });
      await this.something(fault);
      await this.wait(this.oneOf([1, 2, 6]));
    }
    this.desk.faults.clear();
  }

  /** Minutes in which nobody does anything: what is asked again now, the app asks by itself. */
  async wait(minutes: number): Promise<void> {
    const { length } = this.seat.requests;
    for (let minute = 0; minute < minutes; minute += 1) await this.seat.advance(1);
    const counted = new Map<string, number>();
    for (const line of this.seat.requests.slice(length)) counted.set(line, (counted.get(line) ?? 0) + 1);
    for (const [line, times] of counted) if (times >= MOST_TRIES) this.repeats.push(`${times} x ${line}`);
  }

  private async something(fault: number): Promise<void> {
    // Once, in the middle of the day, the agent decides what the tag must follow.
    if (fault === FAULTS / 2) return this.submits({ additionalTags: ['closed_by_merge'] });
    const chance = this.draw();
    if (chance < 0.3) return this.submits({ priority: this.oneOf(['low', 'high', 'urgent'] as const) });
    if (chance < 0.6) return this.colleague();
    if (chance < 0.8) return this.seat.type({ priority: this.oneOf(['low', 'high', null] as const) });
    return this.seat.type(null);
  }

  private async submits(change: TicketChange): Promise<void> {
    this.write('agent', change);
    this.seat.unsaved = null;
    await this.seat.hear('submitted');
  }

  private async colleague(): Promise<void> {
    this.write('secondAgent', { subject: `Heard of it ${(this.heard += 1)} times` });
    await this.seat.hear('updated');
  }

  private write(user: keyof typeof USERS, change: TicketChange): void {
    const asker = this.desk.users.get(USERS[user].id);
    if (asker) updateTicket(this.desk, asker, this.id, change);
  }

  private changesNothing(data: string | undefined): boolean {
    const { ticket } = JSON.parse(data ?? '{}') as { ticket?: { tags?: readonly string[] } };
    const stored = this.desk.tickets.get(this.id)?.tags ?? [];
    return [...(ticket?.tags ?? [])].sort().join() === [...stored].sort().join();
  }

  private oneOf<T>(things: readonly T[]): T {
    return things[Math.floor(this.draw() * things.length)] as T;
  }
}

async function dayWith(seed: number) {
  const desk = stillDesk();
  const id = await newTicket(desk, 'overLimit');
  desk.clock.advance(600);
  const seat = new Seat(desk, id);
  const day = new Day(desk, seat, id, draws(seed));
  await seat.open();
  return { desk, seat, day, id };
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'after twenty faults nothing is asked without end, no write is lost or doubled, and the panel recovers (draws %i)',
  async (seed) => {
    const { seat, day } = await dayWith(seed);
    await day.run();
    await seat.type(null);
    for (let waited = 0; waited < 3; waited += 1) await day.wait(5);
    expect(day.repeats).toEqual([]);
    expect(day.needless).toEqual([]);
    expect(seat.said).toBe('not_counted closed_by_merge');
    expect(seat.tags).toContain('closed_by_merge');
    expect(seat.tags).not.toContain('billable_overage');
  },
);

test('a tag that faults kept from being written is written when they are over', async () => {
  const { desk, seat, day } = await dayWith(9);
  // What the agent saves at the end is all that asks for another try.
  desk.faults.arm({ ...NO_FAULT, match: 'PUT /api/v2/tickets/', status: 503, times: 3 });
  await day.wait(10);
  await seat.hear('submitted');
  await day.wait(10);
  expect(seat.tags).toContain('billable_overage');
});
