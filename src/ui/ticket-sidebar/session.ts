// One ticket open in one frame: reads, judges, keeps the tag, follows the form and other people's changes.
import type { WholeEvidence } from '../../actions/evidence';
import { Failure } from '../../actions/failure';
import { keepTag, type KeepTag, type TagOutcome } from '../../actions/keep-tag';
import type { SavedTicket, SignedIn } from '../../actions/ports';
import { BalanceKeeper } from './balance-keeper';
import { current } from './current';
import { FrameMemory } from './frame-memory';
import { hostAhead, type HostAhead } from './host-ahead';
import { loadJudging } from './load-judging';
import { Opening } from './opening';
import { Recheck } from './recheck';
import type { PanelState } from './panel-state';
import { paceOf } from '../shared/clockwork';
import { Retries } from '../shared/retries';
import { Watched } from '../shared/watched';
import { isOfAnother, lastSeen, verdictIn } from './last-seen';
import type { SessionParts } from './session-parts';
import { isUnsaved, requesterIn, withForm } from './unsaved';

export class TicketSession extends Watched<PanelState> {
  /** Acts keep the tag in their own way, from before the first one is saved. */
  keeper: KeepTag = keepTag;
  private readonly parts: SessionParts & { readonly host: HostAhead };
  private readonly frame = new FrameMemory();
  private readonly balances = new BalanceKeeper();
  private opening: Opening | null = null;
  private saved: SavedTicket | null = null;
  /** The last verdict that was no preview. */
  private told: PanelState | null = null;
  /** When the ticket last changed by anything else than this frame's tag write, which no other ticket's verdict reads. */
  private changedAt = '';
  private outcome: TagOutcome | null = null;
  private busy: Promise<void> | null = null;
  private isStale = false;
  /** A reading that broke off is begun anew by what happens next, though not by each key. */
  private reading: 'whole' | 'broken' | 'following' = 'whole';
  private turn = 0;
  /** The organization that the form named last. */
  private asked: string | null = null;
  private readonly retries: Retries;
  private readonly recheck: Recheck;

  constructor(parts: SessionParts) {
    super(parts.memory.recall() ?? { kind: 'loading', organizationName: null });
    this.parts = { ...parts, host: hostAhead(parts.host) };
    this.retries = new Retries(parts);
    this.recheck = new Recheck(parts);
    this.parts.host.onFormChange(() => void this.guard(() => this.present()));
    parts.host.onSubmitted(() => void this.acted());
    parts.host.onUpdated(() => void this.guard(() => this.followUpdate()));
    parts.host.onShown(() => {
      const isBroken = this.state().kind === 'failed' && this.retries.mayBegin;
      if (isBroken || this.opening?.isOld() === true) this.retry();
    });
  }

  /** A person asks again, or is back, or the connection is. */
  readonly retry = (): void => {
    this.retries.forgive();
    this.frame.failedWrites = 0;
    void this.refresh();
  };

  /** This agent saved something to follow up: a submit, or an act. */
  acted(): Promise<void> {
    this.recheck.renew();
    this.frame.hasSaved(this.parts.now());
    return this.refresh();
  }

  /** Reads everything again; what comes while a reading is under way is answered by one more after it. */
  refresh(): Promise<void> {
    this.isStale = true;
    this.busy ??= this.readWhileStale().finally(() => {
      this.busy = null;
    });
    return this.busy;
  }

  private async readWhileStale(): Promise<void> {
    while (this.isStale) {
      this.isStale = false;
      this.recheck.callOff();
      this.retries.callOff();
      await this.guard(() => this.read());
    }
  }

  private async guard(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (thrown) {
      if (!(thrown instanceof Failure)) return this.show({ kind: 'bug', thrown });
      const retryAt = this.retries.plan(thrown, () => void this.refresh());
      const last = lastSeen(this.state(), this.told, thrown);
      this.show({ kind: 'failed', failure: thrown, retryAt, last });
      if (last === null && this.reading !== 'whole') this.parts.memory.keep(this.state());
    }
  }

  private async read(): Promise<void> {
    this.reading = 'broken';
    const form = await this.parts.host.readForm();
    if (this.state().kind === 'loading' || isOfAnother(this.state(), form)) {
      this.show({ kind: 'loading', organizationName: form?.organizationName ?? null });
    }
    const opening = await Opening.read(this.parts, form?.organizationId ?? null);
    const { ticket, person, facts, first } = opening.opened;
    this.frame.saw(ticket, this.parts.now());
    this.opening = opening;
    this.saved = ticket;
    this.changedAt = ticket.updatedAt;
    this.outcome = null;
    const why = person.isRestricted ? 'restricted' : 'counting';
    if (first !== null && verdictIn(this.state()) === null) this.show({ kind: 'balance', why, facts });
    this.parts.host.askForm();
    const { evidence, isPartial } = await opening.weigh(ticket);
    this.reading = 'whole';
    await this.present();
    if (this.isStale) return;
    if (evidence.kind !== 'whole' || isPartial) return this.retries.forgive();
    await this.keepTag(evidence, ticket, person);
    if (this.isStale) return;
    const { desk, account, now } = this.parts;
    void this.balances.keep(desk, { evidence, row: ticket, person, account, now: now() });
  }

  private async keepTag(evidence: WholeEvidence, ticket: SavedTicket, person: SignedIn): Promise<void> {
    const { desk, account, now } = this.parts;
    const { judgeTicket, tagFactsOf } = await loadJudging();
    const facts = tagFactsOf(evidence, ticket, account, now());
    const kept = await this.keeper(desk, facts, this.frame.facts(person), paceOf(this.parts));
    const outcome = this.frame.kept(kept);
    if (this.frame.failedWrites === 0) this.retries.forgive();
    if (outcome.kind === 'again') {
      this.isStale = true;
      return;
    }
    this.saved = outcome.ticket;
    if (outcome.kind !== 'saved') this.changedAt = outcome.ticket.updatedAt;
    this.outcome = outcome;
    if (outcome.kind === 'saved') await this.opening?.followTargets(ticket, outcome.ticket);
    await this.present();
    if (outcome.kind === 'failed') {
      if (this.frame.writesAgain) this.retries.plan(outcome.failure, () => void this.refresh());
      return;
    }
    const row = { ...outcome.ticket, updatedAt: this.changedAt };
    const { isProbable, settledAt } = judgeTicket(evidence, row, now());
    if (isProbable) this.recheck.plan(Date.parse(settledAt), () => void this.refresh());
    else this.frame.followedUp();
  }

  /** Shows the saved ticket, or what would be so once the form is saved. Nothing is ever written from here. */
  private async present(): Promise<void> {
    const { opening, saved } = this;
    if (this.reading === 'broken' && this.busy === null) {
      return this.retries.mayBegin ? this.refresh() : undefined;
    }
    // Against what may be old a colleague's change would look like one of this form.
    if (opening === null || saved === null || this.reading !== 'whole') return;
    const turn = (this.turn += 1);
    const form = await this.parts.host.readForm();
    const inForm = { ...(form === null ? saved : withForm(saved, form)), updatedAt: this.changedAt };
    if (!opening.knows(inForm)) {
      // What failed is tried again with the form as it is then, however much is typed until then.
      const waits = this.retries.at !== null || this.asked === inForm.organizationId;
      if (waits && !this.retries.mayBegin && this.state().kind === 'failed') return;
      this.show({ kind: 'loading', organizationName: form?.organizationName ?? null });
    }
    this.asked = inForm.organizationId;
    const weighed = await current(opening.weigh(inForm), () => turn === this.turn);
    if (weighed === null) return;
    const isPreview = isUnsaved(inForm, saved, weighed.evidence);
    const ticket = isPreview ? inForm : { ...saved, updatedAt: this.changedAt };
    const outcome = isPreview ? null : this.outcome;
    const shown = { ...opening.seen(isPreview), ticket, ...requesterIn(form, saved), isPreview, outcome };
    const state = weighed.stateOf(weighed, shown, this.parts.account, this.parts.now());
    this.show(state);
    if (isPreview) return;
    this.told = state;
    this.parts.memory.keep(state);
  }

  /** Zendesk pushes our own write back to us, which is no news. */
  private async followUpdate(): Promise<void> {
    if (this.reading === 'broken' && this.retries.at !== null) return;
    if (this.saved !== null && this.busy === null && this.reading === 'whole') {
      this.reading = 'following';
      const ticket = await this.parts.desk.ticket(this.saved.id).finally(() => (this.reading = 'broken'));
      // Not by the stamp alone: two changes of one second share it.
      if (JSON.stringify(ticket) === JSON.stringify(this.saved)) {
        this.reading = 'whole';
        return this.present();
      }
    }
    await this.refresh();
  }
}
