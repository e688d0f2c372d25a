// Every contract as a line of a list: whose it is, where it stands, and whether it can be read.
import { stageOf, type ContractStage } from '../../domain/contract-stage';
import type { Day } from '../../domain/facts';
import type { Fault, FaultyRecord } from '../ports';
import { earlyDays } from '../records/judge';
import type { ContractEntry, Registry } from '../records/registry';
import { valueOf } from './contract-draft';

/** `faulty`: the contract or its plan cannot be read, so nothing can be told. */
export type ContractState = ContractStage | 'faulty';

export const CONTRACT_STATES: readonly ContractState[] = [
  'active',
  'in_renewal',
  'not_started',
  'suspended',
  'ended',
  'cancelled',
  'faulty',
];

export interface ContractLine {
  readonly id: string;
  readonly name: string;
  readonly organizationId: string | null;
  /** Null where it is not known (yet). */
  readonly organizationName: string | null;
  /** As it is stored; empty where the plan is gone. */
  readonly planName: string;
  readonly state: ContractState;
  /** As they are stored; empty = none. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** Name of the contract that it draws from; null where it draws from none. */
  readonly drawsFrom: string | null;
  readonly faulty: FaultyRecord | null;
  /** What is counted as it stands, and cannot be meant. */
  readonly strange: readonly Fault[];
}

export function contractLines(
  { contracts, plans }: Pick<Registry, 'contracts' | 'plans'>,
  organizations: ReadonlyMap<string, string>,
  today: Day,
): readonly ContractLine[] {
  const planNames = new Map(plans.map(({ stored }) => [stored.id, stored.draft.name]));
  const names = new Map(contracts.map(({ stored }) => [stored.id, stored.draft.name]));
  return contracts.map(({ stored, row, contract, faulty }: ContractEntry) => ({
    id: stored.id,
    name: stored.draft.name,
    organizationId: row.organizationId,
    organizationName: organizations.get(row.organizationId ?? '') ?? null,
    planName: planNames.get(row.planId ?? '') ?? '',
    state: contract === null ? 'faulty' : stageOf(contract, today),
    startsOn: valueOf(stored.draft, 'starts_on'),
    endsOn: valueOf(stored.draft, 'ends_on'),
    drawsFrom: row.drawsFrom === null ? null : (names.get(row.drawsFrom) ?? row.drawsFrom),
    faulty,
    strange: earlyDays(stored.draft),
  }));
}

export type LineColumn = 'name' | 'organization' | 'plan' | 'state' | 'term';

export interface ListChoice {
  readonly search: string;
  /** Empty = all. */
  readonly state: ContractState | '';
  readonly sortBy: LineColumn;
  readonly isDescending: boolean;
}

/** Every word of the search stands in the contract's, the organization's or the plan's name. */
export function chosenLines(
  lines: readonly ContractLine[],
  { search, state, sortBy, isDescending }: ListChoice,
  locale: string,
): readonly ContractLine[] {
  const words = search
    .toLocaleLowerCase(locale)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const names = new Intl.Collator(locale, { numeric: true });
  const found = lines.filter((line) => {
    if (state !== '' && line.state !== state) return false;
    const text = [line.name, line.organizationName ?? line.organizationId ?? '', line.planName]
      .join(' ')
      .toLocaleLowerCase(locale);
    return words.every((word) => text.includes(word));
  });
  const sorted = found.sort(
    (a, b) => names.compare(textFor(a, sortBy), textFor(b, sortBy)) || names.compare(a.name, b.name),
  );
  return isDescending ? sorted.reverse() : sorted;
}

function textFor(line: ContractLine, column: LineColumn): string {
  switch (column) {
    case 'name':
      return line.name;
    case 'organization':
      return line.organizationName ?? line.organizationId ?? '';
    case 'plan':
      return line.planName;
    case 'state':
      return String(CONTRACT_STATES.indexOf(line.state));
    case 'term':
      // What ends first stands first; without end last.
      return `${line.endsOn === '' ? '9999' : line.endsOn} ${line.startsOn}`;
  }
}
