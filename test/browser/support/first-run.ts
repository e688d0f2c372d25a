// What an administrator does on the set-up tab and beside it, one step a function, by the words on the screen.
import type { Browser, FrameLocator, Locator } from 'playwright-core';
import type { USERS } from '../../../workbench/seed/cast';
import { openTicket } from './sidebar';
import type { Workbench } from './workbench';

interface Stage {
  readonly browser: Browser;
  readonly workbench: Workbench;
}

/** The row of a check. */
export function check(app: FrameLocator, name: string): Locator {
  return app.getByRole('listitem').filter({ has: app.getByRole('heading', { name, level: 3 }) });
}

export async function makeObjects(app: FrameLocator): Promise<void> {
  await app.getByRole('button', { name: 'Create them' }).click();
  await app.getByRole('button', { name: 'Enter a plan' }).waitFor({ timeout: 45_000 });
  await check(app, 'Objects and fields').getByText('In order').waitFor();
}

/** Roles by their names, agents' first: without this nobody but administrators may read what is entered. */
export async function letIn(app: FrameLocator, ...roles: readonly string[]): Promise<void> {
  for (const role of roles) {
    await app.getByRole('checkbox', { name: isolated(role), exact: true }).check({ force: true });
  }
  await app.getByRole('button', { name: /^Grant access to/ }).click();
  await app.getByText(/^These roles may:/).waitFor();
}

/** As names are put into sentences, so that a right-to-left one turns nothing around it. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** 40 euros for each ticket beyond the limit. */
export async function enterPlan(app: FrameLocator, name: string, limit: number): Promise<void> {
  await app.getByRole('button', { name: 'Enter a plan' }).click();
  await app.getByLabel('Name').fill(name);
  await app.getByLabel('Limit per month').fill(String(limit));
  await app.getByLabel('Currency').fill('EUR');
  await app.getByLabel('Unit price').fill('40');
  await app.getByRole('button', { name: 'Save', exact: true }).click();
  await app.getByText('is saved.').waitFor();
  await app.getByRole('tab', { name: 'Set-up' }).click();
}

/** Fjord Freight gets the plan from the first of January on. */
export async function enterContract(app: FrameLocator, plan: string): Promise<void> {
  await app.getByRole('button', { name: 'Enter a contract' }).click();
  await app.getByLabel('Name').fill(`Fjord Freight: ${plan}`);
  await app.getByRole('combobox', { name: /^Organization/ }).fill('Fjord');
  await app.getByRole('option', { name: /Fjord Freight/ }).click();
  await app.getByRole('combobox', { name: /^Plan/ }).fill(plan);
  await app.getByRole('option', { name: new RegExp(plan) }).click();
  await app.getByLabel('First day').fill('2026-01-01');
  await app.getByRole('button', { name: 'Save', exact: true }).first().click();
  await app.getByText('is saved.').waitFor();
  await app.getByRole('tab', { name: 'Set-up' }).click();
}

export async function putRight(app: FrameLocator): Promise<void> {
  await app.getByText('Step 4: Go live').waitFor();
  await app.getByText(/^Still open in the list below: .*Organization tags/).waitFor();
  await app.getByRole('button', { name: 'Put everything right' }).click();
  await check(app, 'Organization tags').getByText('In order').waitFor();
}

/** What would be tagged from a day on: the page counts as soon as there is a contract. */
export async function preview(app: FrameLocator, day: string, said: readonly string[]): Promise<void> {
  await app.getByLabel('Live from').fill(day);
  await app.getByRole('button', { name: 'Show what would be tagged' }).click();
  for (const words of said) await app.getByText(words).waitFor();
}

/** @param day as the page writes it */
export async function goLive(app: FrameLocator, day: string): Promise<void> {
  await app.getByRole('button', { name: `Go live from ${day}` }).click();
  await app.getByText(`Live since ${day}.`).waitFor();
}

/** The ticket is over the limit and bears no tag yet; whoever opens it sees that, and it is tagged. */
export async function seenAndTagged(
  { browser, workbench }: Stage,
  ticket: number,
  says: string,
  user: keyof typeof USERS = 'agent',
): Promise<void> {
  expect(await workbench.tags(ticket)).not.toContain('billable_overage');
  const sidebar = await openTicket(browser, workbench.ticketUrl(ticket, user));
  await sidebar.says(says);
  expect(await workbench.tags(ticket)).toContain('billable_overage');
  await sidebar.close();
}
