// The end of a soak: the weather clears, what was cut off is finished, an admin recounts once more with everything ticked,
// and looks again: then nothing may be left to do.
import { isReady, type MonthStatement } from '../../src/actions/statements/month-end';
import type { Difference } from '../../src/actions/recount/difference';
import { ALL_MONTHS, finaliseThese } from './book-work';
import { MINUTE } from './calendar';
import { finishBegun } from './contract-work';
import { headNamedBy } from './invariants/halves';
import type { Desk, Manager } from './manager';
import { counted, recounted } from './recount-work';
import { clearUp } from './weather';
import type { World } from './world';

export interface Settled {
  /** What the last recount found and could not do, by ticket id. */
  readonly refused: ReadonlySet<string>;
  /** What a recount after the last one still finds, refusals left out; null = it could not be made. */
  readonly left: readonly Difference[] | null;
  /** Finalisations that were cut off and cannot be repeated now, by their heads' external_ids, with the reason. */
  readonly waiting: ReadonlyMap<string, string>;
  /** Final statements that are shown as altered. */
  readonly altered: readonly string[];
  /** Changes of several writes that were finished. */
  readonly finished: number;
}

const WHO = 'the end';

/** @param morning when to begin: far from midnight anywhere, for then contracts end and windows reset */
export async function settle(world: World, managers: readonly Manager[], morning: number): Promise<Settled> {
  clearUp(world);
  world.isOver = true;
  await world.agenda.sleep(WHO, morning - world.agenda.now());
  for (const manager of managers) {
    const page = manager.openPage();
    if (manager.browser.hasRun) await recounted({ page, world, chance: world.chance(WHO) }, 'gone on');
    page.close();
  }
  const [admin] = managers;
  if (admin === undefined) throw new Error('nobody to recount');
  const desk: Desk = { page: admin.openPage(), world, chance: world.chance(WHO) };
  const finished = await finishBegun(desk);
  await recounted(desk, 'all');
  const waiting = await finishStatements(desk);
  await world.agenda.sleep(WHO, 30 * MINUTE);
  await recounted(desk, 'all');
  const refused = new Set(
    [...desk.page.outcome.state().refused.keys()].flatMap((key) => /^ticket:(\d+):/.exec(key)?.[1] ?? []),
  );
  await world.agenda.sleep(WHO, 30 * MINUTE);
  const found = await recounted(desk, 'ticked');
  const left = found?.filter((one) => !isExcepted(one, refused)) ?? null;
  await counted(desk);
  const altered = await alteredIn(desk);
  desk.page.close();
  await world.agenda.sleep(WHO, 10 * MINUTE);
  return { refused, left, waiting, altered, finished };
}

/** A stored fold is renewed once it is an hour old, which changes no figure. */
function isExcepted(one: Difference, refused: ReadonlySet<string>): boolean {
  if (one.kind === 'balance') return one.because === 'fold';
  return one.kind === 'ticket' && refused.has(one.ticket.id);
}

/** Pages without a head: making them final is repeated, as a manager would who finds the month unfinished. */
async function finishStatements(desk: Desk): Promise<ReadonlyMap<string, string>> {
  const { world, page } = desk;
  const headless = headlessIn(world);
  const waiting = new Map<string, string>();
  await counted(desk);
  for (const month of ALL_MONTHS) {
    const rows = (await page.books?.month(month)) ?? [];
    const own = rows.flatMap((row) => (row.kind === 'statement' && headless.has(headOf(row)) ? [row] : []));
    const ready = own.filter((row) => isReady(row));
    await finaliseThese(desk, ready);
    // As the page does: what one month takes of a contract's corrections the next one shall not list.
    if (ready.length > 0) await counted(desk);
    for (const row of own) {
      const because = row.blocks.map(({ kind }) => kind).join(', ');
      if (because !== '') waiting.set(headOf(row), because);
    }
    // A contract that cannot be told has no statement until its record is mended.
    for (const row of rows) {
      if (row.kind !== 'untold') continue;
      for (const head of headless) if (head.includes(row.contractId)) waiting.set(head, 'untold');
    }
  }
  return waiting;
}

function headOf({ contractId, sheet }: MonthStatement): string {
  return `statement:${contractId}:${sheet.startsOn}`;
}

/** Named by pages, or by claims on corrections. */
function headlessIn({ desk }: World): ReadonlySet<string> {
  const entries = [...desk.recordsOf('support_entry').values()];
  const heads = new Set(entries.map(({ externalId }) => externalId));
  const named = entries.flatMap((entry) => headNamedBy(entry) ?? []);
  return new Set(named.filter((head) => !heads.has(head)));
}

async function alteredIn({ page }: Desk): Promise<readonly string[]> {
  const { books } = page;
  if (books === null) return ['nothing could be counted'];
  const altered: string[] = [];
  for (const month of ALL_MONTHS) {
    for (const row of await books.month(month)) {
      if (row.kind !== 'statement' || row.head === null) continue;
      const opened = await books.statement(row.contractId, row.sheet.startsOn);
      if (opened.kind !== 'sheet' || opened.alteration !== null) altered.push(row.head.externalId);
    }
  }
  return altered;
}
