/** @jest-environment jest-fixed-jsdom */
// An app beside an open ticket: what it reads and changes, what it hears, and what a submit does
// (zendesk-platform 1.3 to 1.5). The real SDK, the real form, an account of one ticket.
import { OpenTicket } from '../../workbench/host/workspace/open-ticket';
import { openFrame } from '../../workbench/host/workspace/open-frame';
import { submitTicket } from '../../workbench/host/workspace/submit-ticket';
import { ticketPlace } from '../../workbench/host/workspace/ticket-place';
import { openSdkFrame, settled } from './sdk-frame';
import { openSmallWorkspace, SmallDesk } from './small-desk';

afterEach(() => jest.restoreAllMocks());

async function openTicket() {
  const desk = new SmallDesk();
  jest.spyOn(globalThis, 'fetch').mockImplementation((url, init) => desk.answer(new Request(url, init)));
  const workspace = openSmallWorkspace();
  const open = new OpenTicket(workspace);
  await open.load(7);
  const instance = openFrame(workspace, ticketPlace(open, 'ticket_sidebar'));
  open.frames.add(instance);
  const frame = openSdkFrame(instance);
  const heard: [string, unknown][] = [];
  const listen = async (...events: string[]) => {
    for (const event of events) frame.client.on(event, (data) => heard.push([event, data]));
    await settled(frame);
  };
  return { desk, workspace, open, frame, client: frame.client, heard, listen };
}

describe('an app beside a ticket', () => {
  test('knows the ticket by its context, and the settings over their defaults', async () => {
    const { client } = await openTicket();
    expect(await client.context()).toMatchObject({ location: 'ticket_sidebar', ticketId: 7 });
    expect(await client.metadata()).toMatchObject({ settings: { live_from: '2026-01-01', warn: 5 } });
  });

  test('reads the ticket, the person signed in, the account and the colour scheme', async () => {
    const { client } = await openTicket();
    const paths = ['ticket.id', 'ticket.tags', 'ticket.requester.email', 'ticket.organization.name'];
    const more = ['ticket.assignee.group.name', 'ticket.customField:custom_field_77', 'ticket.createdAt'];
    const around = [
      'currentUser.role',
      'currentUser.locale',
      'currentAccount.timeZone.ianaName',
      'colorScheme',
    ];
    expect(await client.get([...paths, ...more, ...around])).toEqual({
      'ticket.id': 7,
      'ticket.tags': ['gold'],
      'ticket.requester.email': 'c@acme.example',
      'ticket.organization.name': 'Acme',
      'ticket.assignee.group.name': 'Support',
      'ticket.customField:custom_field_77': null,
      'ticket.createdAt': '2026-11-02T09:00:00Z',
      'currentUser.role': 'admin',
      'currentUser.locale': 'de',
      'currentAccount.timeZone.ianaName': 'Europe/Berlin',
      colorScheme: 'light',
      errors: {},
    });
  });

  test('cannot read a custom field that is not there', async () => {
    const { client } = await openTicket();
    await expect(client.get('ticket.customField:custom_field_78')).rejects.toThrow('No such Api');
    await expect(client.set('ticket.customField:custom_field_78', 'x')).rejects.toThrow('No such Api');
  });

  test('changes the form only: nothing is stored before the agent submits', async () => {
    const { client, desk, open } = await openTicket();
    await client.invoke('ticket.tags.add', 'VIP late', ['gold']);
    await client.invoke('ticket.tags.remove', 'late');
    await client.set('ticket.customField:custom_field_77', 'printer');
    expect(open.form.values.value).toMatchObject({
      tags: ['gold', 'vip'],
      customFields: { '77': 'printer' },
    });
    expect(desk.written).toEqual([]);
    await submitTicket(open, 'pending');
    expect(desk.written).toEqual([
      {
        ticket: { status: 'pending', tags: ['gold', 'vip'], custom_fields: [{ id: 77, value: 'printer' }] },
      },
    ]);
  });

  test('hears its own changes under the property and under the wildcard', async () => {
    const { client, heard, listen } = await openTicket();
    await listen('ticket.priority.changed', '*.changed', 'ticket.custom_field_77.changed');
    await client.set('ticket.priority', 'urgent');
    await client.set('ticket.customField:custom_field_77', 'fax');
    expect(heard).toEqual([
      ['ticket.priority.changed', 'urgent'],
      ['*.changed', { propertyName: 'ticket.priority', newValue: 'urgent', oldValue: null }],
      ['ticket.custom_field_77.changed', 'fax'],
      ['*.changed', { propertyName: 'ticket.custom_field_77', newValue: 'fax', oldValue: null }],
    ]);
  });

  test('is refused a priority, a status or a type that does not exist, closed among them', async () => {
    const { client } = await openTicket();
    await expect(client.set('ticket.priority', 'huge')).rejects.toThrow('huge is not a valid priority');
    await expect(client.set('ticket.status', 'closed')).rejects.toThrow('closed is not a valid status');
    await expect(client.set('ticket.type', 'x')).rejects.toThrow('x is not a valid type');
  });

  test('writes into the reply box, under both names, as plain words', async () => {
    const { client, open } = await openTicket();
    await client.invoke('comment.appendText', 'Hello');
    await client.invoke('ticket.comment.appendHtml', '<p>Two <b>left</b></p><script>x</script>');
    await client.invoke('comment.appendMarkdown', '*bye*');
    expect(open.form.values.value.commentText.split('\n')).toEqual(['Hello', 'Two left', 'x', '*bye*']);
    await client.set('ticket.comment.type', 'internalNote');
    expect(await client.get(['comment.text', 'ticket.comment.type'])).toMatchObject({
      'comment.text': 'Hello\nTwo left\nx\n*bye*',
      'ticket.comment.type': 'internalNote',
    });
  });

  test('sees the organization follow another requester', async () => {
    const { client, heard, listen } = await openTicket();
    await listen('ticket.requester.id.changed', 'ticket.organization.changed');
    await client.set('ticket.requester', { id: 11 });
    expect(heard).toEqual([
      ['ticket.requester.id.changed', 11],
      ['ticket.organization.changed', { id: 101, name: 'Globex' }],
    ]);
  });

  test('can hold saving back, and let it go', async () => {
    const { client, open, desk } = await openTicket();
    await client.invoke('disableSave');
    expect(await submitTicket(open, 'open')).toBeUndefined();
    await client.invoke('enableSave');
    expect(await submitTicket(open, 'open')).toBe(7);
    expect(desk.written).toHaveLength(1);
  });
});

describe('a submit', () => {
  const SUBMIT = ['ticket.submit.start', 'ticket.submit.done', 'ticket.submit.fail', 'ticket.submit.always'];

  test('asks the apps first, then tells start, done and always', async () => {
    const { open, client, heard, listen } = await openTicket();
    client.on('ticket.save', () => void heard.push(['ticket.save', undefined]));
    await listen(...SUBMIT);
    await submitTicket(open, 'solved');
    await client.get([]);
    expect(heard.map(([event]) => event)).toEqual([
      'ticket.save',
      'ticket.submit.start',
      'ticket.submit.done',
      'ticket.submit.always',
    ]);
    expect(open.form.values.value.status).toBe('solved');
  });

  test('shows the apps the status that is being submitted', async () => {
    const { open, client } = await openTicket();
    const seen: unknown[] = [];
    client.on('ticket.save', async () => {
      seen.push((await client.get('ticket.status'))['ticket.status']);
    });
    await client.get([]);
    await submitTicket(open, 'solved');
    expect(seen).toEqual(['solved']);
  });

  test('that an app refuses writes nothing and shows the app’s words', async () => {
    const { open, client, heard, listen, desk, workspace } = await openTicket();
    client.on('ticket.save', () => 'Choose a contract first');
    await listen(...SUBMIT);
    await submitTicket(open, 'solved');
    expect([heard, desk.written]).toEqual([[], []]);
    expect(workspace.toasts.shown.value).toMatchObject([
      { text: 'Choose a contract first', kind: 'error', from: 'Sample' },
    ]);
    workspace.toasts.close(1);
  });

  test('that Zendesk refuses tells fail and always, and keeps the edits', async () => {
    const { open, client, heard, listen, desk } = await openTicket();
    await listen(...SUBMIT);
    desk.refuseWrites = true;
    open.form.edit({ priority: 'low' });
    expect(await submitTicket(open, 'open')).toBeUndefined();
    await client.get([]);
    expect(heard.map(([event]) => event)).toEqual([
      'ticket.submit.start',
      'ticket.submit.fail',
      'ticket.submit.always',
    ]);
    expect(open.form.unsaved).toEqual({ priority: 'low' });
  });

  test('that is under way is not begun again, and its hook is not asked twice', async () => {
    const { open, client, desk } = await openTicket();
    let asked = 0;
    client.on('ticket.save', () => void (asked += 1));
    await client.get([]);
    await Promise.all([submitTicket(open, 'open'), submitTicket(open, 'solved')]);
    expect([asked, desk.written.length]).toEqual([1, 1]);
  });

  test('during which somebody else writes is followed by their news', async () => {
    const { open, heard, listen, client } = await openTicket();
    await listen('ticket.updated', 'ticket.submit.always');
    const submit = submitTicket(open, 'open');
    void open.heardOfUpdate(2);
    await submit;
    await open.idle();
    await client.get([]);
    expect(heard.map(([event]) => event)).toEqual(['ticket.submit.always', 'ticket.updated']);
  });

  test('with tags that the agent edited overwrites what was tagged meanwhile', async () => {
    const { open, desk } = await openTicket();
    open.form.edit({ tags: ['gold', 'mine'] });
    desk.change({ tags: ['gold', 'billable_overage'] });
    await submitTicket(open, 'open');
    expect(desk.ticket.tags).toEqual(['gold', 'mine']);
  });

  test('without edited tags leaves them, and the form shows them', async () => {
    const { open, desk } = await openTicket();
    desk.change({ tags: ['gold', 'billable_overage'] });
    await submitTicket(open, 'open');
    expect(open.form.values.value.tags).toEqual(['billable_overage', 'gold'].reverse());
  });
});

describe('news of the open ticket', () => {
  test('another person’s update shows, and is told with who it was', async () => {
    const { open, desk, heard, listen, client } = await openTicket();
    await listen('ticket.priority.changed', 'ticket.updated');
    desk.change({ priority: 'high', updated_at: '2026-11-18T10:00:01Z' });
    await open.heardOfUpdate(2);
    await client.get([]);
    expect(heard).toEqual([
      ['ticket.priority.changed', 'high'],
      ['ticket.updated', expect.objectContaining({ id: 2, name: 'Ben' })],
    ]);
  });

  test('the app’s own write shows in the form’s tags, and is nobody else’s update', async () => {
    const { open, desk, heard, listen, client } = await openTicket();
    await listen('ticket.tags.changed', 'ticket.updated');
    desk.change({ tags: ['gold', 'billable_overage'] });
    await open.heardOfUpdate(1);
    await client.get([]);
    expect(heard).toEqual([['ticket.tags.changed', ['gold', 'billable_overage']]]);
  });

  test('a write that nothing on the form shows changes nothing and tells nothing but the update', async () => {
    const { open, heard, listen, client } = await openTicket();
    await listen('*.changed', 'ticket.updated');
    await open.heardOfUpdate(2);
    await client.get([]);
    expect(heard.map(([event]) => event)).toEqual(['ticket.updated']);
  });

  test('an older reading that comes late does not bring the old values back', async () => {
    const { open, desk } = await openTicket();
    const slow = desk.holdNextReading();
    const late = open.heardOfUpdate(2);
    await slow.isAsked;
    desk.change({ priority: 'high' });
    await open.heardOfUpdate(2);
    slow.release();
    await late;
    expect(open.form.values.value.priority).toBe('high');
  });

  test('a new comment is told as a changed conversation', async () => {
    const { open, desk, heard, listen, client } = await openTicket();
    await listen('ticket.conversation.changed');
    desk.comments = [
      { id: 3, author_id: 10, body: 'Still burning', public: true, created_at: '2026-11-18T10:00:00Z' },
    ];
    await open.heardOfUpdate(10);
    await client.get([]);
    expect(heard).toEqual([
      [
        'ticket.conversation.changed',
        [
          expect.objectContaining({
            message: expect.objectContaining({ content: 'Still burning' }) as unknown,
          }),
        ],
      ],
    ]);
  });
});
