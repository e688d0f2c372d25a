// A statement's head. It is evidence, so one that cannot be read is a faulty record, not a missing one.
import * as v from 'valibot';
import type { Decoded, StatementHead } from '../../actions/ports';
import { parsed } from './balance';
import { dayOf, type RecordFields } from './fields';

const DATA = v.object({ v: v.literal(1), pages: v.array(v.string()) });

/** @returns null for a state of the screen only (`draft`) */
export function decodeStatement(fields: RecordFields): Decoded<StatementHead | null> {
  if (fields.raw('state') === 'draft') return { ok: true, value: null };
  const contractId = fields.id('contract');
  const startsOn = dayOf(fields, 'starts_on');
  const endsOn = dayOf(fields, 'ends_on');
  const data = v.safeParse(DATA, parsed(fields.text('data')));
  if (contractId === null || startsOn === null || endsOn === null || !data.success) {
    return {
      ok: false,
      faulty: { record: fields.ref, faults: [{ field: 'data', kind: 'bad_format' }] },
    };
  }
  return {
    ok: true,
    value: {
      record: fields.ref,
      contractId,
      startsOn,
      endsOn,
      pageIds: data.output.pages,
      currency: fields.text('currency'),
    },
  };
}
