// Bulk work on records, always as a job of at most 100 items whose id begins with V3- (zendesk-platform 5.3, 6.4).
import type { JobResult } from '../desk/catalogue';
import type { ObjectRecord, RecordAction } from '../desk/custom-object';
import type { Desk } from '../desk/desk';
import { findObject } from '../desk/object-setup';
import type { User } from '../desk/people';
import { requireRecordRight } from '../desk/record-rights';
import {
  createRecord,
  deleteRecord,
  findByExternalId,
  recordMissing,
  updateRecord,
  upsertRecord,
} from '../desk/record-writes';
import { objectRefusal, Refusal } from '../desk/refusal';
import { isFields, type Fields } from './body';
import { forObjectAgents } from './custom-objects';
import { jobJson } from './job-statuses';
import { fieldsOf, textOf } from './reading';
import { recordInput } from './records';
import { json, route, type Call, type Route } from './route';

const MOST = 100;

export const RECORD_JOB_ROUTES: readonly Route[] = [
  route('post', '/custom_objects/:key/jobs', forObjectAgents(queue), { audience: 'anyone' }),
];

type Act = (desk: Desk, asker: User, key: string, item: unknown) => ObjectRecord | null;

interface BulkAction {
  /** One of them lets the job in; which one an upsert needs is judged item by item. */
  readonly rights: readonly RecordAction[];
  readonly act: Act;
}

const ACTIONS: Readonly<Record<string, BulkAction>> = {
  create: {
    rights: ['create'],
    act: (desk, asker, key, item) => createRecord(desk, asker.id, key, recordInput(fields(item))),
  },
  update: {
    rights: ['update'],
    act: (desk, asker, key, item) =>
      updateRecord(desk, asker.id, key, textOf(fields(item), 'id') ?? '', recordInput(fields(item))),
  },
  create_or_update_by_external_id: {
    rights: ['create', 'update'],
    act: (desk, asker, key, item) => {
      const externalId = textOf(fields(item), 'external_id') ?? '';
      if (externalId === '') throw objectRefusal(422, 'ValidationError', 'external_id is required');
      const there = findByExternalId(desk, key, externalId) !== null;
      requireRecordRight(desk, asker, key, there ? 'update' : 'create');
      return upsertRecord(desk, asker.id, key, externalId, recordInput(fields(item)));
    },
  },
  delete: {
    rights: ['delete'],
    act: (desk, asker, key, item) => {
      deleteRecord(desk, asker.id, key, String(item));
      return null;
    },
  },
  delete_by_external_id: {
    rights: ['delete'],
    act: (desk, asker, key, item) => {
      const record = findByExternalId(desk, key, String(item));
      if (!record) throw recordMissing(String(item));
      deleteRecord(desk, asker.id, key, record.id);
      return null;
    },
  },
};

function fields(item: unknown): Fields {
  if (!isFields(item)) throw objectRefusal(422, 'ValidationError', 'an item must be an object');
  return item;
}

function queue(call: Call): Response {
  const { desk, asker } = call;
  const { key } = findObject(desk, call.path.key ?? '');
  const job = fieldsOf(call.body, 'job');
  const action = ACTIONS[textOf(job, 'action') ?? ''];
  if (!action) throw objectRefusal(400, 'InvalidAction', 'action is not supported');
  const items: unknown[] = Array.isArray(job.items) ? job.items : [];
  if (items.length === 0 || items.length > MOST) {
    throw objectRefusal(400, 'InvalidItems', `items must be 1 to ${MOST}`);
  }
  requireRecordRight(desk, asker, key, ...action.rights);
  const work = () => items.map((item) => result(() => action.act(desk, asker, key, item)));
  const queued = desk.jobs.queue('V3-', `Custom object records: ${key}`, items.length, work);
  return json({ job_status: jobJson(call, queued) }, 201);
}

/** A failed item does not stop the others; the job still completes. */
function result(act: () => ObjectRecord | null): JobResult {
  try {
    const record = act();
    return record ? { record } : { success: true, status: 'Deleted' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { success: false, error: 'RecordInvalid', details: JSON.stringify(error.body) };
  }
}
