// Statements: a month made final, differences settled, invoices noted.
import { finaliseAll } from '../../src/actions/statements/finalise-all';
import { isReady, type MonthStatement } from '../../src/actions/statements/month-end';
import { markInvoiced } from '../../src/actions/statements/invoice';
import { settleDrift } from '../../src/actions/statements/settle-drift';
import { keyOf } from '../../src/ui/nav-bar/month-end/month-order';
import { wantedOf } from '../../src/ui/nav-bar/statements/wanted';
import type { Desk } from './manager';
import type { Page } from './page';
import { recounted } from './recount-work';

const MONTHS = ['2026-10', '2026-11', '2026-12'];
/** Of windows that may be made final while the soak lasts. */
export const ALL_MONTHS = ['2026-07', '2026-08', '2026-09', ...MONTHS];

/** Everything that is ready of a month; a recount first, for without one nothing is. */
export async function finishMonth(desk: Desk): Promise<void> {
  const { page, world, chance } = desk;
  if (page.outcome.state().applied.size === 0)
    await recounted(desk, chance.below(2) === 0 ? 'all' : 'ticked');
  const month = chance.pick(MONTHS);
  const rows = (await page.books?.month(month)) ?? [];
  const ready = rows.filter(isReady).filter(() => chance.below(3) > 0);
  world.log.note(page.frame.name, `month ${month}: ${ready.length} of ${rows.length} ready`);
  await finaliseThese(desk, ready);
}

export async function finaliseThese(
  { page, world }: Desk,
  ready: readonly MonthStatement[],
  language = 'en',
) {
  const { books, statements, frame } = page;
  if (books === null || ready.length === 0) return;
  const all = ready.map((row) => ({
    key: keyOf(row),
    wanted: async () => {
      const opened = await books.statement(row.contractId, row.sheet.startsOn);
      return opened.kind !== 'sheet' || opened.head !== null
        ? null
        : wantedOf(opened, toolsOf(page), language);
    },
  }));
  await finaliseAll(
    statements,
    frame.pace,
    all,
    (key, result) => {
      world.log.note(frame.name, `finalise ${key}: ${result.kind}`, `statement:${key.replace(' ', ':')}`);
      world.log.count(`finalised: ${result.kind}`);
    },
    () => !frame.isOpen,
  );
}

/** All that signing a statement takes of the page's tools. */
function toolsOf({ frame, signed }: Page) {
  return { authorId: signed.authorId, pace: frame.pace } as Parameters<typeof wantedOf>[1];
}

/** Opens some of the final statements and settles what differs there. */
export async function settleSome({ page, world, chance }: Desk, month = chance.pick(MONTHS)): Promise<void> {
  const { books, statements, frame } = page;
  if (books === null) return;
  for (const row of await finals(page, month)) {
    const opened = await books.statement(row.contractId, row.sheet.startsOn);
    if (opened.kind !== 'sheet') continue;
    const { sheet, differences } = opened;
    const { unit, currency } = sheet.terms;
    for (const difference of differences.filter(({ isSettled }) => !isSettled).slice(0, 3)) {
      const how = chance.below(3) > 0 ? 'carry' : 'let_stand';
      const settlement = {
        difference,
        how,
        reason: 'Looked at together',
        statement: sheet.number,
        customer: sheet.customer,
        measure: { unit, currency },
        signed: page.signed,
      } as const;
      const put = await settleDrift(statements, frame.pace, settlement);
      world.log.note(
        frame.name,
        `${how} of #${difference.ticketId}: ${put}`,
        `ticket ${difference.ticketId}`,
      );
      world.log.count(`drift settled: ${how} ${put}`);
    }
  }
}

export async function invoiceSome({ page, world, chance }: Desk): Promise<void> {
  const { statements, frame } = page;
  for (const { head } of (await finals(page, chance.pick(MONTHS))).slice(0, 2)) {
    if (head === null || head.state === 'invoiced') continue;
    const invoiced = await markInvoiced(
      statements,
      frame.pace,
      head,
      `INV-${head.startsOn}-${chance.below(1_000)}`,
    );
    world.log.note(frame.name, `invoice of ${head.externalId}: ${invoiced.kind}`, head.externalId);
    world.log.count(`invoiced: ${invoiced.kind}`);
  }
}

async function finals({ books }: Page, month: string) {
  const rows = (await books?.month(month)) ?? [];
  return rows.flatMap((row) => (row.kind === 'statement' && row.head !== null ? [row] : []));
}
