// What is allowed and still looks like a mistake about a plan: said, never refused.
import { OUR_TAGS, PERIODS } from '../../domain/vocabulary';
import type { Period, Plan } from '../../domain/facts';
import type { Settings } from '../settings';
import type { PlanEntry } from '../records/registry';
import type { PlanRecord } from '../ports';

export type PlanWarning =
  /** What goes beyond is to be billed, and nothing says at which price. */
  | { readonly kind: 'no_price'; readonly field: 'unit_price' }
  | { readonly kind: 'free'; readonly field: 'unit_price' }
  /** Then a contract that names no units of its own cannot be read. */
  | { readonly kind: 'no_limit'; readonly field: 'limit_month' }
  | { readonly kind: 'zero_limit'; readonly field: string }
  /** The shorter period's limit can never be reached before the longer one's. */
  | { readonly kind: 'limit_order'; readonly field: string; readonly other: string }
  | { readonly kind: 'much_tolerance'; readonly field: 'tolerance' }
  | { readonly kind: 'no_key'; readonly field: 'key' }
  | { readonly kind: 'key_taken'; readonly field: 'key'; readonly name: string }
  | { readonly kind: 'name_taken'; readonly field: 'name' }
  | { readonly kind: 'our_tag'; readonly field: 'weights' | 'not_counted_tags'; readonly tag: string }
  | { readonly kind: 'licences_order'; readonly field: 'licences_to' }
  | { readonly kind: 'no_time_field'; readonly field: 'unit' }
  | { readonly kind: 'no_sla'; readonly field: 'sla_urgent' };

/** @param others the account's plans, this one among them */
export function planWarnings(
  { record, key, plan, terms }: PlanRecord,
  others: readonly PlanEntry[],
  settings: Pick<Settings, 'timeFieldId'>,
): readonly PlanWarning[] {
  const rest = others.filter(({ stored }) => stored.id !== record.id);
  const warnings: PlanWarning[] = [...moneyWarnings(plan), ...limitWarnings(plan), ...tagWarnings(plan)];
  const { licencesFrom: from, licencesTo: to } = terms;
  if (from !== null && to !== null && from > to)
    warnings.push({ kind: 'licences_order', field: 'licences_to' });
  if (plan.unit === 'hour' && settings.timeFieldId === null) {
    warnings.push({ kind: 'no_time_field', field: 'unit' });
  }
  if (Object.values(terms.sla).every((targets) => targets === null)) {
    warnings.push({ kind: 'no_sla', field: 'sla_urgent' });
  }
  if (key === null) warnings.push({ kind: 'no_key', field: 'key' });
  const sameKey = rest.find(({ stored }) => key !== null && stored.draft.fields['key']?.trim() === key);
  if (sameKey !== undefined)
    warnings.push({ kind: 'key_taken', field: 'key', name: sameKey.stored.draft.name });
  const isSameName = ({ stored }: PlanEntry) => stored.draft.name.trim() === record.name.trim();
  if (rest.some(isSameName)) warnings.push({ kind: 'name_taken', field: 'name' });
  return warnings;
}

function moneyWarnings(plan: Plan): readonly PlanWarning[] {
  const isBilled =
    plan.coverage === 'pay_as_you_go' ||
    (plan.coverage === 'limited' && plan.overagePolicy !== 'do_not_bill');
  if (!isBilled) return [];
  if (plan.unitPrice === null) return [{ kind: 'no_price', field: 'unit_price' }];
  return plan.unitPrice === 0 ? [{ kind: 'free', field: 'unit_price' }] : [];
}

function limitWarnings({ coverage, limits, tolerance }: Plan): readonly PlanWarning[] {
  if (coverage !== 'limited') return [];
  const given = PERIODS.flatMap((period) => {
    const units = limits[period];
    return units === undefined ? [] : [{ period, units }];
  });
  if (given.length === 0) return [{ kind: 'no_limit', field: 'limit_month' }];
  const zero = given
    .filter(({ units }) => units === 0)
    .map(({ period }): PlanWarning => ({ kind: 'zero_limit', field: fieldOf(period) }));
  const useless = given.flatMap((short, at): readonly PlanWarning[] => {
    const long = given.slice(at + 1).find(({ units }) => units > 0 && units <= short.units);
    if (long === undefined) return [];
    return [{ kind: 'limit_order', field: fieldOf(long.period), other: fieldOf(short.period) }];
  });
  const least = Math.min(...given.map(({ units }) => units));
  const isMuch = tolerance > 0 && tolerance >= least;
  return [...zero, ...useless, ...(isMuch ? [{ kind: 'much_tolerance', field: 'tolerance' } as const] : [])];
}

/** Tags of ours are never read, whatever names them (metering rule 10). */
function tagWarnings({ weights, notCountedTags }: Plan): readonly PlanWarning[] {
  const ours = (tags: readonly string[], field: 'weights' | 'not_counted_tags') =>
    tags
      .filter((tag) => OUR_TAGS.some((one) => one === tag))
      .map((tag): PlanWarning => ({ kind: 'our_tag', field, tag }));
  return [
    ...ours(
      weights.map(({ tag }) => tag),
      'weights',
    ),
    ...ours(notCountedTags, 'not_counted_tags'),
  ];
}

function fieldOf(period: Period): string {
  return `limit_${period}`;
}
