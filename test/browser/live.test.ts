// The sidebar follows the ticket page without a reload: unsaved changes as a preview, submits, other people's updates.
import { openTicket } from './support/sidebar';
import { stage } from './support/stage';

const on = stage();
beforeEach(() => on.workbench.reset());

/** The one place where the app may write: a settled ticket beyond the limit. */
async function settledOverage(): Promise<number> {
  const id = await on.workbench.newTicket('overLimit');
  await on.workbench.advance(10);
  return id;
}

test('a tag that makes the ticket not counted is a preview until it is submitted', async () => {
  const id = await settledOverage();
  const sidebar = await openTicket(on.browser, on.workbench.ticketUrl(id));
  await sidebar.says('tagged billable');
  const tags = sidebar.page.getByLabel('Tags', { exact: true });
  await tags.fill('closed_by_merge');
  await tags.press('Enter');
  await sidebar.says('Not counted: merged into another ticket');
  await sidebar.says(/Preview of your unsaved changes/);
  expect(await on.workbench.tags(id)).toContain('billable_overage');

  await sidebar.page.getByRole('button', { name: 'Submit as open' }).click();
  await sidebar.panel.getByText(/Preview/).waitFor({ state: 'detached' });
  await sidebar.says('Not counted: merged into another ticket');
  // The page hears of the app's write by push.
  await sidebar.page
    .getByRole('button', { name: 'Remove tag billable_overage' })
    .waitFor({ state: 'detached' });
  expect(await on.workbench.tags(id)).toEqual(expect.arrayContaining(['closed_by_merge']));
  expect(await on.workbench.tags(id)).not.toContain('billable_overage');
  await sidebar.close();
});

test('another requester is judged by their own organization, as a preview', async () => {
  const id = await on.workbench.newTicket('underLimit');
  await on.workbench.advance(10);
  const sidebar = await openTicket(on.browser, on.workbench.ticketUrl(id));
  await sidebar.says(/^Included/);
  const requester = sidebar.page.getByLabel('Requester', { exact: true });
  await requester.fill('Fjord');
  await sidebar.page
    .getByRole('option', { name: /Fjord Freight/ })
    .first()
    .click();
  await sidebar.says(/over the 50 included/);
  await sidebar.says('€40.00, billable');
  await sidebar.says(/Preview of your unsaved changes/);
  await sidebar.close();
  expect(await on.workbench.writes()).toEqual([]);
});

test('a changed priority changes the service level at once', async () => {
  const id = await on.workbench.newTicket('nearLimit');
  const sidebar = await openTicket(on.browser, on.workbench.ticketUrl(id));
  // Zendesk follows the saved ticket; of one that is only typed the plan's promise is known.
  await sidebar.says(/due in/);
  await sidebar.page.getByLabel('Priority').selectOption('urgent');
  await sidebar.says('within 1 h');
  await sidebar.close();
  expect(await on.workbench.writes()).toEqual([]);
});

test("another person's change of the ticket is followed without a reload", async () => {
  const id = await settledOverage();
  const sidebar = await openTicket(on.browser, on.workbench.ticketUrl(id));
  await sidebar.says('tagged billable');
  await on.workbench.rest('PUT', `tickets/${id}`, {
    ticket: { organization_id: null, requester_id: 400_001 },
  });
  await sidebar.says('No organization, so no plan');
  await sidebar.page
    .getByRole('button', { name: 'Remove tag billable_overage' })
    .waitFor({ state: 'detached' });
  await sidebar.close();
  expect(await on.workbench.tags(id)).not.toContain('billable_overage');
});

test('two frames open on one ticket end quiet', async () => {
  const id = await settledOverage();
  const [one, other] = await Promise.all([
    openTicket(on.browser, on.workbench.ticketUrl(id, 'agent')),
    openTicket(on.browser, on.workbench.ticketUrl(id, 'secondAgent')),
  ]);
  await one.says('tagged billable');
  await other.says('tagged billable');
  await Promise.all([one.close(), other.close()]);
  const audits = await on.workbench.rest<{ audits: unknown[] }>('GET', `tickets/${id}/audits`);
  // Creation and one tag write: nobody answered anybody.
  expect(audits.audits).toHaveLength(2);
});
