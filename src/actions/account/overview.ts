// The overview of a counted account: a row for every contract with limits or charges of its own, what cannot be told
// said so, and the sums.
import { add } from '../../domain/exact';
import type { FaultyRecord } from '../ports';
import { contractRow, dayIn, type RowSetting } from './contract-row';
import type { CountedAccount, CountedGroup } from './counted-account';
import { countedFigures } from './counted-figures';
import { flagsOf } from './overview-flags';
import { monthsOf } from './overview-months';
import type { CurrencyTotal, Overview, OverviewFigures, OverviewRow } from './overview-rows';

/** @param now milliseconds since 1970 */
export function overviewOf(counted: CountedAccount, now: number): Overview {
  const { reading, groups, faulty } = counted;
  const setting: RowSetting = {
    plans: reading.plans,
    organizations: new Map(reading.organizations.map((one) => [one.id, one])),
    timeZone: reading.account.timeZone,
    now: Math.floor(now / 1000),
  };
  const inGroups = new Set(
    groups.flatMap(({ facts }) => facts.rows.contracts.map(({ record }) => record.id)),
  );
  const homeless = reading.contracts
    .filter(({ record }) => !inGroups.has(record.id))
    .map((row): OverviewRow => {
      const own = faulty.filter(({ record }) => record.id === row.record.id || record.id === row.planId);
      const figures = { kind: 'cannot_tell', faulty: own } as const;
      return { ...contractRow(row, null, setting), flags: ['faulty'], figures };
    });
  const rows = [...groups.flatMap((group) => rowsOf(group, setting)), ...homeless];
  return { rows, totals: totalsOf(rows), months: monthsOf(counted, setting.now) };
}

/** Contracts that draw from another have nothing of their own; one that cannot be read is shown all the same. */
function rowsOf({ facts, count }: CountedGroup, setting: RowSetting): readonly OverviewRow[] {
  const contracts = new Map(facts.contracts.map((contract) => [contract.id, contract]));
  const unreadable = new Map(facts.faultyContracts.map(({ row, ...faulty }) => [row.record.id, faulty]));
  const figures = count.kind === 'counted' ? countedFigures(count, setting.now) : null;
  return facts.rows.contracts.flatMap((row): readonly OverviewRow[] => {
    const contract = contracts.get(row.record.id) ?? null;
    const broken = unreadable.get(row.record.id);
    if (contract?.drawsFrom != null) return [];
    const own = figures?.get(row.record.id);
    const told: OverviewFigures =
      own === undefined
        ? {
            kind: 'cannot_tell',
            faulty: broken === undefined ? faultsOf(count, row.record) : [named(broken)],
          }
        : { kind: 'counted', ...own };
    const said = contractRow(row, contract, setting);
    const today = contract === null ? null : dayIn(contract.timeZone ?? setting.timeZone, setting.now);
    const warnAt = facts.plans.get(row.planId ?? '')?.terms.warnAt ?? [];
    return [{ ...said, flags: flagsOf({ ...said, figures: told, today, warnAt }), figures: told }];
  });
}

function faultsOf(count: CountedGroup['count'], record: FaultyRecord['record']): readonly FaultyRecord[] {
  if (count.kind === 'cannot_tell') return count.faulty;
  return [{ record, faults: [{ field: 'draws_from', kind: 'too_large' }] }];
}

function named({ record, faults }: FaultyRecord): FaultyRecord {
  return { record, faults };
}

/** Of the running billing windows, by currency in alphabetical order. */
function totalsOf(rows: readonly OverviewRow[]): readonly CurrencyTotal[] {
  const totals = new Map<string, CurrencyTotal>();
  for (const { figures } of rows) {
    if (figures.kind !== 'counted' || figures.currency === null || figures.billing === null) continue;
    const { currency, billing } = figures;
    const before = totals.get(currency) ?? {
      currency,
      contracts: 0,
      overage: 0,
      usage: 0,
      billed: 0,
      waived: 0,
    };
    totals.set(currency, {
      currency,
      contracts: before.contracts + 1,
      overage: add(before.overage, billing.overage.amount),
      usage: add(before.usage, billing.usage.amount),
      billed: add(before.billed, billing.billed),
      waived: add(before.waived, billing.waived.amount),
    });
  }
  return [...totals.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
