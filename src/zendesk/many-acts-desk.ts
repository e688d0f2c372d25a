// Zendesk as a decision about many tickets needs it: a job of entries, what became of it, and a look at what it wrote.
import type { ManyActsDesk } from '../actions/acts/act-by-jobs';
import type { Act, ActKind } from '../actions/acts/act-ports';
import { actRecord } from './acts-desk';
import { decodeAccountBook } from './decode/account-book';
import { idLists } from './rest/id-lists';
import { showJobs } from './rest/job-results';
import { queuedJob } from './rest/jobs';
import { listRecords } from './rest/records';
import type { Send } from './rest/request';

const ENTRIES = '/api/v2/custom_objects/support_entry';

export class ZendeskManyActs implements ManyActsDesk {
  constructor(private readonly send: Send) {}

  async queueActs(acts: readonly Act[]) {
    const body = { job: { action: 'create_or_update_by_external_id', items: acts.map(actRecord) } };
    return (await queuedJob(this.send, { method: 'POST', path: `${ENTRIES}/jobs`, body })).id;
  }

  async job(id: string) {
    return (await showJobs(this.send, [id])).get(id) ?? { kind: 'gone' as const };
  }

  async actsOf(kind: ActKind, ticketIds: readonly string[]) {
    const found = [];
    for (const list of idLists(ticketIds.map((id) => `${kind}:${id}`))) {
      found.push(...(await listRecords(this.send, `${ENTRIES}/records?filter[external_ids]=${list}`)));
    }
    return decodeAccountBook(found).decisions;
  }
}
