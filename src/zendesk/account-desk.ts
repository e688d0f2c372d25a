// Zendesk as counting a whole account needs it: every record by the plain lists, every ticket by the export.
import * as v from 'valibot';
import type { AccountDesk, CreatedBetween, OrganizationRow, Through } from '../actions/account/account-ports';
import { Failure, type FailureKind } from '../actions/failure';
import { decodeAccountBook, openAccountBook } from './decode/account-book';
import { parsed } from './decode/balance';
import { decodeContract } from './decode/contract';
import { decodePlan } from './decode/plan';
import type { InstalledSettings } from './decode/settings';
import { idLists } from './rest/id-lists';
import { read } from './rest/read';
import { eachPage, everyRecord, recordPage } from './rest/record-list';
import { markOf } from './rest/record-changes';
import type { WireRecord } from './rest/records';
import type { Send } from './rest/request';
import { countCreated, exportTickets } from './rest/ticket-export';
import { ZendeskDesk } from './support-desk';

/** As many as one request takes. */
const AT_ONCE = 100;
/** What Zendesk advises. */
const FEWEST_ROWS = 100;
const TOO_MUCH: ReadonlySet<FailureKind> = new Set(['timed_out', 'unavailable']);

const ORGANIZATION = v.object({
  id: v.union([v.number(), v.string()]),
  name: v.nullish(v.string(), ''),
  external_id: v.nullish(v.string(), null),
  tags: v.nullish(v.array(v.string()), []),
});
const USERS = v.object({ users: v.array(v.object({ id: v.number(), name: v.nullish(v.string(), '') })) });
const FORMS = v.object({ ticket_forms: v.array(v.object({ id: v.number(), name: v.string() })) });
const ORGANIZATIONS = v.object({ organizations: v.array(v.unknown()) });

export class ZendeskAccountDesk implements AccountDesk {
  private readonly send: Send;
  private readonly settings: InstalledSettings;
  private readonly through: Through;

  /** @param through every request by itself: whoever reads an account keeps to a pace */
  constructor(send: Send, settings: InstalledSettings, through: Through) {
    this.send = send;
    this.settings = settings;
    this.through = through;
  }

  signedIn() {
    return this.through(() => new ZendeskDesk(this.send, this.settings).signedIn());
  }

  async marks() {
    const send: Send = (request) => this.through(() => this.send(request));
    const of = (object: string) => markOf(send, recordsOf(object));
    const [plans, contracts, entries] = await Promise.all([
      of('support_plan'),
      of('support_contract'),
      of('support_entry'),
    ]);
    return { plans, contracts, entries };
  }

  async plans() {
    return (await everyRecord(this.send, recordsOf('support_plan'), this.through)).map(decodePlan);
  }

  async contracts(onPage?: (records: number) => void) {
    const records = await everyRecord(this.send, recordsOf('support_contract'), this.through, onPage);
    return records.map(decodeContract);
  }

  async book(onPage?: (records: number) => void) {
    const { book, take } = openAccountBook();
    let filed = 0;
    await eachPage(this.send, recordsOf('support_entry'), this.through, (records) => {
      take(records);
      filed += records.length;
      onPage?.(filed);
      return 'on';
    });
    return book;
  }

  async contractPage(cursor: string | null) {
    const path = recordsOf('support_contract');
    const { records, next } = await this.through(() => recordPage(this.send, path, cursor));
    return { contracts: records.map(decodeContract), next };
  }

  async balances(externalIds: readonly string[]) {
    return decodeAccountBook(await this.entries(externalIds)).balances;
  }

  async organizations(ids: readonly string[]) {
    const found: OrganizationRow[] = [];
    for (const some of chunks(ids.filter(isNumber), AT_ONCE)) {
      const path = `/api/v2/organizations/show_many?ids=${some.join(',')}`;
      const answer = await this.through(() => read(this.send, ORGANIZATIONS, { method: 'GET', path }));
      found.push(...organizationsIn(answer.organizations));
    }
    return found;
  }

  async people(ids: readonly string[]) {
    const names = new Map<string, string>();
    for (const some of chunks(ids.filter(isNumber), AT_ONCE)) {
      const path = `/api/v2/users/show_many?ids=${some.join(',')}`;
      const { users } = await this.through(() => read(this.send, USERS, { method: 'GET', path }));
      for (const { id, name } of users) names.set(String(id), name);
    }
    return names;
  }

  async forms(ids: readonly string[]) {
    const names = new Map<string, string>();
    for (const some of chunks(ids.filter(isNumber), AT_ONCE)) {
      const path = `/api/v2/ticket_forms/show_many?ids=${some.join(',')}`;
      const answer = await this.through(() => read(this.send, FORMS, { method: 'GET', path }));
      for (const { id, name } of answer.ticket_forms) names.set(String(id), name);
    }
    return names;
  }

  countTickets(created: CreatedBetween) {
    return this.through(() => countCreated(this.send, created));
  }

  ticketPage(created: CreatedBetween, cursor: string | null, size: number) {
    let rows = size;
    return this.through(async () => {
      try {
        return await exportTickets(this.send, created, cursor, rows, this.settings.timeFieldId);
      } catch (thrown) {
        // Large pages time out where archives are searched: the next try asks for fewer.
        if (thrown instanceof Failure && TOO_MUCH.has(thrown.kind)) {
          rows = Math.min(rows, Math.max(FEWEST_ROWS, Math.floor(rows / 2)));
        }
        throw thrown;
      }
    });
  }

  async statementPages(pageIds: readonly string[]) {
    const pages = new Map<string, unknown>();
    for (const { external_id: id, custom_object_fields } of await this.entries(pageIds)) {
      const { data } = custom_object_fields;
      if (id != null) pages.set(id, parsed(typeof data === 'string' ? data : null));
    }
    return pages;
  }

  private async entries(externalIds: readonly string[]): Promise<readonly WireRecord[]> {
    const found: WireRecord[] = [];
    for (const list of idLists(externalIds)) {
      const path = `${recordsOf('support_entry')}?filter[external_ids]=${list}`;
      found.push(...(await everyRecord(this.send, path, this.through)));
    }
    return found;
  }
}

/** Rows that cannot be read are left out. */
export function organizationsIn(rows: readonly unknown[]): readonly OrganizationRow[] {
  return rows.flatMap((row) => {
    const decoded = v.safeParse(ORGANIZATION, row);
    return decoded.success ? [organizationOf(decoded.output)] : [];
  });
}

function organizationOf({
  id,
  name,
  external_id,
  tags,
}: v.InferOutput<typeof ORGANIZATION>): OrganizationRow {
  return { id: String(id), name: name ?? '', externalId: external_id ?? null, tags: tags ?? [] };
}

/** What cannot be an id names no organization; half a character could not even be asked for. */
function isNumber(id: string): boolean {
  return /^\d{1,19}$/.test(id);
}

function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}

function recordsOf(object: string): string {
  return `/api/v2/custom_objects/${object}/records`;
}
