// What became of a background job: queued, working, then completed with one result for each item, failed ones among
// them; gone after an hour (zendesk-platform 6.4).
import type { Job } from '../desk/jobs';
import { badRequest, recordNotFound } from '../desk/refusal';
import { recordJson } from './object-json';
import { listPage } from './paging';
import { api, route, type Call, type Route } from './route';

export const JOB_STATUS_ROUTES: readonly Route[] = [
  route('get', '/job_statuses', (call) => {
    const { rows, facts } = listPage(call, call.desk.jobs.all());
    return { job_statuses: rows.map((job) => jobJson(call, job)), ...facts };
  }),
  route('get', '/job_statuses/show_many', showMany),
  route('get', '/job_statuses/:id', (call) => {
    const job = call.desk.jobs.find(call.path.id ?? '');
    if (!job) throw recordNotFound();
    return { job_status: jobJson(call, job) };
  }),
];

function showMany(call: Call): object {
  const ids = (call.query.get('ids') ?? '').split(',').filter((id) => id !== '');
  if (ids.length === 0) throw badRequest('Parameter ids is required');
  const jobs = ids.map((id) => call.desk.jobs.find(id)).filter((job): job is Job => job !== null);
  return { job_statuses: jobs.map((job) => jobJson(call, job)) };
}

export function jobJson(call: Call, job: Job): object {
  return {
    id: job.id,
    job_type: job.type,
    url: api(call, `/job_statuses/${job.id}.json`),
    total: job.total,
    progress: job.results === null ? null : job.total,
    status: call.desk.jobs.stateOf(job),
    message: call.desk.jobs.messageOf(job),
    results:
      job.results?.map(({ record, ...result }) => (record ? recordJson(call, record) : result)) ?? null,
  };
}
