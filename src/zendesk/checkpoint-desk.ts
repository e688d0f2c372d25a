// Zendesk as stored folds and balances need it: a count, what changed, an upsert. Loaded on first use.
import * as v from 'valibot';
import type { CheckpointDesk, KeptBalance } from '../actions/checkpoint/checkpoint-ports';
import { SUPPORT_ENTRY } from './data-model/support-entry';
import { read } from './rest/read';
import { RECORD } from './rest/records';
import type { Send } from './rest/request';
import { findTickets, ticketQuery } from './ticket-search';

const COUNT = v.object({ count: v.pipe(v.number(), v.integer()) });
const SAVED = v.object({ custom_object_record: RECORD });
/** A record's name, as text fields are limited. */
const LONGEST_NAME = 255;

export class ZendeskCheckpoints implements CheckpointDesk {
  private readonly send: Send;
  private readonly timeField: string | null;

  constructor(send: Send, timeField: string | null) {
    this.send = send;
    this.timeField = timeField;
  }

  async countTickets(organizationIds: readonly string[], from: string, until: string) {
    const query = encodeURIComponent(ticketQuery(organizationIds, { from, until }));
    return (await read(this.send, COUNT, { method: 'GET', path: `/api/v2/search/count?query=${query}` }))
      .count;
  }

  ticketsChanged(
    organizationIds: readonly string[],
    created: { readonly from: string; readonly until: string },
    since: string,
  ) {
    const span = { ...created, changedSince: since };
    return findTickets(this.send, organizationIds, span, this.timeField, 1);
  }

  /** An upsert by the external_id: two writers end with one record, the later one's. */
  async saveBalance(balance: KeptBalance) {
    const { external_id, ...record } = balanceRecord(balance);
    const path = `/api/v2/custom_objects/support_entry/records?external_id=${encodeURIComponent(external_id)}`;
    await read(this.send, SAVED, { method: 'PATCH', path, body: { custom_object_record: record } });
  }
}

/** As an upsert takes it. */
export function balanceRecord(balance: KeptBalance) {
  return {
    external_id: `balance:${balance.contractId}:${balance.startsOn}`,
    name: balance.name.slice(0, LONGEST_NAME),
    custom_object_fields: fieldsOf(balance),
  };
}

/** Every field of the object, so that nothing of an earlier write stays behind. */
function fieldsOf(balance: KeptBalance): Readonly<Record<string, string | null>> {
  const empty = Object.fromEntries(SUPPORT_ENTRY.fields.map(({ key }) => [key, null]));
  return {
    ...empty,
    kind: 'balance',
    contract: balance.contractId,
    organization: balance.organizationId,
    period: balance.period,
    starts_on: balance.startsOn,
    ends_on: balance.endsOn,
    currency: balance.currency,
    state: 'active',
    author: balance.authorId,
    at: balance.at,
    data: JSON.stringify(balance.data),
  };
}
