/** @jest-environment jest-fixed-jsdom */
// An app beside a ticket that is not made yet (zendesk-platform 1.2, 1.6: new_ticket_sidebar).
import { OpenTicket } from '../../workbench/host/workspace/open-ticket';
import { openFrame } from '../../workbench/host/workspace/open-frame';
import { submitTicket } from '../../workbench/host/workspace/submit-ticket';
import { ticketPlace } from '../../workbench/host/workspace/ticket-place';
import { openSdkFrame, settled } from './sdk-frame';
import { openSmallWorkspace, SmallDesk } from './small-desk';

afterEach(() => jest.restoreAllMocks());

async function openNewTicket() {
  const desk = new SmallDesk();
  jest.spyOn(globalThis, 'fetch').mockImplementation((url, init) => desk.answer(new Request(url, init)));
  const workspace = openSmallWorkspace();
  const open = new OpenTicket(workspace);
  open.prepareNew();
  const instance = openFrame(workspace, ticketPlace(open, 'new_ticket_sidebar'));
  open.frames.add(instance);
  const frame = openSdkFrame(instance);
  await settled(frame);
  return { desk, open, frame, client: frame.client };
}

describe('an app beside a new ticket', () => {
  test('has no ticket id, in its context or by path, and empty custom fields', async () => {
    const { client } = await openNewTicket();
    expect(await client.context()).not.toHaveProperty('ticketId');
    const paths = ['ticket.id', 'ticket.isNew', 'ticket.organization', 'ticket.customField:custom_field_77'];
    expect(await client.get(paths)).toEqual({
      'ticket.id': null,
      'ticket.isNew': true,
      'ticket.organization': null,
      'ticket.customField:custom_field_77': null,
      errors: {},
    });
  });

  test('hears the requester and the organization that the agent picks', async () => {
    const { client, open, frame } = await openNewTicket();
    const heard: unknown[] = [];
    client.on('ticket.requester.id.changed', (id) => heard.push(id));
    client.on('ticket.organization.changed', (organization) => heard.push(organization));
    await settled(frame);
    await open.chooseRequester(10);
    await settled(frame);
    expect(heard).toEqual([10, { id: 100, name: 'Acme' }]);
  });

  test('is told of the created ticket, whose id then stands in the context', async () => {
    const { client, open, frame, desk } = await openNewTicket();
    const heard: string[] = [];
    for (const event of ['ticket.submit.start', 'context.updated', 'ticket.submit.done']) {
      client.on(event, () => heard.push(event));
    }
    await settled(frame);
    await open.chooseRequester(10);
    open.form.edit({ subject: 'Fax', commentText: 'It squeaks' });
    expect(await submitTicket(open, 'open')).toBe(7);
    await settled(frame);
    expect(heard).toEqual(['ticket.submit.start', 'context.updated', 'ticket.submit.done']);
    expect(await client.context()).toMatchObject({ ticketId: 7 });
    expect(desk.written).toEqual([
      {
        ticket: {
          status: 'open',
          subject: 'Fax',
          requester_id: 10,
          organization_id: 100,
          comment: { body: 'It squeaks', public: true },
        },
      },
    ]);
  });
});
