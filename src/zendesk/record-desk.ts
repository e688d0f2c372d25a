// Zendesk as the editors of plans and contracts need it: records by the direct lists, names by its searches. Loaded on
// use.
import * as v from 'valibot';
import type { Through } from '../actions/account/account-ports';
import { Failure } from '../actions/failure';
import type { Draft, Person, RecordDesk, RecordObject, StoredRecord } from '../actions/records/record-ports';
import { organizationsIn, ZendeskAccountDesk } from './account-desk';
import { RECORD_READER, storedRecord, writtenFields } from './decode/draft';
import type { InstalledSettings } from './decode/settings';
import { read } from './rest/read';
import { eachPage, everyRecord } from './rest/record-list';
import { RECORD } from './rest/records';
import type { Send } from './rest/request';

const USER_ID = v.nullish(v.union([v.string(), v.number()]), null);
const ONE = v.object({
  custom_object_record: v.object({ ...RECORD.entries, updated_by_user_id: USER_ID }),
});
const ORGANIZATIONS = v.object({ organizations: v.array(v.unknown()) });
const USERS = v.object({
  users: v.array(
    v.object({
      id: v.number(),
      name: v.nullish(v.string(), ''),
      email: v.nullish(v.string(), null),
      role: v.nullish(v.string(), ''),
    }),
  ),
});

/** As many as a person looks through. */
const MOST_FOUND = 20;

export class ZendeskRecordDesk implements RecordDesk {
  readonly reader = RECORD_READER;
  private readonly send: Send;
  private readonly account: ZendeskAccountDesk;

  /** @param send at the page's pace */
  constructor(send: Send, settings: InstalledSettings) {
    this.send = send;
    this.account = new ZendeskAccountDesk(send, settings, AT_ONCE);
  }

  async list(object: RecordObject) {
    const records = await everyRecord(this.send, recordsOf(object), AT_ONCE);
    return records.map((record) => storedRecord(object, record));
  }

  async changedSince(object: RecordObject, known: ReadonlyMap<string, string>) {
    const changed: StoredRecord[] = [];
    await eachPage(this.send, `${recordsOf(object)}?sort=-updated_at`, AT_ONCE, (page) => {
      const other = page.filter(({ id, updated_at }) => known.get(id) !== updated_at);
      changed.push(...other.map((record) => storedRecord(object, record)));
      // Older ones were changed before those that are known as they are.
      return other.length === 0 ? 'enough' : 'on';
    });
    return changed;
  }

  async read(object: RecordObject, id: string) {
    try {
      return await this.one(object, { method: 'GET', path: pathOf(object, id) });
    } catch (thrown) {
      if (thrown instanceof Failure && thrown.kind === 'missing') return null;
      throw thrown;
    }
  }

  async madeAs(object: RecordObject, externalId: string) {
    const path = `${recordsOf(object)}?filter[external_ids]=${encodeURIComponent(externalId)}`;
    const [record] = await everyRecord(this.send, path, AT_ONCE);
    return record === undefined ? null : this.read(object, record.id);
  }

  make(object: RecordObject, externalId: string, draft: Draft) {
    const path = `${recordsOf(object)}?external_id=${encodeURIComponent(externalId)}`;
    return this.one(object, { method: 'PATCH', path, body: bodyOf(object, draft) });
  }

  change(object: RecordObject, id: string, draft: Draft) {
    return this.one(object, { method: 'PATCH', path: pathOf(object, id), body: bodyOf(object, draft) });
  }

  async remove(object: RecordObject, id: string) {
    try {
      await this.send({ method: 'DELETE', path: pathOf(object, id) });
    } catch (thrown) {
      if (!(thrown instanceof Failure) || !isGone(thrown)) throw thrown;
    }
  }

  async organizationsNamed(text: string) {
    const path = `/api/v2/organizations/autocomplete?name=${encodeURIComponent(text)}`;
    const { organizations } = await read(this.send, ORGANIZATIONS, { method: 'GET', path });
    return organizationsIn(organizations).slice(0, MOST_FOUND);
  }

  organizations(ids: readonly string[]) {
    return this.account.organizations(ids);
  }

  async staffNamed(text: string) {
    const path = `/api/v2/users/search?query=${encodeURIComponent(text)}`;
    return (await this.users(path)).slice(0, MOST_FOUND);
  }

  async people(ids: readonly string[]) {
    const sound = ids.filter((id) => /^\d{1,19}$/.test(id)).slice(0, 100);
    if (sound.length === 0) return [];
    return this.users(`/api/v2/users/show_many?ids=${sound.join(',')}`, true);
  }

  private async users(path: string, all = false): Promise<readonly Person[]> {
    const { users } = await read(this.send, USERS, { method: 'GET', path });
    return users
      .filter(({ role }) => all || role !== 'end-user')
      .map(({ id, name, email }) => ({ id: String(id), name: name ?? '', email: email ?? null }));
  }

  private async one(object: RecordObject, ask: Parameters<Send>[0]): Promise<StoredRecord> {
    const { custom_object_record } = await read(this.send, ONE, ask);
    return storedRecord(object, custom_object_record);
  }
}

/** Already before, or now: an answer without a body is none that a reader of JSON knows. */
function isGone({ kind, facts }: Failure): boolean {
  return kind === 'missing' || facts.status === 204;
}

/** The pace is kept by whoever sends. */
const AT_ONCE: Through = (ask) => ask();

function recordsOf(object: RecordObject): string {
  return `/api/v2/custom_objects/${object}/records`;
}

function pathOf(object: RecordObject, id: string): string {
  return `${recordsOf(object)}/${encodeURIComponent(id)}`;
}

function bodyOf(object: RecordObject, draft: Draft) {
  const record = { name: draft.name.trim(), custom_object_fields: writtenFields(object, draft) };
  return { custom_object_record: record };
}
