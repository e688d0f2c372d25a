// A correction as stored. It is money that a person decided on, so one that cannot be read is a faulty record.
import type { CorrectionRow } from '../../actions/account/account-ports';
import type { Decoded } from '../../actions/ports';
import { parsed } from './balance';
import { dayOf, type RecordFields } from './fields';

const DECIMAL = /^-?\d{1,15}(\.\d{1,4})?$/;

/** @returns null for entries of other kinds, and for undone ones */
export function decodeCorrection(fields: RecordFields, externalId: string): Decoded<CorrectionRow> | null {
  if (fields.raw('kind') !== 'correction' || fields.raw('state') === 'undone') return null;
  const contractId = fields.id('contract');
  const ticketId = fields.text('ticket');
  const startsOn = dayOf(fields, 'starts_on');
  const [units, amount] = [decimal(fields, 'units'), decimal(fields, 'amount')];
  if (contractId === null) return refused(fields, 'contract');
  if (ticketId === null) return refused(fields, 'ticket');
  if (startsOn === null) return refused(fields, 'starts_on');
  if (units === null) return refused(fields, 'units');
  if (amount === null) return refused(fields, 'amount');
  const said = {
    reason: fields.text('reason'),
    data: parsed(fields.text('data')),
    authorId: fields.text('author'),
    at: fields.text('at'),
  };
  const money = { units, amount, currency: fields.text('currency') };
  return {
    ok: true,
    value: { record: fields.ref, externalId, contractId, ticketId, startsOn, ...money, ...said },
  };
}

function decimal(fields: RecordFields, key: string): string | null {
  const value = fields.raw(key);
  return typeof value === 'string' && DECIMAL.test(value) ? value : null;
}

function refused(fields: RecordFields, field: string): Decoded<never> {
  return { ok: false, faulty: { record: fields.ref, faults: [{ field, kind: 'bad_format' }] } };
}
