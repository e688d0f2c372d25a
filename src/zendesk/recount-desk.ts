// Zendesk as applying a recount needs it: many at once, by jobs, and read by id before and after.
import * as v from 'valibot';
import type { TagChange } from '../actions/acts/act-ports';
import type { KeptBalance } from '../actions/checkpoint/checkpoint-ports';
import type { ActFiling, RecountDesk } from '../actions/recount/recount-ports';
import { balanceRecord } from './checkpoint-desk';
import { decodeAccountBook } from './decode/account-book';
import { RecordFields } from './decode/fields';
import type { InstalledSettings } from './decode/settings';
import { decodeTicket } from './decode/ticket';
import { showJobs } from './rest/job-results';
import { queuedJob } from './rest/jobs';
import { read } from './rest/read';
import { listRecords } from './rest/records';
import type { Send } from './rest/request';
import { TICKET } from './rest/tickets';

const ACTS = ['waive', 'not_counted', 'approve', 'assign'] as const;
const ENTRIES = '/api/v2/custom_objects/support_entry';
const TICKETS = v.object({ tickets: v.array(v.unknown()) });
const ORGANIZATIONS = v.object({ organizations: v.array(v.unknown()) });
const ORGANIZATION = v.object({
  id: v.number(),
  name: v.nullish(v.string(), ''),
  tags: v.array(v.string()),
});
const TAGGED = v.object({
  results: v.array(v.unknown()),
  meta: v.object({ has_more: v.nullish(v.boolean(), false), after_cursor: v.nullish(v.string(), null) }),
});
const EXPORT_TIMEOUT_MS = 30_000;

export class ZendeskRecountDesk implements RecountDesk {
  private readonly send: Send;
  private readonly settings: InstalledSettings;

  constructor(send: Send, settings: InstalledSettings) {
    this.send = send;
    this.settings = settings;
  }

  async tickets(ids: readonly string[]) {
    const path = `/api/v2/tickets/show_many?ids=${ids.join(',')}`;
    const { tickets } = await read(this.send, TICKETS, { method: 'GET', path });
    return decodedOnly(TICKET, tickets).map((row) => decodeTicket(row, this.settings.timeFieldId));
  }

  async acts(ticketIds: readonly string[]) {
    const list = ticketIds.flatMap((id) => ACTS.map((act) => encodeURIComponent(`${act}:${id}`))).join(',');
    return decodeAccountBook(await listRecords(this.send, `${ENTRIES}/records?filter[external_ids]=${list}`));
  }

  async queueTags(ticketIds: readonly string[], { add, remove }: TagChange) {
    const ticket = {
      ...(add.length === 0 ? {} : { additional_tags: add }),
      ...(remove.length === 0 ? {} : { remove_tags: remove }),
    };
    const path = `/api/v2/tickets/update_many?ids=${ticketIds.join(',')}`;
    return (await queuedJob(this.send, { method: 'PUT', path, body: { ticket } })).id;
  }

  queueBalances(balances: readonly KeptBalance[]) {
    return this.queueEntries('create_or_update_by_external_id', balances.map(balanceRecord));
  }

  queueActs(filings: readonly ActFiling[]) {
    const items = filings.map(({ recordId, organizationId }) => ({
      id: recordId,
      custom_object_fields: { organization: organizationId },
    }));
    return this.queueEntries('update', items);
  }

  jobs(ids: readonly string[]) {
    return showJobs(this.send, ids);
  }

  async balances(externalIds: readonly string[]) {
    const list = externalIds.map(encodeURIComponent).join(',');
    const records = await listRecords(this.send, `${ENTRIES}/records?filter[external_ids]=${list}`);
    // One that cannot be read is as good as none.
    return new Map(decodeAccountBook(records).balances.map((balance) => [balance.externalId, balance]));
  }

  async filings(recordIds: readonly string[]) {
    const list = recordIds.map(encodeURIComponent).join(',');
    const records = await listRecords(this.send, `${ENTRIES}/records?filter[ids]=${list}`);
    return new Map(
      records.map((record) => [record.id, new RecordFields('support_entry', record).id('organization')]),
    );
  }

  async taggedOrganizations(tags: readonly string[], cursor: string | null) {
    const after = cursor === null ? '' : `&page[after]=${encodeURIComponent(cursor)}`;
    const query = `query=${encodeURIComponent(tags.map((tag) => `tags:${tag}`).join(' '))}&filter[type]=organization&page[size]=1000`;
    const path = `/api/v2/search/export?${query}${after}`;
    const timeoutMs = EXPORT_TIMEOUT_MS;
    const { results, meta } = await read(this.send, TAGGED, { method: 'GET', path, timeoutMs });
    const organizations = decodedOnly(ORGANIZATION, results).map(({ id, name, tags }) => ({
      id: String(id),
      name: name ?? '',
      tags,
    }));
    return { organizations, next: meta.has_more === true ? meta.after_cursor : null };
  }

  async organizationTags(ids: readonly string[]) {
    const path = `/api/v2/organizations/show_many?ids=${ids.join(',')}`;
    const { organizations } = await read(this.send, ORGANIZATIONS, { method: 'GET', path });
    return new Map(decodedOnly(ORGANIZATION, organizations).map(({ id, tags }) => [String(id), tags]));
  }

  async addOrganizationTags(id: string, tags: readonly string[]) {
    await this.send({ method: 'PUT', path: tagsOf(id), body: { tags } });
  }

  async removeOrganizationTags(id: string, tags: readonly string[]) {
    await this.send({ method: 'DELETE', path: tagsOf(id), body: { tags } });
  }

  private async queueEntries(action: string, items: readonly object[]): Promise<string> {
    const ask = { method: 'POST', path: `${ENTRIES}/jobs`, body: { job: { action, items } } } as const;
    return (await queuedJob(this.send, ask)).id;
  }
}

function tagsOf(organizationId: string): string {
  return `/api/v2/organizations/${organizationId}/tags`;
}

/** A row that cannot be read never hides the others: it counts as not found. */
function decodedOnly<T>(schema: v.GenericSchema<unknown, T>, rows: readonly unknown[]): readonly T[] {
  return rows.flatMap((row) => {
    const decoded = v.safeParse(schema, row);
    return decoded.success ? [decoded.output] : [];
  });
}
