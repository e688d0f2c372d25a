// A manager who has counted a simulated account and decides about its charges: entries, figures and tags as the page's
// charges bring them about.
import { chargesOf } from '../../src/actions/account/charges';
import type { ChargeRow } from '../../src/actions/account/charge-rows';
import type { CountedAccount } from '../../src/actions/account/counted-account';
import { countAfterActs, type ActsRead } from '../../src/actions/recount/count-after-acts';
import { owedTags } from '../../src/actions/recount/owed-tags';
import type { ManyKind } from '../../src/ui/nav-bar/charges/charge-words';
import type { TagsState } from '../../src/ui/nav-bar/charges/followed-tags';
import { ManyActs } from '../../src/ui/nav-bar/charges/many-acts';
import { ZendeskActsDesk } from '../../src/zendesk/acts-desk';
import { ZendeskManyActs } from '../../src/zendesk/many-acts-desk';
import type { Desk } from '../../workbench/desk/desk';
import { USERS } from '../../workbench/seed/cast';
import { AccountSeat } from './account-seat';
import { MemoryStore, RecountSeat } from './recount-seat';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const DRAFT = { code: 'goodwill', details: 'Agreed by phone' } as const;

export class ChargesSeat extends RecountSeat {
  readonly many: ManyActs;
  private readonly user: keyof typeof USERS;
  private held: CountedAccount | null = null;

  constructor(desk: Desk, user: keyof typeof USERS = 'manager', store = new MemoryStore()) {
    super(desk, user, store, `charges:${user}`);
    this.user = user;
    const { desk: recountDesk, gate, pace } = this.parts;
    const refold = (acts: ActsRead) => {
      // As between a page and its worker only plain data travels.
      const again = countAfterActs(this.counted(), structuredClone(acts));
      this.held = again.counted;
      return Promise.resolve(structuredClone(owedTags(again, acts)));
    };
    const acts = new ZendeskActsDesk(this.send, this.settings);
    const book = { desk: this.supportDesk, acts, many: new ZendeskManyActs(this.send), pace };
    this.many = new ManyActs({
      book: () => Promise.resolve(book),
      tags: { desk: recountDesk, gate, pace, refusals: store, refold },
      personId: String(USERS[user].id),
      now: pace.now,
    });
  }

  async count(): Promise<this> {
    this.held = await new AccountSeat(this.desk, this.user).count();
    return this;
  }

  /** As if it had been counted so. */
  adopt(counted: CountedAccount): void {
    this.held = counted;
  }

  counted(): CountedAccount {
    if (this.held === null) throw new Error('nothing is counted yet');
    return this.held;
  }

  charge(ticketId: number): ChargeRow {
    const { rows } = chargesOf(this.counted(), YEAR);
    const row = rows.find((one) => one.ticketId === String(ticketId));
    if (row === undefined) throw new Error(`no charge of ticket ${ticketId}`);
    return row;
  }

  /** @returns how the tags have followed, once nothing is under way */
  async decide(kind: ManyKind, ...ticketIds: readonly number[]): Promise<TagsState> {
    const rows = ticketIds.map((id) => this.charge(id));
    this.many.close();
    this.many.open(kind, rows);
    this.many.type(DRAFT);
    await this.many.run({ name: (ticket) => `${kind} ${ticket}` });
    const { tags, bug } = this.many.state();
    if (bug !== null) throw bug.thrown;
    if (tags === null) throw new Error('nothing was saved');
    while (tags.state().kind === 'looking' || tags.state().kind === 'writing') await this.frame.quiet();
    await this.frame.quiet();
    return tags.state();
  }
}
