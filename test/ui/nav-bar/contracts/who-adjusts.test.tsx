// Units are adjusted by managers alone, with a contract as in its statement; others are told who may.
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { newFault } from '../../../../workbench/control/armed-fault';
import type { Desk } from '../../../../workbench/desk/desk';
import { contractId } from '../../../../workbench/seed/cast';
import { stillDesk } from '../../../../workbench/seed/seed';
import { renderPlans } from '../../../support/plans-screen';

const MAY = 'Only administrators and the group of managers may enter opening balances';

async function opened(act: string, desk: Desk = stillDesk(), more = {}) {
  const chosen = { view: 'contracts', edit: contractId('underLimit'), act };
  return { desk, user: userEvent.setup(), ...(await renderPlans(desk, { chosen, user: 'agent', ...more })) };
}

test('who is no manager is told who may enter opening balances, also at their address', async () => {
  const { container } = await opened('opening');
  expect(await screen.findByText(MAY)).toBeInTheDocument();
  expect(screen.queryByRole('form')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Opening balances…' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'End…' })).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
});

test('who is no manager carries nothing into the contract that follows', async () => {
  await opened('renew');
  const renewal = await screen.findByRole('form', { name: /Renew / });
  expect(within(renewal).queryByText(/What becomes of what is left/)).not.toBeInTheDocument();
});

test.each([false, true])('a manager may, whether or not anything is counted (%s)', async (isCounted) => {
  await opened('opening', stillDesk(), { user: 'manager', isCounted });
  expect(await screen.findByRole('form', { name: /Opening balances/ })).toBeInTheDocument();
  expect(screen.queryByText(MAY)).not.toBeInTheDocument();
});

test('while nobody knows who asks nothing is offered that needs it, and it is asked again', async () => {
  const desk = stillDesk();
  desk.faults.arm(newFault({ match: 'GET /api/v2/users/me', status: 403 }));
  const { user } = await opened('opening', desk, { user: 'manager' });
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('form', { name: /Opening balances/ })).toBeInTheDocument();
});

test('a renewal that a role does not permit leaves nothing that others are asked to finish', async () => {
  const { desk, user, seat } = await opened('renew');
  const renewal = await screen.findByRole('form', { name: /Renew / });
  const all = () => [...desk.recordsOf('support_contract').values()].map(({ name }) => name);
  const before = all();
  await user.click(within(renewal).getByRole('button', { name: 'Renew' }));
  expect(await screen.findByText(/Nothing was changed/)).toBeInTheDocument();
  expect(screen.queryByText(/goes on where it stopped/)).not.toBeInTheDocument();
  expect(all()).toEqual(before);
  desk.clock.advance(600);
  expect(await seat.screen().contracts.begunChanges()).toEqual([]);
});
