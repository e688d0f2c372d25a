// Bulk work on records, always as a job of at most 100 items whose id begins with V3- (zendesk-platform 5.3, 6.4).
import type { JobResult } from '../desk/catalogue';
import type { ObjectRecord, RecordAction } from '../desk/custom-object';
import type { Desk } from '../desk/desk';
import { findObject } from '../desk/object-setup';
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

type Act = (desk: Desk, userId: number, key: string, item: unknown) => ObjectRecord | null;

interface BulkAction {
  readonly right: RecordAction;
  readonly act: Act;
}

const ACTIONS: Readonly<Record<string, BulkAction>> = {
  create: {
    right: 'create',
    act: (desk, userId, key, item) => createRecord(desk, userId, key, recordInput(fields(item))),
  },
  update: {
    right: 'update',
    act: (desk, userId, key, item) =>
      updateRecord(desk, userId, key, textOf(fields(item), 'id') ?? '', recordInput(fields(item))),
  },
  create_or_update_by_external_id: {
    right: 'create',
    act: (desk, userId, key, item) => {
      const externalId = textOf(fields(item), 'external_id') ?? '';
      if (externalId === '') throw objectRefusal(422, 'ValidationError', 'external_id is required');
      return upsertRecord(desk, userId, key, externalId, recordInput(fields(item)));
    },
  },
  delete: {
    right: 'delete',
    act: (desk, userId, key, item) => {
      deleteRecord(desk, userId, key, String(item));
      return null;
    },
  },
  delete_by_external_id: {
    right: 'delete',
    act: (desk, userId, key, item) => {
      const record = findByExternalId(desk, key, String(item));
      if (!record) throw recordMissing(String(item));
      deleteRecord(desk, userId, key, record.id);
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
  requireRecordRight(desk, asker, key, action.right);
  const work = () => items.map((item) => result(() => action.act(desk, asker.id, key, item)));
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
