// A month's end for every contract: which statements end in it, which are ready, and why the others are not.
import { textOfDay } from '../../domain/civil-day';
import type { Day } from '../../domain/facts';
import type { Master } from '../../domain/master';
import type { HeadRow } from '../account/account-ports';
import type { CountedAccount, CountedGroup } from '../account/counted-account';
import type { Alteration } from './altered';
import { blocksOfGroup, unread, type Block } from './blocks';
import { openCorrections, readCorrection } from './corrections';
import { contractName, finalOf, headOf, type Counted } from './draw-up';
import { carries, invoiceLinesOf, looseLine, type InvoiceLine } from './invoice-lines';
import type { Speaks } from './languages';
import { customerOf, isCounted, openStatement, type AskClean, type OpenedStatement } from './open-statement';
import { isOf, windowsIn, type Month } from './month-windows';
import type { Sheet } from './sheet';

/** Plain data, without the tickets: a month of a large account is 100,000 of them. */
export type MonthRow =
  | MonthStatement
  /** Nothing can be told of the contract's statement. */
  | {
      readonly kind: 'untold';
      readonly contractId: string;
      readonly contract: string;
      readonly organization: string;
      readonly blocks: readonly Block[];
    }
  /** A correction of a contract that has no window left: an invoice line of its own. */
  | { readonly kind: 'loose'; readonly contractId: string; readonly line: InvoiceLine };

export interface MonthStatement {
  readonly kind: 'statement';
  readonly contractId: string;
  /** Without its tickets. */
  readonly sheet: Sheet;
  readonly head: HeadRow | null;
  /** Of a final one: it is not what was written, so that its figures are nobody's word. */
  readonly alteration: Alteration | null;
  readonly blocks: readonly Block[];
  /** Charges that their tickets do not show yet: a person confirms each. */
  readonly untagged: readonly string[];
  readonly lines: readonly InvoiceLine[];
  readonly speaks: Speaks;
}

export function monthRows(
  account: CountedAccount,
  month: Month,
  askClean: AskClean,
  now: number,
): readonly MonthRow[] {
  return account.groups.flatMap((group) => [
    ...(isCounted(group) ? rowsOf(account, group, month, askClean, now) : untoldRows(account, group)),
  ]);
}

export function isReady(row: MonthRow): row is MonthStatement {
  return row.kind === 'statement' && row.head === null && row.blocks.length === 0;
}

/**
 * What the books get of a month: final statements alone, as they were written, and corrections that none is left to
 * take. Whoever altered a record has agreed its figures with nobody.
 */
export function invoiceLinesIn(rows: readonly MonthRow[]): readonly InvoiceLine[] {
  return rows.flatMap((row) => {
    if (row.kind === 'loose') return [row.line];
    return row.kind === 'statement' && row.head !== null && row.alteration === null ? row.lines : [];
  });
}

function* rowsOf(
  account: CountedAccount,
  group: Counted,
  month: Month,
  askClean: AskClean,
  now: number,
): Generator<MonthRow, void> {
  for (const master of group.count.group.masters) {
    for (const { startsOn, endsOn } of windowsIn(group, master, month)) {
      const opened = openStatement(account, master.id, startsOn, askClean, now);
      if (opened.kind === 'sheet') yield statementRow(opened);
      else if (opened.kind === 'faulty' || opened.kind === 'untold') {
        yield untold(account, group, master.id, blocksIn(opened));
      } else if (opened.kind === 'not_found') {
        // The window is the contract's: what is missing are its tickets, and to leave it out would hide an invoice.
        yield untold(account, group, master.id, [unread(endsOn, master, now)]);
      }
    }
    yield* looseRows(account, group, master, month);
  }
  for (const { row, faults, record } of group.facts.faultyContracts) {
    const blocks: Block[] = [{ kind: 'faulty', faulty: [{ record, faults }] }];
    yield untold(account, group, row.record.id, blocks);
  }
}

function statementRow(opened: OpenedStatement): MonthRow {
  const { sheet, head, alteration, blocks, untagged, speaks } = opened;
  return {
    kind: 'statement',
    contractId: sheet.contract.id,
    sheet: { ...sheet, lines: [] },
    head,
    alteration,
    blocks,
    untagged,
    lines: invoiceLinesOf(sheet),
    speaks,
  };
}

function blocksIn(opened: Extract<ReturnType<typeof openStatement>, { kind: 'faulty' | 'untold' }>) {
  return opened.kind === 'untold' ? opened.blocks : [{ kind: 'faulty' as const, faulty: opened.faulty }];
}

function* untoldRows(account: CountedAccount, group: CountedGroup): Generator<MonthRow, void> {
  for (const { record, drawsFrom } of group.facts.rows.contracts) {
    if (drawsFrom === null) yield untold(account, group, record.id, blocksOfGroup(group));
  }
}

function untold(
  { reading }: CountedAccount,
  group: CountedGroup,
  contractId: string,
  blocks: readonly Block[],
): MonthRow {
  const row = group.facts.rows.contracts.find(({ record }) => record.id === contractId);
  const organization = reading.organizations.find(({ id }) => id === row?.organizationId);
  return {
    kind: 'untold',
    contractId,
    contract: contractName(group, contractId),
    organization: organization?.name ?? row?.organizationId ?? '',
    blocks,
  };
}

function* looseRows(
  account: CountedAccount,
  group: Counted,
  master: Master,
  month: Month,
): Generator<MonthRow, void> {
  if (hasWindowLeft(group, master)) return;
  const subject = { group, contractId: master.id, customer: customerOf(account, master) };
  for (const row of openCorrections(group.book, master.id)) {
    const head = headOf(subject, row.startsOn);
    if (!isOf(month, dayOfInstant(master, row.at)) || head === null) continue;
    const drawn = finalOf(subject, head);
    const correction = drawn.kind === 'sheet' ? readCorrection(row, drawn.sheet.terms) : null;
    if (drawn.kind !== 'sheet' || correction === null) {
      const faulty = [{ record: row.record, faults: [{ field: 'amount', kind: 'bad_format' as const }] }];
      yield untold(account, group, master.id, [{ kind: 'faulty', faulty }]);
    } else if (carries(correction)) {
      yield { kind: 'loose', contractId: master.id, line: looseLine(drawn.sheet, correction, head.endsOn) };
    }
  }
}

/** Whether a statement of the contract is still to come: its last window is not final. */
export function hasWindowLeft({ book }: Counted, { id, bounds }: Master): boolean {
  if (bounds.term.end === Infinity) return true;
  const last = textOfDay(bounds.term.end - 1);
  return !book.statements.some(
    (head) => head.contractId === id && head.startsOn <= last && last <= head.endsOn,
  );
}

function dayOfInstant({ zone }: Master, at: string | null): Day {
  const time = Date.parse(at ?? '');
  return Number.isNaN(time) ? '' : textOfDay(zone.dayAt(Math.floor(time / 1_000)));
}
