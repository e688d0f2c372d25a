// What the soak calls a write that was sent twice: the same one by the same frame, after the first had done its work and while
// nothing else had happened. To send again what was lost, refused or undone is no double.
import { SentWrites, type Write } from '../../bench/soak/sent-writes';
import { storeChange } from '../../workbench/desk/ticket-update';
import { USERS } from '../../workbench/seed/cast';
import { OPEN_TICKETS } from '../../workbench/seed/named-tickets';
import { stillDesk } from '../../workbench/seed/seed';

const ID = OPEN_TICKETS.underLimit;
const TAGS = ['billable_overage'];

function seat() {
  const desk = stillDesk();
  const writes = new SentWrites(desk);
  const write = (stamp = '2026-11-20T09:00:00Z', frame = 'agent 1'): Write => ({
    frame,
    method: 'PUT',
    path: `/api/v2/tickets/${ID}`,
    body: JSON.stringify({ ticket: { tags: TAGS, safe_update: true, updated_stamp: stamp } }),
  });
  const tag = (tags: readonly string[]) => {
    const [admin, ticket] = [desk.users.get(USERS.admin.id), desk.tickets.get(ID)];
    if (admin === null || ticket === null) throw new Error('no ticket');
    storeChange(desk, admin, ticket, { tags });
  };
  /** As far as the account has answered. */
  const done = (one = write(), status = 200, body: unknown = { ticket: {} }) => {
    const sent = writes.send(one);
    sent.reaches();
    if (status < 300) tag(TAGS);
    sent.isAnswered(status, body);
    return sent;
  };
  const found = () => writes.broken.map(({ text }) => text);
  return { desk, writes, write, tag, done, found };
}

const TWICE = `agent 1 sends PUT /api/v2/tickets/${ID} again, which was done`;

test('the same write after the first was answered is found, whatever stamp it bears', () => {
  const { done, write, found } = seat();
  done().arrives(true);
  done(write('2026-11-20T09:00:01Z')).arrives(true);
  expect(found()).toEqual([TWICE]);
});

test('the same write while the first is under way is found, whichever arrives first', () => {
  const { writes, write, tag, found } = seat();
  const [one, other] = [writes.send(write()), writes.send(write())];
  for (const sent of [other, one]) {
    sent.reaches();
    tag(TAGS);
    sent.isAnswered(200, {});
  }
  expect(found()).toEqual([TWICE]);
});

test('a write that is sent again after a lost, late or failed answer is none', () => {
  const { desk, done, found } = seat();
  done().arrives(false);
  const late = done();
  desk.clock.advance(20);
  late.arrives(true);
  done();
  desk.clock.advance(20);
  done(undefined, 503, null).arrives(false);
  done().arrives(true);
  expect(found()).toEqual([]);
});

test("a write that is sent again after somebody undid it is none, nor is another frame's", () => {
  const { done, tag, write, found } = seat();
  done().arrives(true);
  tag([]);
  done().arrives(true);
  done(write(undefined, 'agent 2')).arrives(true);
  expect(found()).toEqual([]);
});

test('a job that is asked for twice is found; after it was stopped it is none', () => {
  const { desk, writes, found } = seat();
  const ask = () => {
    const path = `/api/v2/tickets/update_many?ids=${ID}`;
    const body = JSON.stringify({ ticket: { additional_tags: TAGS } });
    const sent = writes.send({ frame: 'admin', method: 'PUT', path, body });
    sent.reaches();
    const job = desk.jobs.queue('', 'Bulk', 1, () => []);
    sent.isAnswered(200, { job_status: { id: job.id } });
    sent.arrives(true);
    return job;
  };
  ask().end = 'failed';
  const second = ask();
  expect([second.end, found()]).toEqual(['completed', []]);
  ask();
  expect(found()).toEqual(['admin sends PUT /api/v2/tickets/update_many again, which was done']);
});

test('one press that makes an adjustment under two names is found; two presses may make two', () => {
  const { writes, found } = seat();
  const make = (externalId: string, units = '-2') => {
    const values = { kind: 'adjustment', contract: '1', period: 'month', starts_on: '2026-12-01', units };
    writes.send({
      frame: 'page',
      method: 'PATCH',
      path: `/api/v2/custom_objects/support_entry/records?external_id=${encodeURIComponent(externalId)}`,
      body: JSON.stringify({ custom_object_record: { custom_object_fields: values } }),
    });
  };
  writes.press('page');
  make('adjustment:a-1');
  make('adjustment:a-2', '-3');
  writes.press('page');
  make('adjustment:b-1');
  expect(found()).toEqual([]);
  make('adjustment:c-1');
  expect(found()).toEqual(['page makes adjustment:c-1 by one press with adjustment:b-1']);
});
