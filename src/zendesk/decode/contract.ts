// A `support_contract` record in the raw shape that the domain reads together with its plan.
import type { ContractRow } from '../../actions/ports';
import type { WireRecord } from '../rest/records';
import { RecordFields } from './fields';

export function decodeContract(record: WireRecord): ContractRow {
  const fields = new RecordFields('support_contract', record);
  const organizationId = fields.id('organization');
  const planId = fields.id('plan');
  const drawsFrom = fields.id('draws_from');
  return {
    record: fields.ref,
    organizationId,
    planId,
    drawsFrom,
    agentNote: fields.text('agent_note'),
    licences: countOf(fields.raw('licences')),
    authorizedContacts: fields.list('authorized_contacts'),
    billingContact: fields.text('billing_contact'),
    raw: {
      id: fields.ref.id,
      organizationId,
      planId,
      drawsFrom,
      startsOn: fields.day('starts_on'),
      endsOn: fields.day('ends_on'),
      renewalDays: fields.raw('renewal_days'),
      billingPeriod: fields.raw('billing_period'),
      periodStart: fields.raw('period_start'),
      cutWindows: fields.raw('cut_windows'),
      timeZone: fields.text('time_zone'),
      coversTags: fields.list('covers_tags'),
      termUnits: fields.raw('term_units'),
      unitPrice: fields.raw('unit_price'),
      spendingCap: fields.raw('spending_cap'),
      status: fields.raw('status'),
      statusSince: fields.day('status_since'),
    },
  };
}

/** For display only: what is no number is passed over and never makes the contract faulty. */
function countOf(value: unknown): number | null {
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : null;
}
