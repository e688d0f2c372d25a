// Counts one group of organizations again with other plans or contracts, by the very count of the page.
import type { CountedAccount, CountedGroup } from '../account/counted-account';
import { countAccount } from '../account/count-account';
import { groupStart } from '../account/group-start';
import { secondOf } from '../account/seconds';
import { rulesOf } from '../evidence';
import type { ContractRow, Decoded, PlanRecord } from '../ports';
import { readGroup } from '../read-group';
import { gather } from '../rows';
import type { NeedsOlder } from './effect-sides';

interface Replaced {
  readonly plans?: readonly Decoded<PlanRecord>[];
  /** Of the group, the same organizations. */
  readonly contracts?: readonly ContractRow[];
}

/** @returns since when tickets would have to be known, where those that were read are too few */
export function countAgain(
  { reading }: CountedAccount,
  { organizationIds, facts, book }: CountedGroup,
  { plans = reading.plans, contracts = facts.rows.contracts }: Replaced,
): CountedGroup | NeedsOlder {
  const rules = rulesOf(reading.account);
  if (!('faulty' in rules)) {
    const from = groupStart(readGroup(gather(plans, [contracts], [book])), rules, reading.since);
    if (secondOf(from) < secondOf(reading.from)) return { kind: 'needs_older', from };
  }
  const own = new Set<string | null>(organizationIds);
  const isOwn = ({ organizationId }: { readonly organizationId: string | null }) => own.has(organizationId);
  const { groups } = countAccount({
    ...reading,
    plans,
    contracts,
    book,
    tickets: reading.tickets.filter(isOwn),
    faultyTickets: reading.faultyTickets.filter(isOwn),
  });
  const [again] = groups;
  if (again === undefined || groups.length > 1)
    throw new Error('one group is counted as another number of them');
  return again;
}
