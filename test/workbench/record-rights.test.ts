// Rights on records by every road: jobs and upserts ask for the same rights as direct writes (zendesk-platform 5.5).
import type { RecordPolicy } from '../../workbench/desk/custom-object';
import { NOTHING_ALLOWED } from '../../workbench/desk/custom-object';
import { ROLES } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient } from './desk-client';

const KEY = 'support_entry';
const RECORDS = `/custom_objects/${KEY}/records`;

interface JobBody {
  readonly job_status: { readonly id: string; readonly results: { success?: boolean; id?: string }[] | null };
}

/** Kim, whose role may do just this; one record `old` is there. */
async function kimMay(allowed: Partial<RecordPolicy>) {
  const desk = stillDesk();
  const record = { name: 'Old', external_id: 'old', custom_object_fields: { kind: 'waive' } };
  await new DeskClient(desk).post(RECORDS, { custom_object_record: record });
  const policy: RecordPolicy = { ...NOTHING_ALLOWED, read: true, ...allowed };
  desk.recordPolicies.get(KEY)?.set(ROLES.staff, policy);
  const kim = new DeskClient(desk, 'agent');
  const names = () => [...desk.recordsOf(KEY).values()].map(({ name }) => name);
  const job = async (action: string, items: unknown[]) => {
    const queued = await kim.post<JobBody>(`/custom_objects/${KEY}/jobs`, { job: { action, items } });
    if (queued.status !== 201) return queued.status;
    desk.clock.advance(2);
    const done = await kim.get<JobBody>(`/job_statuses/${queued.body.job_status.id}`);
    return (done.body.job_status.results ?? []).map(({ success }) => success !== false);
  };
  return { desk, kim, names, job };
}

const item = (externalId: string) => ({
  name: 'Upserted',
  external_id: externalId,
  custom_object_fields: { kind: 'waive' },
});

test.each([
  ['create', { update: true, delete: true }, [item('new')]],
  ['update', { create: true, delete: true }, [{ id: '1' }]],
  ['delete', { create: true, update: true }, ['1']],
  ['delete_by_external_id', { create: true, update: true }, ['old']],
] as const)('a job to %s needs that right', async (action, allowed, items) => {
  const { job } = await kimMay(allowed);
  expect(await job(action, [...items])).toBe(403);
});

test('an upsert needs the right to create where nothing is there yet', async () => {
  const { kim } = await kimMay({ update: true });
  const upsert = async (externalId: string) =>
    (await kim.patch(`${RECORDS}?external_id=${externalId}`, { custom_object_record: item(externalId) }))
      .status;
  expect([await upsert('new'), await upsert('old')]).toEqual([403, 200]);
});

const UPSERT = 'create_or_update_by_external_id';

test('a job of upserts without the right to update changes no record that is there', async () => {
  const { job, names } = await kimMay({ create: true });
  expect(await job(UPSERT, [item('old'), item('new')])).toEqual([false, true]);
  expect(names()).toEqual(expect.arrayContaining(['Old', 'Upserted']));
});

test('a job of upserts without the right to create changes what is there and makes nothing', async () => {
  const { job, names } = await kimMay({ update: true });
  expect(await job(UPSERT, [item('old'), item('new')])).toEqual([true, false]);
  expect(names().filter((name) => name === 'Upserted')).toHaveLength(1);
});

test('a job of upserts without either right is refused whole', async () => {
  expect(await (await kimMay({ delete: true })).job(UPSERT, [item('old')])).toBe(403);
});
