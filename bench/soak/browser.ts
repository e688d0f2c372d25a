// What a manager's browser keeps over the closing of tabs: a recount that was cut off, and who applies one just now.
import type { Outcomes } from '../../src/actions/recount/plan';
import type { RecountStore, StoredRun } from '../../src/actions/recount/recount-ports';

export class Browser {
  holder: string | null = null;
  private run: { plan: string; progress: string | null } | null = null;
  private refused: Outcomes = {};

  readonly store: RecountStore = {
    recall: () => Promise.resolve(this.recalled()),
    keepPlan: (plan) => {
      this.run = { plan: JSON.stringify(plan), progress: null };
      return Promise.resolve();
    },
    keepProgress: (progress) => {
      if (this.run !== null) this.run.progress = JSON.stringify(progress);
      return Promise.resolve();
    },
    forget: () => {
      this.run = null;
      return Promise.resolve();
    },
    refusals: () => Promise.resolve(this.refused),
    keepRefusals: (outcomes) => {
      const all = Object.entries({ ...this.refused, ...outcomes }).filter(
        ([, { kind }]) => kind === 'refused',
      );
      this.refused = Object.fromEntries(all);
      return Promise.resolve();
    },
  };

  get hasRun(): boolean {
    return this.recalled() !== null;
  }

  /** @returns what gives it back; null = another tab holds it */
  lock(tab: string): (() => void) | null {
    if (this.holder !== null) return null;
    this.holder = tab;
    return () => {
      if (this.holder === tab) this.holder = null;
    };
  }

  private recalled(): StoredRun | null {
    if (this.run?.progress == null) return null;
    return {
      plan: JSON.parse(this.run.plan) as StoredRun['plan'],
      progress: JSON.parse(this.run.progress) as StoredRun['progress'],
    };
  }
}
