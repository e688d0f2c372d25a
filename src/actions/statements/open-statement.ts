// Everything that a manager sees of one contract and window, put together from what was counted.
import type { Day, Period, Unit } from '../../domain/facts';
import { dayOfText, textOfDay } from '../../domain/civil-day';
import type { Master } from '../../domain/master';
import { windowNumber, windowRange } from '../../domain/window-rule';
import type { HeadRow } from '../account/account-ports';
import type { CountedAccount, CountedGroup } from '../account/counted-account';
import { groupOf } from '../account/group-of';
import type { FaultyRecord, RecordRef } from '../ports';
import { headsSince } from '../read-finals';
import type { Clean } from '../recount/clean';
import type { Marks } from '../account/account-ports';
import { bearingOf, type Bearing } from './bearing';
import { speaksOf, type Speaks } from './languages';
import { alterationOf, type Alteration } from './altered';
import { blocksOf, blocksOfGroup, unread, untaggedIn, type Block } from './blocks';
import { differencesOf, type Difference } from './differences';
import { contractName, draftOf, finalOf, headOf, masterIn, type Counted, type Subject } from './draw-up';
import { headId, type Customer, type Sheet } from './sheet';
import { changedCorrection } from './changed-correction';

/** Plain data: it travels from where the account lies. */
export interface OpenedStatement {
  readonly kind: 'sheet';
  readonly sheet: Sheet;
  /** Null for a draft. */
  readonly head: HeadRow | null;
  /** Of a draft: what keeps it from being final. */
  readonly blocks: readonly Block[];
  /** Of a draft: charges that their tickets do not show yet. */
  readonly untagged: readonly string[];
  /** Of a final one. */
  readonly differences: readonly Difference[];
  readonly alteration: Alteration | null;
  /** The record to ask who altered it; null where it is gone. */
  readonly altered: RecordRef | null;
  /** The contract's windows that were read, newest first: what a person can turn to. */
  readonly windows: readonly WindowDays[];
  /** Heads that may have come up since the account was read: of the contract's windows that were not final then. */
  readonly otherHeads: readonly string[];
  /** Of what the draws of the sheet are counted in, by contract. */
  readonly units: ReadonlyMap<string, Unit>;
  /** What it rests on, and since when changes of that may not be in it. */
  readonly bearing: Bearing;
  readonly marks: Marks;
  readonly speaks: Speaks;
}

/** A billing window; `endsOn` is its last day, null where it has none. */
export interface WindowDays {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

export type Opened =
  | OpenedStatement
  /** Nothing can be told of it, and why. */
  | { readonly kind: 'untold'; readonly blocks: readonly Block[] }
  /** A record of the statement itself cannot be read. */
  | { readonly kind: 'faulty'; readonly faulty: readonly FaultyRecord[]; readonly head: HeadRow | null }
  /** It shares another contract's limits: that one's statement lists its tickets. */
  | { readonly kind: 'draws'; readonly masterId: string; readonly masterName: string }
  | NotFound;

/** No statement holds that day. */
export interface NotFound {
  readonly kind: 'not_found';
  /** The contract's windows that were read, newest first: what a person can turn to instead. */
  readonly windows: readonly WindowDays[];
  /** How the contract is billed; null where there is no such contract. */
  readonly period: Period | null;
}

const NO_CONTRACT: NotFound = { kind: 'not_found', windows: [], period: null };

/** What the recount of this session says of a contract and a window; null = there was none. */
export type AskClean = (contractId: string, startsOn: Day, endsOn: Day) => Clean | null;

/**
 * @param day any day of the window; a final statement is found by its first one
 * @param now milliseconds since 1970
 */
export function openStatement(
  account: CountedAccount,
  contractId: string,
  day: Day,
  askClean: AskClean,
  now: number,
): Opened {
  const group = groupOf(account, contractId);
  if (group === null) return NO_CONTRACT;
  if (!isCounted(group)) return { kind: 'untold', blocks: blocksOfGroup(group) };
  const master = group.count.group.masterOf.get(contractId);
  if (master === undefined) {
    const faulty = group.facts.faultyContracts.filter(({ row }) => row.record.id === contractId);
    return faulty.length > 0 ? { kind: 'untold', blocks: [{ kind: 'faulty', faulty }] } : NO_CONTRACT;
  }
  if (master.id !== contractId) {
    return { kind: 'draws', masterId: master.id, masterName: contractName(group, master.id) };
  }
  const subject = { group, contractId, customer: customerOf(account, master) };
  const holding = group.book.statements.find(
    (head) => head.contractId === contractId && head.startsOn <= day && day <= head.endsOn,
  );
  const head = holding ?? headOf(subject, day);
  const today = textOfDay(master.zone.dayAt(Math.floor(now / 1_000)));
  const windows = windowsOf(subject, today);
  if (head === null && (!holds(master, day) || isUnread(group, master, day))) {
    return { kind: 'not_found', windows, period: master.billing.period };
  }
  // Of a statement from before the count its tickets were not read.
  if (head !== null && headsSince([head], group.count.from).length === 0) {
    return { kind: 'untold', blocks: [unread(head.endsOn, master, now)] };
  }
  const drawn = head === null ? draftOf(subject, day) : finalOf(subject, head);
  if (drawn.kind === 'faulty') return { ...drawn, head };
  const { sheet } = drawn;
  const beside = {
    windows,
    otherHeads: otherHeadsOf(subject, sheet, windows),
    bearing: bearingOf(group, sheet),
    marks: account.reading.marks,
    speaks: speaksOf(subject, sheet),
    units: new Map(group.count.group.masters.map(({ id, plan }) => [id, plan.unit])),
  };
  if (head !== null) {
    const alteration = alterationOf(head, account.reading.pages);
    const changed = alteration === null ? changedCorrection(head, group.book) : null;
    return {
      kind: 'sheet',
      ...beside,
      sheet,
      head,
      blocks: [],
      untagged: [],
      differences: differencesOf(subject, head.startsOn),
      alteration: changed === null ? alteration : 'corrections',
      altered: changed === null ? head.record : changed.record,
    };
  }
  const clean = sheet.endsOn === null ? null : askClean(contractId, sheet.startsOn, sheet.endsOn);
  return {
    kind: 'sheet',
    ...beside,
    sheet,
    head,
    blocks: blocksOf(sheet, group, account, clean, now),
    untagged: untaggedIn(sheet, group, clean),
    differences: [],
    alteration: null,
    altered: null,
  };
}

/** A window that begins before the reading would lack tickets. */
function isUnread({ count }: Counted, master: Master, day: Day): boolean {
  const { start } = windowRange(master.billing, windowNumber(master.billing, dayOfText(day) ?? 0));
  return start < master.zone.dayAt(Date.parse(count.from) / 1_000);
}

export function isCounted(group: CountedGroup): group is Counted {
  return group.count.kind === 'counted';
}

export function customerOf({ reading }: CountedAccount, { contract }: Master): Customer {
  const id = contract.organizationId;
  const row = reading.organizations.find((one) => one.id === id);
  return { id, name: row?.name ?? id, externalId: row?.externalId ?? null };
}

/** @public for its test */
export function windowsOf(subject: Subject, until: Day): readonly WindowDays[] {
  const { count } = subject.group;
  const master = masterIn(count, subject.contractId);
  const from = Math.max(master.bounds.term.start, master.zone.dayAt(Date.parse(count.from) / 1_000));
  const windows: WindowDays[] = [];
  for (let day = from; day < master.bounds.term.end && textOfDay(day) <= until;) {
    const range = windowRange(master.billing, windowNumber(master.billing, day));
    const endsOn = range.end === Infinity ? null : textOfDay(range.end - 1);
    if (range.start >= from) windows.unshift({ startsOn: textOfDay(range.start), endsOn });
    if (range.end === Infinity) break;
    day = range.end;
  }
  return windows;
}

function otherHeadsOf({ group, contractId }: Subject, sheet: Sheet, windows: readonly WindowDays[]) {
  const heads = group.book.statements.filter((head) => head.contractId === contractId);
  const final = new Set(heads.map(({ startsOn }) => startsOn));
  return windows
    .filter(({ startsOn }) => startsOn !== sheet.startsOn && !final.has(startsOn))
    .map(({ startsOn }) => headId(contractId, startsOn));
}

function holds({ bounds }: Master, text: Day): boolean {
  const day = dayOfText(text);
  return day !== null && day >= bounds.term.start && day < bounds.term.end;
}
