// Which fields mean something for a plan's coverage and unit; the others are shown only as long as they hold something.
import type { Draft } from '../../../actions/records/record-ports';
import { PERIODS } from '../../../domain/vocabulary';

export const LIMIT_FIELDS: readonly string[] = PERIODS.map((period) => `limit_${period}`);

const OF_LIMITED: ReadonlySet<string> = new Set([
  ...LIMIT_FIELDS,
  'rollover',
  'tolerance',
  'overage_policy',
  'warn_at',
]);

export type Relevance = 'used' | 'not_used' | 'hidden';

export function relevance(key: string, { fields }: Draft): Relevance {
  if (isUsed(key, fields)) return 'used';
  return (fields[key] ?? '').trim() === '' ? 'hidden' : 'not_used';
}

function isUsed(key: string, fields: Draft['fields']): boolean {
  const { coverage, unit } = fields;
  if (OF_LIMITED.has(key)) return coverage !== 'unlimited' && coverage !== 'pay_as_you_go';
  if (key === 'unit_price') return coverage !== 'unlimited';
  if (key === 'weights') return unit !== 'hour';
  if (key === 'increment_minutes') return unit === 'hour';
  return true;
}
