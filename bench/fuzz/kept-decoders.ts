// What reads what the browser keeps: the sidebar's memory of a ticket, and the recount that was begun. What comes back is
// what was kept, to the letter, or nothing.
import { isDeepStrictEqual } from 'node:util';
import type { BrowserShelf } from '../../src/ui/nav-bar/recount/browser-shelf';
import { recountStore } from '../../src/ui/nav-bar/recount/recount-store';
import { panelMemory } from '../../src/ui/ticket-sidebar/memory';
import type { Decoder, Decoders } from './decoder';
import { textIn } from './decoder';
import { PLAN, PROGRESS, REFUSALS, VIEW } from './samples';

const NOW = Date.UTC(2026, 10, 18, 12);
const OWNER = { owner: 'acme:1:400003', build: 'b1', now: () => NOW };

function storageWith(texts: Map<string, string>): Storage {
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  } as unknown as Storage;
}

const memoryIn = (texts: Map<string, string>) =>
  panelMemory({ ...OWNER, ticketId: '7', storage: () => storageWith(texts) });

function keptMemory(): Map<string, string> {
  const texts = new Map<string, string>();
  memoryIn(texts).keep({ kind: 'verdict', view: VIEW } as never);
  return texts;
}

function recalled(text: string) {
  const [key = ''] = keptMemory().keys();
  return memoryIn(new Map([[key, text]])).recall();
}

function shelfWith(values: Map<string, unknown>): BrowserShelf {
  const shelf: Pick<BrowserShelf, 'read' | 'write' | 'remove'> = {
    read: (key) => Promise.resolve(values.get(key)),
    write: (key, value) => Promise.resolve(void values.set(key, value)),
    remove: (key) => Promise.resolve(void values.delete(key)),
  };
  return shelf as BrowserShelf;
}

const storeIn = (values: Map<string, unknown>) => recountStore({ ...OWNER, shelf: shelfWith(values) });

/** All that lies on the shelf, by its keys. */
async function keptRun(): Promise<Readonly<Record<string, unknown>>> {
  const values = new Map<string, unknown>();
  const store = storeIn(values);
  await store.keepPlan(PLAN as never);
  await store.keepProgress(PROGRESS as never);
  await store.keepRefusals(REFUSALS as never);
  return Object.fromEntries(values);
}

async function runIn(value: unknown) {
  const store = storeIn(new Map(Object.entries(value as object)));
  return { run: await store.recall(), refusals: await store.refusals() };
}

const allOrNothing = (sound: unknown, nothing: unknown) => (answer: unknown) =>
  isDeepStrictEqual(answer, sound) || isDeepStrictEqual(answer, nothing)
    ? null
    : 'is neither what was kept nor nothing';

const memory: Decoder = {
  sound: () => [...keptMemory().values()],
  decode: (value) => recalled(textIn(value)),
  wrong: (answer) => allOrNothing(recalled([...keptMemory().values()].join('')), null)(answer),
};

const SOUND_RUN = { plan: PLAN, progress: PROGRESS };
const store: Decoder = {
  sound: async () => [await keptRun()],
  decode: runIn,
  wrong: (answer) => {
    const { run, refusals } = answer as { readonly run: unknown; readonly refusals: unknown };
    return allOrNothing(SOUND_RUN, null)(run) ?? allOrNothing(REFUSALS, {})(refusals);
  },
};

export const KEPT: Decoders = { panelMemory: memory, recountStore: store };
