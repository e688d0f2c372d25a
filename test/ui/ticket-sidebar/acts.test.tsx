// What a person reads, fills in and hears when they decide something about a ticket in the panel.
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { newFault } from '../../../workbench/control/armed-fault';
import { contractId, ticketId } from '../../../workbench/seed/cast';
import { OPEN_TICKETS, TICKETS } from '../../../workbench/seed/named-tickets';
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket } from '../../support/account';
import { capOfAskFirst, entryOf, managerAt, notesOn, priceOfAskFirst } from '../../support/acts';
import { renderPanel } from '../../support/render-panel';
import type { Seat } from '../../support/seat';
import { finalise, recorded } from '../../support/statements';

type User = ConstructorParameters<typeof Seat>[2];

const ID = OPEN_TICKETS.overLimit;

async function open(id: number = ID, user: User = 'manager', options = {}, desk = stillDesk()) {
  const seat = await managerAt(desk, id, user);
  const { container } = await renderPanel(desk, seat, options);
  return { desk, seat, container };
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const form = () => screen.getByRole('form');
const confirm = (name: string) => userEvent.click(within(form()).getByRole('button', { name }));

async function waive(details = 'outage on 12 Nov') {
  await press('Waive the charge');
  await userEvent.selectOptions(within(form()).getByLabelText('Reason'), 'Our fault');
  await userEvent.click(within(form()).getByLabelText('Details'));
  await userEvent.paste(details);
  await confirm('Waive');
}

test('a manager waives a charge with a reason, sees who did, and takes it back', async () => {
  const { seat } = await open();
  await press('Waive the charge');
  expect(form()).toHaveTextContent(
    'The charge of €40.00 is let go. The ticket is tagged overage_waived and gets an internal note.',
  );
  await userEvent.keyboard('{Escape}');
  await waive();
  expect(await screen.findByText('Saved, with an internal note on the ticket.')).toBeVisible();
  expect(seat.tags).toContain('overage_waived');
  expect(screen.getAllByRole('status')[0]).toHaveTextContent(/^Waived by you: \W?outage on 12 Nov/);
  expect(screen.getByRole('button', { name: 'Undo the waiver' })).toHaveFocus();
});

test('what was waived is taken back, and counts as it did', async () => {
  const { seat } = await open(TICKETS.waived);
  await press('Undo the waiver');
  expect(form()).toHaveTextContent('The waiver is taken back');
  await confirm('Undo the waiver');
  expect(await screen.findByRole('button', { name: 'Waive the charge' })).toHaveFocus();
  expect(seat.said).toBe('overage billed');
});

test("the note names the app's rule, the charge and the reason, and blames nobody", async () => {
  const { desk } = await open();
  await waive('outage on 12 Nov.');
  await screen.findByText(/^Saved/);
  expect(notesOn(desk, ID)).toEqual([
    'Support Plan Meter: this ticket is 3 over the 50 included in November. ' +
      'The charge of €40.00 was waived: our fault, outage on 12 Nov.',
  ]);
});

test('where agents are not shown prices, neither the form nor the note names an amount', async () => {
  const { desk, container } = await open(ID, 'manager', { showsPrices: false });
  await press('Waive the charge');
  expect(form()).toHaveTextContent('The charge is let go.');
  await userEvent.keyboard('{Escape}');
  await waive();
  await screen.findByText(/^Saved/);
  expect(container).not.toHaveTextContent('€');
  expect(notesOn(desk, ID).join()).not.toMatch(/€|40/);
});

test('a colleague who waived is named', async () => {
  await open(TICKETS.waived, 'agent');
  await screen.findAllByText(/Marta Silva/);
  expect(screen.getAllByRole('status')[0]).toHaveTextContent(
    /^Waived by \W?Marta Silva\W?: \W?Our outage on Tuesday/,
  );
});

test('what is missing is said at its field, which gets the focus', async () => {
  const { seat } = await open();
  await press('Waive the charge');
  await confirm('Waive');
  const reason = within(form()).getByLabelText('Reason');
  expect(reason).toHaveFocus();
  expect(reason).toHaveAccessibleDescription('Choose a reason.');
  expect(reason).toBeInvalid();
  await userEvent.selectOptions(reason, 'Another reason');
  await confirm('Waive');
  expect(within(form()).getByLabelText('Details')).toHaveFocus();
  expect(within(form()).getByLabelText('Details')).toHaveAccessibleDescription(/Say what the reason is\.$/);
  expect(seat.requests.filter((line) => line.startsWith('PATCH'))).toEqual([]);
});

test('everything goes by keyboard: the form takes the focus and gives it back, Escape cancels', async () => {
  await open();
  const button = await screen.findByRole('button', { name: 'Waive the charge' });
  button.focus();
  await userEvent.keyboard('{Enter}');
  expect(within(form()).getByLabelText('Reason')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('form')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Waive the charge' })).toHaveFocus();
});

test('a second click does nothing', async () => {
  const { desk, seat } = await open();
  await press('Waive the charge');
  await userEvent.selectOptions(within(form()).getByLabelText('Reason'), 'Goodwill');
  const button = within(form()).getByRole('button', { name: 'Waive' });
  // Both before anything is drawn again.
  act(() => {
    button.click();
    button.click();
  });
  await screen.findByText(/^Saved/);
  expect(seat.requests.filter((line) => line.startsWith('PATCH'))).toHaveLength(1);
  expect(notesOn(desk, ID)).toHaveLength(1);
});

test('who may not write entries reads what is missing and whom to ask, and what they typed is kept', async () => {
  const { desk } = await open();
  desk.faults.arm(newFault({ match: 'PATCH /api/v2/custom_objects/support_entry', status: 403 }));
  await waive();
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /Your role may not write support entries.*Ask an administrator/,
  );
  expect(within(form()).getByLabelText('Details')).toHaveValue('outage on 12 Nov');
  await confirm('Waive');
  expect(await screen.findByText(/^Saved/)).toBeVisible();
});

test('a decision that Zendesk refuses says that nothing was changed', async () => {
  const { desk } = await open();
  desk.faults.arm(newFault({ match: 'PATCH /api/v2/custom_objects/support_entry', status: 422 }));
  await waive();
  expect(await screen.findByRole('alert')).toHaveTextContent(/refused this decision.*Nothing was changed/);
});

test('an agent approves what the customer agreed to', async () => {
  const { desk, seat } = await open(TICKETS.toConfirm, 'agent');
  await press('Approve the charge');
  expect(form()).toHaveTextContent('The customer is charged €42.00. The ticket is tagged billable_overage');
  await confirm('Approve');
  const who = within(form()).getByLabelText('Who agreed, and how?');
  expect(who).toHaveAccessibleDescription('Say who agreed.');
  await userEvent.type(who, 'Ms Nimbus, by phone');
  await confirm('Approve');
  expect(await screen.findByText(/^Saved/)).toBeVisible();
  expect(seat.said).toBe('overage approved');
  expect(entryOf(desk, 'approve', TICKETS.toConfirm)?.values).toMatchObject({
    reason: 'Ms Nimbus, by phone',
  });
});

test('where the spending cap leaves nothing, the approval promises neither a charge nor the billable tag', async () => {
  const desk = stillDesk();
  await capOfAskFirst(desk, 42);
  const id = await newTicket(desk, 'askFirst');
  desk.clock.advance(900);
  const { seat } = await open(id, 'agent', {}, desk);
  await press('Approve the charge');
  expect(form()).toHaveTextContent(
    "Nothing is left to bill: the contract's spending cap is reached. " +
      'The tag overage_to_confirm is taken off and the ticket gets an internal note.',
  );
  await userEvent.type(within(form()).getByLabelText('Who agreed, and how?'), 'Ms Nimbus, by phone');
  await confirm('Approve');
  expect(await screen.findByText(/^Saved/)).toBeVisible();
  expect(seat.tags).not.toContain('billable_overage');
  expect(seat.tags).not.toContain('overage_to_confirm');
});

test('a charge that changed before it was approved is shown and asked about again, and what was typed is kept', async () => {
  const { desk, seat } = await open(TICKETS.toConfirm, 'agent');
  await press('Approve the charge');
  await userEvent.type(within(form()).getByLabelText('Who agreed, and how?'), 'Ms Nimbus, by phone');
  await priceOfAskFirst(desk, 420);
  await confirm('Approve');
  expect(await screen.findByText(/^Not saved: the ticket or its plan has just changed/)).toBeVisible();
  expect(form()).toHaveTextContent('The charge has changed from €42.00 to €420.00');
  expect(form()).toHaveTextContent('The customer is charged €420.00.');
  expect(within(form()).queryByRole('button', { name: 'Approve' })).not.toBeInTheDocument();
  expect(seat.tags).not.toContain('billable_overage');
  await confirm('I have seen the change');
  expect(entryOf(desk, 'approve', TICKETS.toConfirm)).toBeNull();
  await confirm('Approve');
  expect(await screen.findByText(/^Saved/)).toBeVisible();
  expect(entryOf(desk, 'approve', TICKETS.toConfirm)?.values).toMatchObject({ amount: 420 });
  expect(notesOn(desk, TICKETS.toConfirm).join()).toContain('€420.00 was approved: Ms Nimbus, by phone');
});

test('an open form says that its charge changed, and is not confirmed by a press meant for the old one', async () => {
  const { desk, seat } = await open(TICKETS.toConfirm, 'manager');
  await press('Waive the charge');
  await userEvent.selectOptions(within(form()).getByLabelText('Reason'), 'Goodwill');
  await priceOfAskFirst(desk, 420);
  await act(() => seat.session.refresh());
  expect(form()).toHaveTextContent('The charge has changed from €42.00 to €420.00');
  await confirm('I have seen the change');
  expect(seat.requests.filter((line) => line.startsWith('PATCH'))).toEqual([]);
  await confirm('Waive');
  expect(await screen.findByText(/^Saved/)).toBeVisible();
});

test('a ticket that is taken out of the count stays open on screen, with its undo', async () => {
  const { seat } = await open();
  await press('Do not count');
  await userEvent.selectOptions(within(form()).getByLabelText('Reason'), 'Duplicate');
  await confirm('Do not count');
  expect(await screen.findByText(/^Saved/)).toBeVisible();
  expect(seat.said).toBe('not_counted entry');
  expect(screen.getByText(/^Not counted, as you decided: \W?duplicate/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Count it again' })).toHaveFocus();
});

test('another contract is chosen by its name', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'coversTags');
  desk.clock.advance(600);
  const { seat } = await open(id, 'manager', {}, desk);
  await press('More');
  await press('Use another contract');
  const [, choice] = within(within(form()).getByLabelText('Contract')).getAllByRole('option');
  await userEvent.selectOptions(within(form()).getByLabelText('Contract'), choice as HTMLElement);
  await userEvent.type(within(form()).getByLabelText('Why this contract?'), 'it is about the cloud');
  await confirm('Use this contract');
  expect(await screen.findByText(/^You chose the contract/)).toBeVisible();
  expect(seat.verdict.standing.decision.contractId).toBe(contractId('coversTags'));
});

test('over unsaved changes actions wait, and say why', async () => {
  const { seat } = await open();
  await act(() => seat.type({ priority: 'urgent' }));
  expect(await screen.findByText(/submit or discard your changes first/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Waive the charge' })).toBeDisabled();
});

test('a ticket in a final statement says which, and that it can be carried forward', async () => {
  const desk = stillDesk();
  const id = ticketId('overLimit', 128);
  await finalise(desk, [recorded(id, 'overage', 'billed')]);
  await open(id, 'admin', {}, desk);
  expect(await screen.findByText(/^Billed in \W?.*-2026-11-01\W?; a manager can carry/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Waive the charge' })).not.toBeInTheDocument();
});

test('a closed ticket says that its tag was left to the recount, where it was refused', async () => {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, closedTagsByJob: false };
  const { seat } = await open(TICKETS.closedOverage, 'manager', {}, desk);
  await press('Waive the charge');
  expect(form()).toHaveTextContent('The ticket is closed and takes no note; its tag is tried once');
  await userEvent.selectOptions(within(form()).getByLabelText('Reason'), 'Goodwill');
  await confirm('Waive');
  await screen.findByRole('button', { name: 'Saving…' });
  await act(() => seat.advance(1));
  expect(await screen.findByText('Saved. The ticket is closed, so it got no note.')).toBeVisible();
  expect(screen.getByText(/its tag is left to the next recount/)).toBeVisible();
});

test.each([
  ['Waive the charge', ID, 'manager'],
  ['Do not count', ID, 'manager'],
  ['Approve the charge', TICKETS.toConfirm, 'agent'],
  ['Undo the waiver', TICKETS.waived, 'manager'],
] as const)('the form %p has no accessibility fault, with its errors neither', async (name, id, user) => {
  const { container } = await open(id, user);
  await press(name);
  expect(await axe(container)).toHaveNoViolations();
  if (name.startsWith('Undo')) return;
  await userEvent.click(within(form()).getAllByRole('button')[0] as HTMLElement);
  expect(await axe(container)).toHaveNoViolations();
});
