// Records of the book as statements write them: every field of the object is sent, so that nothing of an earlier write
// stays behind.
import type {
  AdjustmentWrite,
  ClaimWrite,
  CorrectionWrite,
  HeadWrite,
  PageWrite,
  Signed,
} from '../actions/statements/statement-ports';
import { SUPPORT_ENTRY } from './data-model/support-entry';

export type Fields = Readonly<Record<string, string | null>>;

/** As Zendesk takes it: one, or an item of a job. */
export interface WrittenRecord {
  readonly name: string;
  readonly external_id: string;
  readonly custom_object_fields: Fields;
}

const LONGEST_NAME = 255;

export function pageRecord({
  externalId,
  name,
  startsOn,
  endsOn,
  text,
  ...signed
}: PageWrite): WrittenRecord {
  return recordOf(externalId, name, signed, {
    kind: 'statement_page',
    starts_on: startsOn,
    ends_on: endsOn,
    data: text,
  });
}

export function claimRecord({ externalId, name, headId, ...signed }: ClaimWrite): WrittenRecord {
  return recordOf(externalId, name, signed, {
    kind: 'statement_page',
    data: JSON.stringify({ v: 1, head: headId }),
  });
}

export function headRecord(head: HeadWrite): WrittenRecord {
  return recordOf(head.externalId, head.name, head, {
    kind: 'statement',
    contract: head.contractId,
    organization: head.organizationId,
    period: head.period,
    starts_on: head.startsOn,
    ends_on: head.endsOn,
    units: head.units,
    amount: head.amount,
    currency: head.currency,
    state: 'final',
    data: JSON.stringify(head.data),
  });
}

export function correctionRecord(correction: CorrectionWrite): WrittenRecord {
  return recordOf(correction.externalId, correction.name, correction, {
    kind: 'correction',
    contract: correction.contractId,
    organization: correction.organizationId,
    ticket: correction.ticketId,
    starts_on: correction.startsOn,
    units: correction.units,
    amount: correction.amount,
    currency: correction.currency,
    reason: correction.reason,
    data: JSON.stringify(correction.data),
  });
}

export function adjustmentRecord(adjustment: AdjustmentWrite): WrittenRecord {
  return recordOf(adjustment.externalId, adjustment.name, adjustment, {
    kind: 'adjustment',
    contract: adjustment.contractId,
    organization: adjustment.organizationId,
    period: adjustment.period,
    starts_on: adjustment.startsOn,
    units: adjustment.units,
    reason: adjustment.reason,
  });
}

function recordOf(externalId: string, name: string, signed: Signed, fields: Fields): WrittenRecord {
  const { authorId, at } = signed;
  const empty = Object.fromEntries(SUPPORT_ENTRY.fields.map(({ key }) => [key, null]));
  return {
    name: name.slice(0, LONGEST_NAME),
    external_id: externalId,
    custom_object_fields: { ...empty, state: 'active', author: authorId, at, ...fields },
  };
}
