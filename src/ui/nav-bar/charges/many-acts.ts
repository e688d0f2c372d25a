// A decision about the chosen charges, from its form to what became of each ticket; the tags follow (followed-tags.ts).
import type { ChargeRow } from '../../../actions/account/charge-rows';
import { actOnMany, type ActOutcome, type Step } from '../../../actions/acts/act-on-many';
import type { Act, ReasonCode } from '../../../actions/acts/act-ports';
import type { Book, SavedAs } from '../../../actions/acts/save-act';
import { Watched } from '../../shared/watched';
import type { ManyKind } from './charge-words';
import { FollowedTags, type TagParts } from './followed-tags';

export interface ManyDraft {
  readonly code: ReasonCode | '';
  readonly details: string;
}

export interface ManyState {
  readonly isBusy: boolean;
  readonly of: number;
  readonly outcomes: ReadonlyMap<string, ActOutcome>;
  /** Of the tickets whose entries are saved; null before any is. */
  readonly tags: FollowedTags | null;
  readonly bug: { readonly thrown: unknown } | null;
}

export interface ActNames {
  /** What an entry says in short, for whoever reads the book in Zendesk. */
  readonly name: (ticketId: string) => string;
}

const NOTHING: ManyState = { isBusy: false, of: 0, outcomes: new Map(), tags: null, bug: null };

export class ManyActs extends Watched<ManyState> {
  private readonly book: () => Promise<Book>;
  private readonly tags: TagParts;
  private readonly personId: string;
  private readonly now: () => number;
  private stopper = new AbortController();

  constructor(book: () => Promise<Book>, tags: TagParts, personId: string, now: () => number) {
    super(NOTHING);
    this.book = book;
    this.tags = tags;
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
    // Those that were saved before stay so.
    const before = [...this.state().outcomes].filter(([, { kind: became }]) => became === 'done');
    this.show({
      ...NOTHING,
      isBusy: true,
      of: rows.length + before.length,
      outcomes: new Map(before),
    });
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
      this.show({ ...this.state(), isBusy: false, tags: this.follow() });
    }
  }

  /** Goes on by itself, also where the form is closed meanwhile. */
  private follow(): FollowedTags | null {
    const saved = savedIn(this.state().outcomes);
    if (saved.length === 0) return null;
    const settling = saved.filter(([, savedAs]) => savedAs === 'settling').map(([id]) => id);
    const tags = new FollowedTags(
      this.tags,
      saved.map(([id]) => id),
      new Set(settling),
    );
    tags.begin();
    return tags;
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

function savedIn(
  outcomes: ManyState['outcomes'],
): readonly (readonly [ticketId: string, savedAs: SavedAs])[] {
  return [...outcomes].flatMap(([id, outcome]) =>
    outcome.kind === 'done' ? [[id, outcome.savedAs] as const] : [],
  );
}
