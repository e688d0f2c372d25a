// The fields of a contract as a person enters it, in the order in which people read them.
import type { Draft } from '../records/record-ports';

/** Those of `support_contract`, every one. */
export const CONTRACT_FIELDS = [
  'organization',
  'plan',
  'draws_from',
  'starts_on',
  'ends_on',
  'renewal_days',
  'billing_period',
  'period_start',
  'cut_windows',
  'time_zone',
  'covers_tags',
  'term_units',
  'unit_price',
  'spending_cap',
  'status',
  'status_since',
  'licences',
  'authorized_contacts',
  'billing_contact',
  'owner',
  'agent_note',
] as const;
export type ContractField = (typeof CONTRACT_FIELDS)[number];

/** What a contract agrees otherwise than its plan: in the plan's money and units, so it means nothing under another plan. */
export const OWN_TERMS = [
  'unit_price',
  'spending_cap',
  'term_units',
] as const satisfies readonly ContractField[];
export type OwnTerm = (typeof OWN_TERMS)[number];

/** What most contracts say, written out so that nobody has to know what an empty field stands for. */
const USUAL: Readonly<Partial<Record<ContractField, string>>> = {
  billing_period: 'month',
  period_start: 'calendar',
  cut_windows: 'prorated',
  status: 'active',
};

export function newContract(startsOn: string): Draft {
  const empty = Object.fromEntries(CONTRACT_FIELDS.map((field) => [field, '']));
  return { name: '', fields: { ...empty, ...USUAL, starts_on: startsOn } };
}

/** Another contract of the same kind: what belongs to the one that it was copied from alone is left out. */
export function copyOf({ fields }: Draft, name: string, startsOn: string): Draft {
  return {
    name,
    fields: { ...fields, starts_on: startsOn, ends_on: '', status: 'active', status_since: '' },
  };
}

export function valueOf(draft: Draft, field: ContractField): string {
  return (draft.fields[field] ?? '').trim();
}

export function withValues(draft: Draft, values: Readonly<Partial<Record<ContractField, string>>>): Draft {
  return { ...draft, fields: { ...draft.fields, ...values } };
}
