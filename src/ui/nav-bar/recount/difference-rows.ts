// One difference as a row of the screen: what, who, which change and why, in words.
import type { OurTag } from '../../../domain/decision';
import type {
  ActDifference,
  BalanceDifference,
  Difference,
  OrganizationDifference,
  TicketDifference,
} from '../../../actions/recount/difference';
import type { RecordRef } from '../../../actions/ports';
import type { Formats } from '../../shared/formats';
import { isolated, type GroupWords } from '../../shared/words';
import type { RecountFound } from './recount-state';

export type RecountWords = GroupWords<'recount'>;

export interface Row {
  readonly key: string;
  readonly name: string;
  /** Where it is opened in Zendesk; null where it has no place there. */
  readonly record: RecordRef | null;
  readonly who: string;
  readonly change: string;
  readonly why: string;
  /** Why a person should look first; null = nothing to mind. */
  readonly mind: string | null;
}

export type Names = Pick<RecountFound, 'organizationNames' | 'contractNames'>;

export interface Phrases {
  readonly words: RecountWords;
  readonly formats: Formats;
  readonly names: Names;
  readonly refusedBefore: ReadonlySet<string>;
}

export function rowOf(one: Difference, phrases: Phrases): Row {
  const { words, refusedBefore } = phrases;
  const row = bareRow(one, phrases);
  return refusedBefore.has(one.key) ? { ...row, mind: words.caution.refused() } : row;
}

function bareRow(one: Difference, phrases: Phrases): Row {
  switch (one.kind) {
    case 'ticket':
      return ticketRow(one, phrases);
    case 'organization':
      return organizationRow(one, phrases);
    case 'balance':
      return balanceRow(one, phrases);
    case 'act':
      return actRow(one, phrases);
  }
}

function ticketRow({ key, ticket, has, wanted, caution, decision }: TicketDifference, phrases: Phrases): Row {
  const { words } = phrases;
  const old = has.filter((tag) => tag !== wanted).join(', ');
  return {
    key,
    name: ticketName(ticket.id, ticket.subject),
    record: ticketRecord(ticket.id),
    who: organizationName(ticket.organizationId, phrases),
    change: changeOf(
      old,
      has.length === 0 || wanted === null || !has.includes(wanted) ? wanted : null,
      words,
    ),
    why: whyOf(decision, words),
    mind: caution === null ? null : words.caution[caution](),
  };
}

/** Tags are Zendesk's words, the same in every language. */
function changeOf(has: string, wanted: OurTag | null, words: RecountWords): string {
  if (wanted === null) return words.tag.loses({ has });
  return has === '' ? words.tag.gets({ wanted }) : words.tag.becomes({ has, wanted });
}

function whyOf({ state, reason, tag }: TicketDifference['decision'], { why }: RecountWords): string {
  if (state === 'overage' || state === 'usage') {
    if (tag === 'billable_usage') return why.usage();
    if (tag === 'billable_overage') return why.billed();
    return reason === 'to_confirm' ? why.to_confirm() : why.unbilled();
  }
  return why[state]();
}

function organizationRow(
  { key, name, add, remove, because, caution }: OrganizationDifference,
  { words }: Phrases,
): Row {
  const { organization } = words;
  const [gets, loses] = [add.join(', '), remove.join(', ')];
  const change =
    gets === ''
      ? organization.remove({ tags: loses })
      : loses === ''
        ? organization.add({ tags: gets })
        : organization.both({ add: gets, remove: loses });
  return {
    key,
    name: isolated(name),
    record: null,
    who: isolated(name),
    change,
    why: organization.why[because](),
    mind: caution === null ? null : organization.mind[caution](),
  };
}

function balanceRow({ key, balance, because, caution }: BalanceDifference, phrases: Phrases): Row {
  const { words, formats, names } = phrases;
  const contract = isolated(names.contractNames.get(balance.contractId) ?? balance.contractId);
  const { period, startsOn, endsOn } = balance;
  return {
    key,
    name: contract,
    record: { object: 'support_contract', id: balance.contractId, name: contract },
    who: organizationName(balance.organizationId, phrases),
    change: endsOn === null ? formats.day(startsOn) : formats.window(period, startsOn, endsOn),
    why: words.balance[because](),
    mind: caution === null ? null : words.caution[caution](),
  };
}

function actRow({ key, ticketId, has, wanted }: ActDifference, phrases: Phrases): Row {
  const { act } = phrases.words;
  return {
    key,
    name: act.name({ id: ticketId }),
    record: ticketRecord(ticketId),
    who: organizationName(wanted, phrases),
    change: act.change({ has: organizationName(has, phrases), wanted: organizationName(wanted, phrases) }),
    why: act.why(),
    mind: null,
  };
}

/** Its id where its name was not read. */
export function organizationName(
  id: string | null,
  { words, names }: Pick<Phrases, 'words' | 'names'>,
): string {
  return id === null ? words.no_organization() : isolated(names.organizationNames.get(id) ?? id);
}

export function ticketName(id: string, subject: string): string {
  return `#${id} ${isolated(subject)}`;
}

export function ticketRecord(id: string): RecordRef {
  return { object: 'ticket', id, name: `#${id}` };
}
