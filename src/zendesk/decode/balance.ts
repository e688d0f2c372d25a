// A stored balance: a cache. One that cannot be read is as good as none, so it is dropped without a word.
import * as v from 'valibot';
import type { StoredBalance } from '../../actions/ports';
import { dayOf, type RecordFields } from './fields';

const FIGURE = v.pipe(v.string(), v.regex(/^-?\d{1,15}(\.\d{1,4})?$/));
const DAY = v.pipe(v.string(), v.isoDate());
const WINDOW = v.object({
  period: v.picklist(['week', 'month', 'quarter', 'half_year', 'year', 'term']),
  startsOn: DAY,
  endsOn: v.nullable(DAY),
  limit: FIGURE,
  carried: FIGURE,
  adjusted: FIGURE,
  used: FIGURE,
  remaining: FIGURE,
});
const DATA = v.object({
  v: v.literal(1),
  at: v.pipe(v.string(), v.isoTimestamp()),
  windows: v.array(WINDOW),
  state: v.optional(v.unknown()),
});

export function decodeBalance(fields: RecordFields): StoredBalance | null {
  const contractId = fields.id('contract');
  const startsOn = dayOf(fields, 'starts_on');
  if (contractId === null || startsOn === null) return null;
  const data = v.safeParse(DATA, parsed(fields.text('data')));
  if (!data.success) return null;
  const { at, windows, state } = data.output;
  return { contractId, startsOn, endsOn: dayOf(fields, 'ends_on'), at, windows, state };
}

export function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
