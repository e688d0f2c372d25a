// Where a text for the customer goes, and where it never goes.
import { insertReply } from '../../../src/actions/reply/insert-reply';
import { PlainReplyBox } from '../../support/reply-box';

const ASK = { setsPending: true };
const TELL = { setsPending: false };

test('a text goes into the reply, and the status is left alone', async () => {
  const box = new PlainReplyBox();
  expect(await insertReply(box, 'Hello', TELL)).toEqual({
    kind: 'inserted',
    wasThere: false,
    isPending: null,
  });
  expect(box).toMatchObject({ text: 'Hello', status: 'open' });
});

test('a question sets the status to pending in the form', async () => {
  const box = new PlainReplyBox();
  expect(await insertReply(box, 'May we?', ASK)).toMatchObject({ isPending: true });
  expect(box.status).toBe('pending');
});

test('what was written stays above, on lines of its own', async () => {
  const box = new PlainReplyBox();
  box.text = 'Dear Ms Moss,';
  await insertReply(box, 'Hello', TELL);
  expect(box.text).toBe('Dear Ms Moss,\nHello');
});

test('what is there already is not inserted again, whatever the editor did to its spaces', async () => {
  const box = new PlainReplyBox();
  box.text = 'Dear Ms Moss,\n\nOne line. \n Another\u00a0line.';
  expect(await insertReply(box, 'One line.\n\nAnother line.', ASK)).toEqual({
    kind: 'inserted',
    wasThere: true,
    isPending: true,
  });
  expect(box.appended).toEqual([]);
});

test('an internal note that somebody is writing never becomes public', async () => {
  const box = new PlainReplyBox();
  Object.assign(box, { isPublic: false, text: 'They always complain.' });
  expect(await insertReply(box, 'Hello', ASK)).toEqual({ kind: 'refused', because: 'internal_note' });
  expect(box).toMatchObject({ isPublic: false, text: 'They always complain.', status: 'open' });
});

test('an empty internal note becomes a public reply, for the customer is to read it', async () => {
  const box = new PlainReplyBox();
  box.isPublic = false;
  expect(await insertReply(box, 'Hello', TELL)).toMatchObject({ kind: 'inserted' });
  expect(box.isPublic).toBe(true);
});

test('where no public reply may be written nothing is inserted', async () => {
  const box = new PlainReplyBox();
  box.isPublic = false;
  box.refuses.push('public');
  expect(await insertReply(box, 'Hello', ASK)).toEqual({ kind: 'refused', because: 'not_public' });
  expect(box).toMatchObject({ text: '', status: 'open' });
});

test('where the host refuses the text the status is not touched', async () => {
  const box = new PlainReplyBox();
  box.refuses.push('text');
  expect(await insertReply(box, 'Hello', ASK)).toEqual({ kind: 'refused', because: 'host' });
  expect(box.status).toBe('open');
});

test('a status that cannot be set is told, with the text in its place', async () => {
  const box = new PlainReplyBox();
  box.refuses.push('status');
  expect(await insertReply(box, 'Hello', ASK)).toEqual({
    kind: 'inserted',
    wasThere: false,
    isPending: false,
  });
});

test('a box that cannot be read takes the text all the same', async () => {
  const box = new PlainReplyBox();
  box.isReadable = false;
  expect(await insertReply(box, 'Hello', TELL)).toMatchObject({ kind: 'inserted' });
});
