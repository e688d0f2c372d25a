// A decision about the chosen charges, from its form to what became of each ticket.
import type { ChargeRow } from '../../../actions/account/charge-rows';
import { actOnMany, type ActOutcome, type Step } from '../../../actions/acts/act-on-many';
import type { Act, ReasonCode } from '../../../actions/acts/act-ports';
import type { Book } from '../../../actions/acts/save-act';
import { Watched } from '../../shared/watched';
import type { ManyKind } from './charge-words';

export interface ManyDraft {
  readonly code: ReasonCode | '';
  readonly details: string;
}

export interface ManyState {
  readonly isBusy: boolean;
  readonly of: number;
  readonly outcomes: ReadonlyMap<string, ActOutcome>;
  readonly bug: { readonly thrown: unknown } | null;
}

export interface ActNames {
  /** What an entry says in short, for whoever reads the book in Zendesk. */
  readonly name: (ticketId: string) => string;
}

const NOTHING: ManyState = { isBusy: false, of: 0, outcomes: new Map(), bug: null };

export class ManyActs extends Watched<ManyState> {
  private readonly book: () => Promise<Book>;
  private readonly personId: string;
  private readonly now: () => number;
  private stopper = new AbortController();

  constructor(book: () => Promise<Book>, personId: string, now: () => number) {
    super(NOTHING);
    this.book = book;
    this.personId = personId;
    this.now = now;
  }

  readonly stop = (): void => {
    this.stopper.abort();
  };

  readonly forget = (): void => {
    if (!this.state().isBusy) this.show(NOTHING);
  };

  /** One run at a time; a second click does nothing. */
  async run(kind: ManyKind, rows: readonly ChargeRow[], draft: ManyDraft, names: ActNames): Promise<void> {
    if (this.state().isBusy) return;
    this.stopper = new AbortController();
    this.show({ ...NOTHING, isBusy: true, of: rows.length });
    const at = new Date(this.now()).toISOString();
    const steps = rows.map((row): Step => ({
      ticketId: row.ticketId,
      act: this.actOn(kind, row, draft, at, names),
    }));
    try {
      await actOnMany(await this.book(), steps, (id, outcome) => this.note(id, outcome), this.stopper.signal);
    } catch (thrown) {
      this.show({ ...this.state(), bug: { thrown } });
    } finally {
      this.show({ ...this.state(), isBusy: false });
    }
  }

  private actOn(kind: ManyKind, row: ChargeRow, draft: ManyDraft, at: string, { name }: ActNames): Act {
    const reason = draft.details.trim();
    return {
      kind,
      ticketId: row.ticketId,
      name: name(row.ticketId),
      contractId: row.contractId,
      organizationId: row.organizationId,
      reasonCode: kind === 'waive' && draft.code !== '' ? draft.code : null,
      reason: reason === '' ? null : reason,
      authorId: this.personId,
      at,
      agreed: row.agreed,
    };
  }

  private note(ticketId: string, outcome: ActOutcome): void {
    const outcomes = new Map([...this.state().outcomes, [ticketId, outcome]]);
    this.show({ ...this.state(), outcomes });
  }
}
