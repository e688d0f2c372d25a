// Where a plan's form begins: plain defaults, or another plan under a name and key of its own.
import type { Draft, RecordReader } from '../../../actions/records/record-ports';
import type { Plan } from '../../../domain/facts';

export function newPlan(reader: RecordReader): Draft {
  const { name, fields } = reader.empty('support_plan');
  const usual = { coverage: 'limited', unit: 'ticket', overage_policy: 'bill', sla_clock: 'calendar' };
  return { name, fields: { ...fields, ...usual } };
}

/** @param taken keys of all plans */
export function copyOf({ fields }: Draft, name: string, taken: ReadonlySet<string>): Draft {
  const key = (fields['key'] ?? '').trim();
  return { name, fields: { ...fields, key: key === '' ? '' : freeKey(key, taken) } };
}

/** "Überall 50 h" gives "uberall_50_h"; a name without Latin letters or digits gives none. */
export function keyFrom(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60);
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  const stem = key.replace(/_\d+$/, '');
  for (let number = 2; ; number += 1) {
    const next = `${stem}_${number}`;
    if (!taken.has(next)) return next;
  }
}

/** Whether tickets could be decided otherwise: a name, a fee and service levels decide none. */
export function metersAlike(one: Plan | null, other: Plan): boolean {
  if (one === null) return false;
  const bare = (plan: Plan) => JSON.stringify({ ...plan, id: '', name: '', fee: null });
  return bare(one) === bare(other);
}
