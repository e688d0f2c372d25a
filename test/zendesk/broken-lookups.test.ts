// A lookup that holds what is no id is asked for nobody: the contract is faulty for it, and the panel lives.
import { decodeSettings } from '../../src/zendesk/decode/settings';
import { ZendeskDesk } from '../../src/zendesk/support-desk';

test('half a character, spaces or nothing are never asked for', async () => {
  const asked: string[] = [];
  const send = ({ path }: { path: string }) => {
    asked.push(path);
    return Promise.resolve({ custom_object_records: [] });
  };
  const desk = new ZendeskDesk(send, decodeSettings({}));
  await desk.contracts(['\ud800', 'a b', '']);
  expect(asked).toEqual([]);
  await desk.contracts(['01J', '\ud800']);
  expect(asked).toEqual([expect.stringContaining('filter[ids]=01J&')]);
});
