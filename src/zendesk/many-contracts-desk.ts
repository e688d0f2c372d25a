// Zendesk as a file of contracts needs it: records by jobs and by lists of ids, organizations all at once. Loaded on use.
import * as v from 'valibot';
import type { OrganizationRow, Through } from '../actions/account/account-ports';
import type { ContractWrite, ManyContractsDesk } from '../actions/contracts/contract-ports';
import { Cursors } from '../actions/cursors';
import type { StoredRecord } from '../actions/records/record-ports';
import { organizationsIn } from './account-desk';
import { idLists } from './rest/id-lists';
import { storedRecord, writtenFields } from './decode/draft';
import { showJobs } from './rest/job-results';
import { queuedJob } from './rest/jobs';
import { read } from './rest/read';
import { everyRecord } from './rest/record-list';
import type { Send } from './rest/request';

const OBJECT = '/api/v2/custom_objects/support_contract';
const PAGE = 100;

const COUNT = v.object({ count: v.object({ value: v.number() }) });
const ORGANIZATIONS = v.object({
  organizations: v.array(v.unknown()),
  meta: v.nullish(
    v.object({ has_more: v.nullish(v.boolean(), false), after_cursor: v.nullish(v.string(), null) }),
    null,
  ),
});

export class ZendeskManyContracts implements ManyContractsDesk {
  private readonly send: Send;

  /** @param send at the page's pace */
  constructor(send: Send) {
    this.send = send;
  }

  async queue(kind: 'make' | 'change', writes: readonly ContractWrite[]) {
    const action = kind === 'make' ? 'create_or_update_by_external_id' : 'update';
    const items = writes.map(({ id, externalId, draft }) => ({
      ...(kind === 'make' ? { external_id: externalId } : { id }),
      name: draft.name.trim(),
      custom_object_fields: writtenFields('support_contract', draft),
    }));
    const body = { job: { action, items } };
    return (await queuedJob(this.send, { method: 'POST', path: `${OBJECT}/jobs`, body })).id;
  }

  jobs(ids: readonly string[]) {
    return showJobs(this.send, ids);
  }

  byId(ids: readonly string[]) {
    return this.listed('ids', ids);
  }

  byExternalId(externalIds: readonly string[]) {
    return this.listed('external_ids', externalIds);
  }

  async countOrganizations() {
    const ask = { method: 'GET', path: '/api/v2/organizations/count' } as const;
    return (await read(this.send, COUNT, ask)).count.value;
  }

  async everyOrganization() {
    const found: OrganizationRow[] = [];
    const cursors = new Cursors('GET /api/v2/organizations');
    let cursor: string | null = '';
    do {
      const after: string = cursor === '' ? '' : `&page[after]=${encodeURIComponent(cursor)}`;
      const answer = await this.organizationsAt(`/api/v2/organizations?page[size]=${PAGE}${after}`);
      found.push(...organizationsIn(answer.organizations));
      cursor = cursors.next(answer.meta?.has_more === true ? answer.meta.after_cursor : null);
    } while (cursor !== null);
    return found;
  }

  async organizationsCalled(text: string) {
    const found: OrganizationRow[] = [];
    for (const by of ['name', 'external_id']) {
      const path = `/api/v2/organizations/search?${by}=${encodeURIComponent(text)}`;
      found.push(...organizationsIn((await this.organizationsAt(path)).organizations));
    }
    return found;
  }

  private organizationsAt(path: string) {
    return read(this.send, ORGANIZATIONS, { method: 'GET', path });
  }

  private async listed(
    by: 'ids' | 'external_ids',
    wanted: readonly string[],
  ): Promise<readonly StoredRecord[]> {
    const found: StoredRecord[] = [];
    for (const list of idLists(wanted)) {
      const path = `${OBJECT}/records?filter[${by}]=${list}`;
      const records = await everyRecord(this.send, path, AT_ONCE);
      found.push(...records.map((record) => storedRecord('support_contract', record)));
    }
    return found;
  }
}

/** The pace is kept by whoever sends. */
const AT_ONCE: Through = (ask) => ask();
