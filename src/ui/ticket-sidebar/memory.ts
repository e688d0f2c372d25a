// What this person saw of a ticket last, kept in the browser so that the next opening paints at once. A convenience and
// nothing more: every access may fail, and what cannot be trusted to the letter is as good as not there.
import type { GroupFacts } from '../../actions/read-group';
import type { VerdictView } from '../verdict/verdict-view';
import type { PanelMemory } from './session-parts';

/** How many tickets are remembered; the oldest go first. */
const MOST_TICKETS = 40;
/** A week: what is older says nothing any more. */
const OLDEST_MS = 7 * 24 * 60 * 60 * 1_000;
const PREFIX = 'support-plan-meter ';

export interface MemoryOf {
  /** Throws where the browser forbids storage. */
  readonly storage: () => Storage;
  /** Account, installation and person: nobody else's memory is read. */
  readonly owner: string;
  readonly ticketId: string;
  /** Another build of the app may draw from other facts: what it kept is not read. */
  readonly build: string;
  readonly now: () => number;
}

export function panelMemory({ storage, owner, ticketId, build, now }: MemoryOf): PanelMemory {
  const key = `${PREFIX}${owner} ${ticketId}`;
  return {
    recall: () =>
      attempt(() => {
        const [at = '', sum, ...rest] = (storage().getItem(key) ?? '').split(' ');
        const text = rest.join(' ');
        const seenAt = Number(at);
        const isFresh = seenAt <= now() && seenAt > now() - OLDEST_MS;
        if (!isFresh || sum !== sumOf(build + at + text)) return null;
        return { kind: 'verdict', view: recalled(text, seenAt) };
      }),
    keep: (state) => {
      attempt(() => {
        const kept = storage();
        if (state.kind !== 'verdict') {
          kept.removeItem(key);
          return;
        }
        const at = String(state.view.seenAt);
        const text = JSON.stringify(trimmed(state.view));
        makeRoom(kept, key);
        kept.setItem(key, `${at} ${sumOf(build + at + text)} ${text}`);
      });
    },
  };
}

function attempt<T>(access: () => T): T | null {
  try {
    return access();
  } catch {
    return null;
  }
}

/** Nobody signed in, or nobody told who: then nothing is remembered. */
export function isKnownOwner(owner: string): boolean {
  return owner.split(':').every((part) => part !== '');
}

/** Only what a verdict is drawn from; the rest would be somebody's data lying about. */
function trimmed(view: VerdictView) {
  const { contracts, plans, rows } = view.facts;
  return {
    ...view,
    outcome: null,
    facts: {
      contracts,
      plans: [...plans].filter(([id]) => contracts.some(({ planId }) => planId === id)),
      contractRows: rows.contracts,
      decisions: rows.decisions.filter(({ ticketId }) => ticketId === view.ticket.id),
    },
  };
}

function recalled(text: string, seenAt: number): VerdictView {
  const { facts, ...view } = JSON.parse(text) as ReturnType<typeof trimmed>;
  const whole: GroupFacts = {
    contracts: facts.contracts,
    plans: new Map(facts.plans),
    entries: [],
    faultyContracts: [],
    faultyEntries: [],
    rows: {
      plans: [],
      contracts: facts.contractRows,
      decisions: facts.decisions,
      balances: [],
      statements: [],
      faultyEntries: [],
    },
  };
  return { ...view, facts: whole, seenAt, isPreview: false, isRemembered: true };
}

function makeRoom(storage: Storage, key: string): void {
  const others = Object.keys(storage)
    .filter((one) => one.startsWith(PREFIX) && one !== key)
    .sort((a, b) => seenAt(storage, b) - seenAt(storage, a));
  for (const one of others.slice(MOST_TICKETS - 1)) storage.removeItem(one);
}

function seenAt(storage: Storage, key: string): number {
  return Number.parseInt(storage.getItem(key) ?? '', 10) || 0;
}

/** Tells whether a text is, to the letter, what this build of the app wrote; no guard against forgery. */
function sumOf(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return sum.toString(36);
}
