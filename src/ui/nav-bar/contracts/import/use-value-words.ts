// How the value of a contract's field reads on the screen: names for what is stored as ids, words for what is one of a few.
import { useMemo } from 'react';
import { valueOf, type ContractField } from '../../../../actions/contracts/contract-draft';
import type { GoodRow } from '../../../../actions/contracts/csv/dry-run';
import { dayOfText } from '../../../../domain/civil-day';
import { CONTRACTS } from '../../../shared/contracts-words';
import { useReading } from '../../../shared/reading-context';
import { isolated, useWords } from '../../../shared/words';
import type { ContractTools } from '../contract-parts';
import { useOrganizations } from '../use-organizations';

type Tools = Pick<ContractTools, 'registry' | 'shelf' | 'counted'>;

/** What a contract goes by where nothing is stored (domain/read-contract.ts). */
const USUAL: Readonly<Record<string, string | undefined>> = {
  status: 'active',
  billing_period: 'month',
  period_start: 'calendar',
  cut_windows: 'prorated',
};

/**
 * @param rows whose organizations are to be named
 * @param created contracts that have no id yet, by which others name them
 */
export function useValueWords(
  { registry, shelf, counted }: Tools,
  rows: readonly GoodRow[],
  created: readonly GoodRow[],
) {
  const words = useWords(CONTRACTS);
  const { formats } = useReading();
  const ids = useMemo(
    () =>
      rows
        .filter(({ changed }) => changed.includes('organization'))
        .flatMap(({ stored, draft }) => [stored?.draft, draft])
        .flatMap((draft) => (draft === undefined ? [] : valueOf(draft, 'organization')))
        .filter((id) => id !== ''),
    [rows],
  );
  const organizations = useOrganizations(shelf.desk, ids, counted?.reading.organizations);
  const named = (field: string, value: string): string => {
    switch (field as ContractField) {
      case 'organization':
        return organizations.get(value)?.name ?? '';
      case 'plan':
        return registry.plans.find(({ stored }) => stored.id === value)?.stored.draft.name ?? '';
      case 'draws_from':
        return (
          registry.contracts.find(({ stored }) => stored.id === value)?.stored.draft.name ??
          created.find(({ externalId }) => externalId === value)?.draft.name ??
          ''
        );
      case 'starts_on':
      case 'ends_on':
      case 'status_since':
        return dayOfText(value) === null ? '' : formats.day(value);
      case 'status':
      case 'billing_period':
      case 'period_start':
      case 'cut_windows': {
        const choices: Readonly<Record<string, (() => string) | undefined>> =
          words[field as 'status' | 'billing_period' | 'period_start' | 'cut_windows'];
        return choices[value]?.() ?? '';
      }
      default:
        return '';
    }
  };
  return (field: string, value: string): string => {
    if (value !== '') return isolated(named(field, value) || value);
    const usual = USUAL[field];
    return usual === undefined ? words.import.empty() : words.import.empty_as({ value: named(field, usual) });
  };
}
