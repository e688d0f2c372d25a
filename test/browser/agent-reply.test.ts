// A manager tells the customer, by keyboard: the texts stand in the reply of the open form, and nothing is written
// before she submits it herself.
import { TICKETS } from '../../workbench/seed/named-tickets';
import { openTicket, type Sidebar } from './support/sidebar';
import { stage } from './support/stage';

const on = stage();
beforeEach(() => on.workbench.reset());

test('the customer is asked: price and question in the reply, pending in the form, written by her submit alone', async () => {
  const id = TICKETS.toConfirm;
  const sidebar = await openTicket(on.browser, on.workbench.ticketUrl(id, 'manager'));
  await sidebar.says(/if the customer agrees/);
  const before = await saved(id);
  await sidebar.press('Ask the customer');
  await sidebar.says('The question is in your reply and the status is pending. Read it, then submit.');
  const asked = await replyIn(sidebar);
  expect(asked).toContain('€42.00');
  expect(asked).toContain('Shall we go ahead?');
  expect(await sidebar.page.getByLabel('Status', { exact: true }).inputValue()).toBe('pending');
  expect(await saved(id)).toEqual(before);

  await submit(sidebar, 'pending');
  await inConversation(sidebar, 'Shall we go ahead?');
  const after = await saved(id);
  expect(after.status).toBe('pending');
  expect(after.comments).toEqual([...before.comments, { body: asked, public: true }]);
  expect(after.tags).toEqual(before.tags);
  await sidebar.close();
});

test('the summary is in the language of the customer, and the verdict follows the reply that holds it', async () => {
  const id = await on.workbench.newTicket('nearLimit');
  await on.workbench.advance(10);
  const sidebar = await openTicket(on.browser, on.workbench.ticketUrl(id, 'manager'));
  await sidebar.says(/^Included: 48 of 50/);
  await sidebar.says(/reply\sby/);
  await sidebar.press('Insert usage summary');
  await sidebar.says('The summary is in your reply. Read it, then submit.');
  const summary = await replyIn(sidebar);
  expect(summary).toContain('Państwa planu');
  expect(summary).toContain('48 z 50');
  expect((await saved(id)).comments).toHaveLength(1);

  await submit(sidebar, 'open');
  await inConversation(sidebar, '48 z 50');
  const after = await saved(id);
  expect(after.comments.at(-1)).toEqual({ body: summary, public: true });
  expect(after.status).toBe('open');
  // Zendesk follows the solution now: the reply is given.
  await sidebar.says(/solve\sby/);
  await sidebar.close();
});

function replyIn({ page }: Sidebar): Promise<string> {
  return page.getByLabel('Comment', { exact: true }).inputValue();
}

async function submit({ page }: Sidebar, status: string): Promise<void> {
  await page.getByRole('button', { name: `Submit as ${status}`, exact: true }).focus();
  await page.keyboard.press('Enter');
}

async function inConversation({ page }: Sidebar, words: string): Promise<void> {
  await page.getByRole('list', { name: 'Messages' }).getByText(words).waitFor();
}

/** As any client of Zendesk's REST API finds it. */
async function saved(id: number) {
  const { ticket } = await on.workbench.rest<{ ticket: { status: string; tags: readonly string[] } }>(
    'GET',
    `tickets/${id}`,
  );
  const comments = await on.workbench.comments(id);
  return {
    status: ticket.status,
    tags: ticket.tags,
    comments: comments.map(({ body, public: isPublic }) => ({ body, public: isPublic })),
  };
}
