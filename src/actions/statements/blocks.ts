// What keeps a statement from being made final, each with what a person has to know to clear it (design section 5).
import { dayOfText, textOfDay } from '../../domain/civil-day';
import type { OurTag } from '../../domain/decision';
import type { Day, Instant } from '../../domain/facts';
import type { Master } from '../../domain/master';
import type { CountedAccount, CountedGroup } from '../account/counted-account';
import { faultsFor } from '../account/faults-for';
import { firstDayCounted } from '../account/first-day-counted';
import type { HeadRow } from '../account/account-ports';
import type { FaultyRecord } from '../ports';
import type { Clean, Unclean } from '../recount/clean';
import { endOf, masterIn, type Counted } from './draw-up';
import type { Sheet } from './sheet';

export type Block =
  /** The window ended less than a day ago, or has not ended. `on`: from when it may; null where it has no end. */
  | { readonly kind: 'not_ended'; readonly on: Day | null }
  | { readonly kind: 'draws'; readonly masterId: string }
  /** A final statement holds some of its days, or all. */
  | { readonly kind: 'overlaps'; readonly head: HeadRow }
  | { readonly kind: 'to_confirm'; readonly ticketIds: readonly string[] }
  | { readonly kind: 'faulty'; readonly faulty: readonly FaultyRecord[] }
  /** They do not say whose they are, and may be about this customer. */
  | { readonly kind: 'homeless'; readonly faulty: readonly FaultyRecord[] }
  /** Its tickets were not all read: another count reads them. */
  | { readonly kind: 'not_read' }
  /** It ended before what any count of the page reads. */
  | { readonly kind: 'too_old' }
  | { readonly kind: 'too_many_organizations' }
  /** What is drawn up rests on tickets that were read too long ago. */
  | { readonly kind: 'old_count' }
  /** Null: not recounted since the tickets were read. */
  | { readonly kind: 'unclean'; readonly because: Unclean | null };

/** After the window's end late changes of tickets still arrive; what comes after a day is drift. */
const SETTLED_SECONDS = 24 * 60 * 60;

/** What people decide in between is looked at again; tickets are not (docs/decisions/018-finalising.md). */
const OLDEST_COUNT_MS = 60 * 60_000;

/**
 * @param clean what the recount of this session says of the contract and window; null = there was none
 * @param now milliseconds since 1970
 */
export function blocksOf(
  sheet: Sheet,
  group: Counted,
  account: Pick<CountedAccount, 'faulty'> & { readonly reading: { readonly at: Instant } },
  clean: Clean | null,
  now: number,
): readonly Block[] {
  const { count, book } = group;
  const contractId = sheet.contract.id;
  const master = masterIn(count, contractId);
  const end = endOf(master, sheet.endsOn);
  const blocks: Block[] = [];
  if (master.id !== contractId) blocks.push({ kind: 'draws', masterId: master.id });
  if (end + SETTLED_SECONDS > now / 1_000) blocks.push({ kind: 'not_ended', on: dayAfterNext(sheet.endsOn) });
  const other = book.statements.find((head) => head.contractId === contractId && overlaps(head, sheet));
  if (other !== undefined) blocks.push({ kind: 'overlaps', head: other });
  if (now - Date.parse(account.reading.at) > OLDEST_COUNT_MS) blocks.push({ kind: 'old_count' });
  if (!isRead(group, sheet)) blocks.push(unread(sheet.endsOn, master, now));
  const toConfirm = sheet.lines.filter(
    ({ said }) => said.reason === 'to_confirm' && said.state === 'overage',
  );
  if (toConfirm.length > 0) {
    blocks.push({ kind: 'to_confirm', ticketIds: toConfirm.map(({ said }) => said.id) });
  }
  const own = book.faultyCorrections.filter(
    (one) => one.contractId === null || one.contractId === contractId,
  );
  const faulty = [...book.faulty, ...own];
  if (faulty.length > 0) blocks.push({ kind: 'faulty', faulty });
  const homeless = faultsFor(account, group, sheet.endsOn);
  if (homeless.length > 0) blocks.push({ kind: 'homeless', faulty: homeless });
  if (clean === null) blocks.push({ kind: 'unclean', because: null });
  else if (!clean.isClean && !TOLD_ELSEWHERE.has(clean.because.kind)) {
    blocks.push({ kind: 'unclean', because: clean.because });
  }
  return blocks;
}

/** Faulty records are named by themselves, and found by the same rule. */
const TOLD_ELSEWHERE: ReadonlySet<Unclean['kind']> = new Set(['cannot_tell', 'too_many_organizations']);

/** Why a group has no statement at all; none where it can be counted. */
export function blocksOfGroup({ count }: CountedGroup): readonly Block[] {
  if (count.kind === 'cannot_tell') return [{ kind: 'faulty', faulty: count.faulty }];
  return count.kind === 'too_many_organizations' ? [{ kind: 'too_many_organizations' }] : [];
}

/**
 * A charge of the statement that its ticket does not show yet, priced or not: confirming is the person's decision.
 * @param clean knows the tickets that were tagged since they were read
 */
export function untaggedIn(sheet: Sheet, group: Counted, clean: Clean | null): readonly string[] {
  const tagged = new Set(clean?.isClean === true ? clean.tagged : []);
  const tags = new Map(group.count.lines.map(({ ticket, decision }) => [ticket.id, decision.tag]));
  return sheet.lines.flatMap(({ ticket, said }) => {
    const tag = tags.get(said.id) ?? null;
    if (ticket === null || tag === null || !CHARGES.has(tag) || tagged.has(said.id)) return [];
    return ticket.tags.includes(tag) ? [] : [said.id];
  });
}

const CHARGES: ReadonlySet<OurTag> = new Set(['billable_overage', 'billable_usage']);

/** Days are civil texts of one form, which compare as they follow one another. */
function overlaps(head: HeadRow, { startsOn, endsOn }: Sheet): boolean {
  return head.startsOn <= (endsOn ?? '9999-12-31') && startsOn <= head.endsOn;
}

/** A count reads every window whole that has days since the first one counted. */
export function unread(endsOn: Day | null, { zone }: Master, now: number): Block {
  const isKept = endsOn === null || endsOn >= firstDayCounted(zone.name, now);
  return { kind: isKept ? 'not_read' : 'too_old' };
}

function isRead({ count }: Counted, sheet: Sheet): boolean {
  const { zone } = masterIn(count, sheet.contract.id);
  const start = dayOfText(sheet.startsOn);
  return start !== null && zone.startOf(start) * 1_000 >= Date.parse(count.from);
}

/** Two midnights after the last day: a whole day has passed. */
function dayAfterNext(endsOn: Day | null): Day | null {
  const last = dayOfText(endsOn ?? '');
  return last === null ? null : textOfDay(last + 2);
}
