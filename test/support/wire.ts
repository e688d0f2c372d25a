// Records and tickets as Zendesk sends them, with plain defaults; a test names only what it is about.
import type { WireRecord } from '../../src/zendesk/rest/records';
import type { WireTicket } from '../../src/zendesk/rest/tickets';

export function wireRecord(fields: Record<string, unknown>, more: Partial<WireRecord> = {}): WireRecord {
  return {
    id: '01J1',
    name: 'Care 50',
    external_id: null,
    updated_at: '2026-11-01T00:00:00Z',
    custom_object_fields: fields,
    ...more,
  };
}

/** A plan of 50 tickets a month, €40 each beyond. */
export const PLAN_FIELDS = {
  key: 'care_50',
  coverage: 'limited',
  unit: 'ticket',
  limit_month: 50,
  unit_price: 40,
  currency: 'EUR',
} as const;

export function wireTicket(more: Partial<WireTicket> = {}): WireTicket {
  return {
    id: 7,
    created_at: '2026-11-10T09:00:00Z',
    updated_at: '2026-11-10T09:00:00Z',
    status: 'open',
    priority: 'normal',
    organization_id: 360_001,
    requester_id: 410_001,
    tags: [],
    custom_fields: [],
    via: null,
    support_type: null,
    ...more,
  };
}
