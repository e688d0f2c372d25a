// Zendesk as the actions see it: every read goes to the account with the signed-in agent's rights, and to the end of
// its list.
import { Failure, loadPart } from '../actions/failure';
import type { FoundTickets, SupportDesk } from '../actions/ports';
import { decodeContract } from './decode/contract';
import { decodeBook } from './decode/entry';
import { decodeLiveSla } from './decode/live-sla';
import { decodePlan } from './decode/plan';
import type { InstalledSettings } from './decode/settings';
import { decodeSignedIn, ME } from './decode/signed-in';
import { parsed } from './decode/balance';
import { decodeTicket } from './decode/ticket';
import { read } from './rest/read';
import { listRecords, type WireRecord } from './rest/records';
import type { Send } from './rest/request';
import { saveTags, showTicket, showWatchedTicket } from './rest/tickets';
import { ReverseLookup } from './reverse-lookup';
import { findTickets } from './ticket-search';

/** People's acts on a ticket; the external_id makes each write idempotent (design section 3). */
const ACTS = ['waive', 'approve', 'not_counted', 'assign'] as const;

export class ZendeskDesk implements SupportDesk {
  private readonly send: Send;
  private readonly settings: InstalledSettings;
  private readonly lookup: ReverseLookup;

  constructor(send: Send, settings: InstalledSettings) {
    this.send = send;
    this.settings = settings;
    this.lookup = new ReverseLookup(send, settings.lookupFieldIds);
  }

  async signedIn() {
    const path = '/api/v2/users/me';
    const person = decodeSignedIn(await read(this.send, ME, { method: 'GET', path }));
    if (person === null) throw new Failure({ kind: 'signed_out', request: `GET ${path}` });
    return person;
  }

  async ticket(id: string) {
    return decodeTicket(await showTicket(this.send, id), this.settings.timeFieldId);
  }

  async watchedTicket(id: string) {
    const { slas, ...row } = await showWatchedTicket(this.send, id);
    return { ticket: decodeTicket(row, this.settings.timeFieldId), liveSla: decodeLiveSla(slas) };
  }

  async plans() {
    return (await listRecords(this.send, recordsOf('support_plan'))).map(decodePlan);
  }

  async contractsOf(organizationId: string) {
    return (await this.lookup.list(organizationId, 'support_contract')).map(decodeContract);
  }

  async contracts(ids: readonly string[]) {
    // What cannot be an id names no record; half a character could not even be asked for.
    const sound = ids.filter((id) => /^[\w-]+$/.test(id));
    if (sound.length === 0) return [];
    const path = `${recordsOf('support_contract')}?filter[ids]=${sound.join(',')}`;
    return (await listRecords(this.send, path)).map(decodeContract);
  }

  async bookOf(organizationId: string) {
    return decodeBook(await this.lookup.list(organizationId, 'support_entry'));
  }

  async actsOn(ticketId: string) {
    return decodeBook(await this.entries(ACTS.map((act) => `${act}:${ticketId}`)));
  }

  async statementPages(pageIds: readonly string[]) {
    const pages = await this.entries(pageIds);
    return pages.map(({ custom_object_fields: { data } }) => parsed(typeof data === 'string' ? data : null));
  }

  async organizationsDrawingFrom(contractIds: readonly string[]) {
    if (contractIds.length === 0) return [];
    const either = contractIds.map((id) => ({ 'custom_object_fields.draws_from': { $eq: id } }));
    const path = `${recordsOf('support_contract')}/search`;
    const rows = (await listRecords(this.send, path, { filter: { $or: either } })).map(decodeContract);
    return [...new Set(rows.flatMap(({ organizationId }) => organizationId ?? []))];
  }

  async ticketsSince(organizationIds: readonly string[], from: string): Promise<FoundTickets> {
    return findTickets(this.send, organizationIds, { from }, this.settings.timeFieldId);
  }

  async checkpoints() {
    const { ZendeskCheckpoints } = await loadPart(() => import('./checkpoint-desk'));
    return new ZendeskCheckpoints(this.send, this.settings.timeFieldId);
  }

  async saveTags(ticketId: string, tags: readonly string[], stamp: string) {
    const row = await saveTags(this.send, ticketId, tags, stamp);
    return decodeTicket(row, this.settings.timeFieldId);
  }

  private async entries(externalIds: readonly string[]): Promise<WireRecord[]> {
    if (externalIds.length === 0) return [];
    const list = externalIds.map(encodeURIComponent).join(',');
    return listRecords(this.send, `${recordsOf('support_entry')}?filter[external_ids]=${list}`);
  }
}

function recordsOf(object: string): string {
  return `/api/v2/custom_objects/${object}/records`;
}
