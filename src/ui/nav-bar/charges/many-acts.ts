// A decision about the chosen charges, from their ticks and its form to what became of each ticket; the tags follow
// (followed-tags.ts). One of the page: it goes on, and waits to be read, while other tabs are open.
import type { ChargeRow } from '../../../actions/account/charge-rows';
import { actOnMany, type ActOutcome, type ManyBook, type Step } from '../../../actions/acts/act-on-many';
import type { Act, ReasonCode } from '../../../actions/acts/act-ports';
import type { SavedAs } from '../../../actions/acts/save-act';
import { Watched } from '../../shared/watched';
import type { ManyKind } from './charge-words';
import { FollowedTags, type TagParts } from './followed-tags';

export interface ManyDraft {
  readonly code: ReasonCode | '';
  readonly details: string;
}

/** What is being decided, as far as somebody has come with it. */
export interface ManyForm {
  readonly kind: ManyKind;
  /** As they were when it was opened. */
  readonly rows: readonly ChargeRow[];
  readonly draft: ManyDraft;
}

export interface ManyState {
  /** Ids of the ticked tickets. */
  readonly marked: ReadonlySet<string>;
  readonly form: ManyForm | null;
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

export interface ManyParts {
  /** Loaded with the first decision. */
  readonly book: () => Promise<ManyBook>;
  readonly tags: TagParts;
  readonly personId: string;
  readonly now: () => number;
}

const UNDECIDED = { isBusy: false, of: 0, outcomes: new Map(), tags: null, bug: null } as const;
const NOTHING: ManyState = { ...UNDECIDED, marked: new Set(), form: null };

/** By what lasts as long as the page does, also where its settings are changed meanwhile. */
const known = new WeakMap<TagParts['gate'], ManyActs>();

/** The page's own: whoever comes back to the charges finds what they left there, and one run goes on at a time. */
export function manyActsOf(parts: ManyParts): ManyActs {
  const acts = known.get(parts.tags.gate) ?? new ManyActs(parts);
  known.set(parts.tags.gate, acts);
  acts.parts = parts;
  return acts;
}

export class ManyActs extends Watched<ManyState> {
  private stopper = new AbortController();

  constructor(public parts: ManyParts) {
    super(NOTHING);
  }

  readonly mark = (ids: readonly string[], isOn: boolean): void => {
    const { marked } = this.state();
    const next = isOn ? [...marked, ...ids] : [...marked].filter((id) => !ids.includes(id));
    this.change({ marked: new Set(next) });
  };

  readonly open = (kind: ManyKind, rows: readonly ChargeRow[]): void => {
    if (this.state().form === null) this.change({ form: { kind, rows, draft: { code: '', details: '' } } });
  };

  readonly type = (part: Partial<ManyDraft>): void => {
    const { form, isBusy } = this.state();
    if (form !== null && !isBusy) this.change({ form: { ...form, draft: { ...form.draft, ...part } } });
  };

  readonly stop = (): void => {
    this.stopper.abort();
  };

  /** Everything was gone through, or given up. */
  readonly close = (): void => {
    const { isBusy, of, marked } = this.state();
    if (!isBusy) this.show({ ...NOTHING, marked: of > 0 ? new Set() : marked });
  };

  /** What the form says, of the tickets that it is not done for yet. One run at a time; a second click does nothing. */
  async run(names: ActNames): Promise<void> {
    const { form, isBusy, outcomes } = this.state();
    if (form === null || isBusy) return;
    this.stopper = new AbortController();
    // Those that were saved before stay so.
    const before = [...outcomes].filter(([, { kind: became }]) => became === 'done');
    this.change({ ...UNDECIDED, isBusy: true, of: form.rows.length, outcomes: new Map(before) });
    const at = new Date(this.parts.now()).toISOString();
    const steps = leftOf(this.state()).map((row): Step => ({
      ticketId: row.ticketId,
      act: this.actOn(form, row, at, names),
    }));
    try {
      const book = await this.parts.book();
      await actOnMany(book, steps, (id, outcome) => this.note(id, outcome), this.stopper.signal);
    } catch (thrown) {
      this.change({ bug: { thrown } });
    } finally {
      this.change({ isBusy: false, tags: this.follow() });
    }
  }

  /** Goes on by itself, also where the form is closed meanwhile. */
  private follow(): FollowedTags | null {
    const saved = savedIn(this.state().outcomes);
    if (saved.length === 0) return null;
    const settling = saved.filter(([, savedAs]) => savedAs === 'settling').map(([id]) => id);
    const tags = new FollowedTags(
      () => this.parts.tags,
      saved.map(([id]) => id),
      new Set(settling),
    );
    tags.begin();
    return tags;
  }

  private actOn({ kind, draft }: ManyForm, row: ChargeRow, at: string, { name }: ActNames): Act {
    const reason = draft.details.trim();
    return {
      kind,
      ticketId: row.ticketId,
      name: name(row.ticketId),
      contractId: row.contractId,
      organizationId: row.organizationId,
      reasonCode: kind === 'waive' && draft.code !== '' ? draft.code : null,
      reason: reason === '' ? null : reason,
      authorId: this.parts.personId,
      at,
      agreed: row.agreed,
    };
  }

  private note(ticketId: string, outcome: ActOutcome): void {
    this.change({ outcomes: new Map([...this.state().outcomes, [ticketId, outcome]]) });
  }

  private change(part: Partial<ManyState>): void {
    this.show({ ...this.state(), ...part });
  }
}

/** The tickets of the form that nothing is saved of yet. */
export function leftOf({ form, outcomes }: Pick<ManyState, 'form' | 'outcomes'>): readonly ChargeRow[] {
  return (form?.rows ?? []).filter(({ ticketId }) => outcomes.get(ticketId)?.kind !== 'done');
}

function savedIn(
  outcomes: ManyState['outcomes'],
): readonly (readonly [ticketId: string, savedAs: SavedAs])[] {
  return [...outcomes].flatMap(([id, outcome]) =>
    outcome.kind === 'done' ? [[id, outcome.savedAs] as const] : [],
  );
}
