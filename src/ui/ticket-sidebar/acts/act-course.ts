// One act at a time in one frame, from its form to what became of it. It outlives what is drawn: a reading that fails, or
// a verdict that is gone for a while, takes nothing of what a person typed.
import type { ActKind } from '../../../actions/acts/act-ports';
import type { ActDone, ActRunner } from '../../../actions/acts/act-runner';
import { Failure } from '../../../actions/failure';
import type { EntryRow } from '../../../actions/ports';
import { Watched } from '../../shared/watched';
import type { VerdictView } from '../../verdict/verdict-view';
import { setInHand, type FrameActs } from '../acts-context';
import { EMPTY_DRAFT, type Draft } from './act-draft';
import type { Step } from './act-words';

/** Which form is open: an act, or taking back one that holds. */
export interface Opened {
  readonly kind: ActKind;
  readonly undo: EntryRow | null;
}

export type Trouble =
  | { readonly kind: 'failure'; readonly failure: Failure; readonly at: number }
  /** Nothing was done: what was confirmed is no longer so. */
  | { readonly kind: 'changed' };

export interface ActInHand {
  readonly opened: Opened | null;
  readonly draft: Draft;
  /** What was on screen when the person last looked: a press never confirms what came after it. */
  readonly seen: VerdictView | null;
  /** What was confirmed stays on screen while it is carried out and everything is read again. */
  readonly confirmed: VerdictView | null;
  readonly isBusy: boolean;
  readonly trouble: Trouble | null;
  /** The last one that was carried out; what became of it is the runner's to say. */
  readonly done: Opened | null;
  readonly bug: { readonly thrown: unknown } | null;
}

const NOTHING: ActInHand = {
  opened: null,
  draft: EMPTY_DRAFT,
  seen: null,
  confirmed: null,
  isBusy: false,
  trouble: null,
  done: null,
  bug: null,
};

export function stepOf({ kind, undo }: Opened): Step {
  return undo === null ? kind : `undo_${kind}`;
}

export class ActCourse extends Watched<ActInHand> {
  /** Null until it is loaded. */
  runner: ActRunner | null = null;
  private readonly acts: FrameActs;
  private focus: string | null = null;

  constructor(acts: FrameActs) {
    super(NOTHING);
    this.acts = acts;
  }

  /** Before anybody needs it: once a panel offers an act, a lost connection must not keep the form from trying. */
  prepare(): void {
    this.load().catch((thrown: unknown) => {
      if (!(thrown instanceof Failure)) this.change({ bug: { thrown } });
    });
  }

  open(opened: Opened, seen: VerdictView): void {
    this.focus = 'form';
    this.show({ ...NOTHING, opened, seen });
  }

  type(draft: Draft): void {
    this.change({ draft });
  }

  looked(seen: VerdictView): void {
    this.change({ seen });
  }

  cancel(): void {
    const { opened } = this.state();
    if (opened !== null) this.focus = stepOf(opened);
    this.show(NOTHING);
  }

  /** While one is under way a second click does nothing. */
  run(confirmed: VerdictView, now: () => number, step: (runner: ActRunner) => Promise<ActDone>): void {
    if (this.state().isBusy) return;
    this.change({ confirmed, isBusy: true, trouble: null });
    void this.perform(step, now);
  }

  /** The last act's note is looked for, and written where it is not there. */
  writeNote(): void {
    if (this.state().isBusy) return;
    this.change({ isBusy: true });
    this.load()
      .then((runner) => runner.tryNoteAgain())
      .catch((thrown: unknown) => {
        if (!(thrown instanceof Failure)) this.change({ bug: { thrown } });
      })
      .finally(() => this.change({ isBusy: false }));
  }

  /** Where the keyboard goes after the last press, told once: what is drawn anew by itself takes no focus. */
  takeFocus(): string | null {
    const { focus } = this;
    this.focus = null;
    return focus;
  }

  private async perform(step: (runner: ActRunner) => Promise<ActDone>, now: () => number): Promise<void> {
    const { opened } = this.state();
    try {
      const said = await step(await this.load());
      if (said.savedAs === 'changed') this.change({ trouble: { kind: 'changed' } });
      else if (opened !== null) {
        this.focus = opened.undo === null ? `undo_${opened.kind}` : opened.kind;
        this.show({ ...NOTHING, done: opened });
      }
    } catch (thrown) {
      if (thrown instanceof Failure)
        this.change({ trouble: { kind: 'failure', failure: thrown, at: now() } });
      else this.change({ bug: { thrown } });
    } finally {
      this.change({ isBusy: false });
    }
  }

  private async load(): Promise<ActRunner> {
    this.runner = await this.acts.runner();
    return this.runner;
  }

  private change(part: Partial<ActInHand>): void {
    this.show({ ...this.state(), ...part });
  }

  override show(next: ActInHand): void {
    setInHand(this.acts, next.opened !== null);
    super.show(next);
  }
}

const COURSES = new WeakMap<FrameActs, ActCourse>();

/** The one of this frame, whatever of the panel is drawn. */
export function courseOf(acts: FrameActs): ActCourse {
  const known = COURSES.get(acts) ?? new ActCourse(acts);
  COURSES.set(acts, known);
  return known;
}
