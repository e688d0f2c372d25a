// A record that was made though its answer was lost is looked for before it is sent again.
import { SentWrites } from '../../bench/soak/sent-writes';
import { createRecord } from '../../workbench/desk/record-writes';
import { USERS } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';

const ID = 'taken:correction:20053:2026-09-01:1:1';
const RECORDS = '/api/v2/custom_objects/support_entry/records';

function seat() {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, duplicateExternalId: 'accepted' };
  const writes = new SentWrites(desk);
  const body = JSON.stringify({ custom_object_record: { external_id: ID, custom_object_fields: {} } });
  /** Its answer is lost. @param isDone whether Zendesk does it */
  const send = (isDone: boolean, frame = 'page of admin') => {
    const sent = writes.send({ frame, method: 'POST', path: RECORDS, body });
    sent.reaches();
    const values = { kind: 'statement_page', data: '{}' };
    if (isDone) createRecord(desk, USERS.admin.id, 'support_entry', { name: ID, externalId: ID, values });
    sent.isAnswered(502, null);
    sent.arrives(false);
  };
  const look = (id = ID) => {
    const path = `${RECORDS}?filter[external_ids]=${encodeURIComponent(id)}`;
    writes.look({ frame: 'page of admin', path, body: null });
  };
  return { send, look, found: () => writes.broken.map(({ text }) => text) };
}

test('what was made is not sent again without a look', () => {
  const { send, look, found } = seat();
  send(true);
  look('taken:another');
  send(true);
  expect(found()).toEqual([`page of admin sends POST ${RECORDS} again and did not look whether it was done`]);
});

test('after a look, after nothing was done, and by another tab it is none', () => {
  const { send, look, found } = seat();
  send(false);
  send(true);
  send(true, 'page of manager');
  look();
  send(false);
  send(false);
  expect(found()).toEqual([]);
});
