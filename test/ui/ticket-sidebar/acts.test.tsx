// What a manager, an agent and a light agent are offered on a ticket, and what becomes of it when they decide.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket, setSetting } from '../../support/account';
import { renderPanel } from '../../support/render-panel';
import { Seat } from '../../support/seat';

type Organization = Parameters<typeof newTicket>[1];
type User = ConstructorParameters<typeof Seat>[2];

async function open(organization: Organization | number, user: User = 'manager', options = {}) {
  const desk = stillDesk();
  setSetting(desk, 'managers_group', 'Support managers');
  const id = typeof organization === 'number' ? organization : await newTicket(desk, organization);
  desk.clock.advance(600);
  const seat = await new Seat(desk, id, user).open();
  // The tag that was written at the opening is not of this second any more.
  desk.clock.advance(5);
  const { container } = await renderPanel(desk, seat, options);
  return { desk, seat, id, container };
}

const button = (name: string) => screen.findByRole('button', { name });

test('a manager waives a charge with a reason, sees who did, and takes it back', async () => {
  const { desk, seat } = await open('overLimit');
  await userEvent.click(await button('Waive the charge'));
  const form = screen.getByRole('form', { name: 'Waive the charge' });
  expect(form).toHaveTextContent(
    'The charge of €40.00 is let go. It is tagged overage_waived and gets an internal note.',
  );
  await userEvent.selectOptions(within(form).getByLabelText('Reason'), 'our fault');
  await userEvent.type(within(form).getByLabelText('Details'), 'outage on 12 Nov');
  await userEvent.click(within(form).getByRole('button', { name: 'Waive' }));
  expect(await screen.findByText('Saved, with an internal note on the ticket.')).toBeVisible();
  expect(seat.tags).toContain('overage_waived');
  expect(screen.getByText(/Waived by you: .*outage on 12 Nov/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Undo the waiver' })).toHaveFocus();
  desk.clock.advance(600);
  await userEvent.click(screen.getByRole('button', { name: 'Undo the waiver' }));
  await userEvent.click(within(screen.getByRole('form')).getByRole('button', { name: 'Undo the waiver' }));
  expect(await button('Waive the charge')).toBeVisible();
  await waitFor(() => expect(seat.said).toBe('overage billed'));
});
