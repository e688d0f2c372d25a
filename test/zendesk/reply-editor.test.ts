/** @jest-environment jest-fixed-jsdom */
// The reply box through the real SDK, on the simulated workspace.
import { insertReply } from '../../src/actions/reply/insert-reply';
import type { ZafClient } from '../../src/zendesk/zaf/client';
import { replyEditorOf } from '../../src/zendesk/zaf/editor';
import type { TicketRow, UserRow } from '../../workbench/host/desk-client/rows';
import { openFrame } from '../../workbench/host/workspace/open-frame';
import { OpenTicket } from '../../workbench/host/workspace/open-ticket';
import { ticketPlace } from '../../workbench/host/workspace/ticket-place';
import { openSdkFrame } from '../workbench-host/sdk-frame';
import { openSmallWorkspace, SmallDesk } from '../workbench-host/small-desk';

afterEach(() => jest.restoreAllMocks());

async function openTicket(ticket: Partial<TicketRow> = {}, user: Partial<UserRow> = {}) {
  const desk = new SmallDesk();
  desk.change(ticket);
  jest.spyOn(globalThis, 'fetch').mockImplementation((url, init) => desk.answer(new Request(url, init)));
  const workspace = openSmallWorkspace(user);
  const open = new OpenTicket(workspace);
  await open.load(7);
  const { client } = openSdkFrame(openFrame(workspace, ticketPlace(open, 'ticket_sidebar')));
  return { desk, form: open.form, client: client as unknown as ZafClient };
}

test('a question is in the form with the status pending, and nothing is stored', async () => {
  const { desk, form, client } = await openTicket();
  form.edit({ commentText: 'Dear Cora,' });
  const question = 'May we?\n\nPlease reply.';
  expect(await insertReply(replyEditorOf(client), question, { setsPending: true })).toEqual({
    kind: 'inserted',
    wasThere: false,
    isPending: true,
  });
  expect(form.values.value).toMatchObject({
    commentText: 'Dear Cora,\n\nMay we?\n\nPlease reply.',
    commentIsPublic: true,
    status: 'pending',
  });
  expect(desk.written).toEqual([]);
});

test('a second time it is there already', async () => {
  const { form, client } = await openTicket();
  const editor = replyEditorOf(client);
  await insertReply(editor, 'May we?', { setsPending: false });
  expect(await insertReply(editor, 'May we?', { setsPending: false })).toMatchObject({ wasThere: true });
  expect(form.values.value.commentText).toBe('May we?');
});

test('the form of a closed ticket refuses, and stays as it is', async () => {
  const { form, client } = await openTicket({ status: 'closed' });
  expect(await insertReply(replyEditorOf(client), 'May we?', { setsPending: true })).toEqual({
    kind: 'refused',
    because: 'host',
  });
  expect(form.isEdited).toBe(false);
});

test("a light agent's form takes no public reply", async () => {
  const { form, client } = await openTicket({}, { role: 'agent', only_private_comments: true });
  expect(await insertReply(replyEditorOf(client), 'May we?', { setsPending: true })).toEqual({
    kind: 'refused',
    because: 'not_public',
  });
  expect(form.isEdited).toBe(false);
});

/** A host of which a test says what it does; the simulated one has a plain box only. */
function hostOf(
  boxes: Record<string, unknown>,
  actions: Record<string, (text: string) => unknown>,
): ZafClient {
  return {
    on: () => undefined,
    off: () => undefined,
    get: () => Promise.resolve({ errors: {}, ...boxes }),
    set: () => Promise.resolve({ errors: {} }),
    invoke: (name, text) => {
      const action = actions[name];
      if (action === undefined) return Promise.reject(new Error('No such Api'));
      return Promise.resolve(action(String(text)));
    },
    request: () => Promise.reject(new Error('not asked for')),
  };
}

const RICH = {
  'comment.text': '<p>Dear Cora,<br>hello</p>',
  'comment.type': 'publicReply',
  'comment.useRichText': true,
};

test('a rich box is read as its words and gets lines and signs as HTML', async () => {
  const heard: string[] = [];
  const editor = replyEditorOf(
    hostOf(RICH, { 'ticket.comment.appendHtml': (html) => ({ errors: {}, heard: heard.push(html) }) }),
  );
  expect(await editor.read()).toEqual({ text: 'Dear Cora,\nhello\n', isPublic: true, isRich: true });
  expect(await editor.append('1 < 2 & so\non', true)).toBe(true);
  expect(heard).toEqual(['1 &lt; 2 &amp; so<br>on']);
});

test('a host that knows the editor only is asked by its name', async () => {
  const heard: string[] = [];
  const editor = replyEditorOf(
    hostOf({}, { 'ticket.editor.insert': (text) => ({ errors: {}, heard: heard.push(text) }) }),
  );
  expect(await editor.append('Hello', false)).toBe(true);
  expect(heard).toEqual(['Hello']);
});

test('what may have been inserted is not inserted by another name', async () => {
  const heard: string[] = [];
  const silent = (text: string) => {
    heard.push(text);
    return new Error('Invocation request timeout');
  };
  const editor = replyEditorOf(
    hostOf({}, { 'ticket.comment.appendText': silent, 'ticket.editor.insert': silent }),
  );
  expect(await editor.append('Hello', false)).toBe(false);
  expect(heard).toHaveLength(1);
});

test('a host that cannot say what is in the box is told apart from an empty one', async () => {
  const editor = replyEditorOf(hostOf({}, {}));
  expect(await editor.read()).toBeNull();
});
