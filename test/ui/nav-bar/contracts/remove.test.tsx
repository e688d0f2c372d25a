// A contract is deleted only where no ticket is counted by it; where that cannot be told it is said, with the way to tell it.
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Desk } from '../../../../workbench/desk/desk';
import { createRecord, updateRecord } from '../../../../workbench/desk/record-writes';
import { contractId, ORGANIZATIONS, USERS, type Situation } from '../../../../workbench/seed/cast';
import { planId } from '../../../../workbench/seed/plans';
import { stillDesk } from '../../../../workbench/seed/seed';
import { countOf, renderPlans } from '../../../support/plans-screen';

const YES = { name: 'Yes, delete' };
const UNTOLD = 'How many tickets are counted by it cannot be told';

async function opened(edit: string, desk: Desk, counted: boolean | Awaited<ReturnType<typeof countOf>>) {
  const chosen = { view: 'contracts', edit, act: 'remove' };
  const more = typeof counted === 'boolean' ? { isCounted: counted } : { counted };
  return { user: userEvent.setup(), ...(await renderPlans(desk, { chosen, ...more })) };
}

/** Entered by mistake, beside the one that serves. */
function mistake(desk: Desk, startsOn: string, beside: Situation = 'unlimited'): string {
  const values = {
    organization: String(ORGANIZATIONS[beside].id),
    plan: planId('care_50'),
    starts_on: startsOn,
    status: 'active',
  };
  const made = { name: 'By mistake', externalId: 'contract:mistake', values };
  return createRecord(desk, USERS.admin.id, 'support_contract', made).id;
}

test('a contract that counts tickets is not deleted, and how many they are is said', async () => {
  const { user, router, container } = await opened(contractId('unlimited'), stillDesk(), true);
  expect(await screen.findByText(/cannot be deleted/)).toBeInTheDocument();
  expect(screen.getByText('25 tickets are counted by it')).toBeInTheDocument();
  expect(screen.queryByRole('button', YES)).not.toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: 'End it' }));
  expect(router.state().chosen['act']).toBe('end');
});

test('while nothing is counted nobody can tell, and it can be counted', async () => {
  const { user, told } = await opened(contractId('unlimited'), stillDesk(), false);
  expect(await screen.findByText(UNTOLD)).toBeInTheDocument();
  expect(screen.queryByRole('button', YES)).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Count now' }));
  expect(told.counts).toBe(1);
});

test('a count that is older than what the contract says now does not tell', async () => {
  const desk = stillDesk();
  const counted = await countOf(desk);
  desk.clock.advance(60);
  // Made since, and changed since.
  const made = mistake(desk, '2026-11-01');
  updateRecord(desk, USERS.admin.id, 'support_contract', contractId('unlimited'), {
    values: { agent_note: 'Call first' },
  });
  for (const id of [made, contractId('unlimited')]) {
    const { unmount } = await opened(id, desk, counted);
    expect(await screen.findByText(UNTOLD)).toBeInTheDocument();
    expect(screen.queryByRole('button', YES)).not.toBeInTheDocument();
    unmount();
  }
});

test('where a record of its organization cannot be read nobody can tell, and another one can be ended', async () => {
  const desk = stillDesk();
  const { unmount } = await opened(contractId('missingPlan'), desk, true);
  expect(await screen.findByText(/cannot be read\. Mend that one first/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'End it' })).not.toBeInTheDocument();
  unmount();
  const id = mistake(desk, '2026-11-01', 'missingPlan');
  await opened(id, desk, true);
  expect(await screen.findByText(/cannot be read\. Mend that one first/)).toBeInTheDocument();
  expect(screen.queryByRole('button', YES)).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'End it' })).toBeInTheDocument();
});

test('what was entered by mistake and counts no ticket is deleted after a question', async () => {
  const desk = stillDesk();
  const id = mistake(desk, '2026-11-01');
  const { user, router } = await opened(id, desk, true);
  await user.click(await screen.findByRole('button', YES));
  await waitFor(() => expect(desk.recordsOf('support_contract').get(id)).toBeNull());
  expect(router.state().chosen).toEqual({ view: 'contracts' });
});

test('what has not begun counts nothing, whether or not anything is counted', async () => {
  const desk = stillDesk();
  const id = mistake(desk, '2026-12-01');
  const { user } = await opened(id, desk, false);
  await user.click(await screen.findByRole('button', YES));
  await waitFor(() => expect(desk.recordsOf('support_contract').get(id)).toBeNull());
});
