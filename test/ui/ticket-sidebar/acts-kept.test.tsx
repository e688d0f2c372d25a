// What a person typed outlives every reading and failure, and what is said of their act stays true.
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Failure } from '../../../src/actions/failure';
import { newFault } from '../../../workbench/control/armed-fault';
import { OPEN_TICKETS, TICKETS } from '../../../workbench/seed/named-tickets';
import { stillDesk } from '../../../workbench/seed/seed';
import { setSetting } from '../../support/account';
import { actOf, answered, listLate, managerAt } from '../../support/acts';
import { renderPanel } from '../../support/render-panel';
import type { Seat } from '../../support/seat';
import { DeskClient } from '../../workbench/desk-client';

const ID = OPEN_TICKETS.overLimit;
const TICKET = `PUT /api/v2/tickets/${ID}`;
const BOOK = 'PATCH /api/v2/custom_objects/support_entry';

async function open(id: number = ID, desk = stillDesk(), options = {}) {
  const seat = await managerAt(desk, id);
  const { container } = await renderPanel(desk, seat, options);
  return { desk, seat, container };
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const form = () => screen.getByRole('form');
const confirm = (name: string) => userEvent.click(within(form()).getByRole('button', { name }));

async function fillIn() {
  await press('Waive the charge');
  await userEvent.selectOptions(within(form()).getByLabelText('Reason'), 'Our fault');
  await userEvent.click(within(form()).getByLabelText('Details'));
  await userEvent.paste('outage on 12 Nov');
}

async function waive(seat: Seat) {
  await fillIn();
  await confirm('Waive');
  await act(() => answered(seat, seat.frame.quiet()));
}

const isKept = () => expect(within(form()).getByLabelText('Details')).toHaveValue('outage on 12 Nov');

test("a colleague's change whose reading fails takes nothing of an open form, and is told as no change of one's own", async () => {
  const { desk, seat, container } = await open();
  await fillIn();
  desk.clock.advance(60);
  await new DeskClient(desk).put(`/tickets/${ID}`, { ticket: { priority: 'urgent' } });
  desk.faults.arm(newFault({ match: 'GET /api/v2/search', status: 503, times: 9 }));
  // The form follows the colleague's change while that is being read.
  await act(async () => {
    const updated = seat.hear('updated');
    await Promise.all([updated, seat.hear('form')]);
  });
  expect(seat.state.kind).toBe('failed');
  isKept();
  expect(container).not.toHaveTextContent(/your unsaved changes/i);
  expect(form()).toHaveTextContent('Actions wait until the ticket has been read again.');
  desk.faults.clear();
  desk.clock.advance(60);
  await act(() => seat.session.refresh());
  isKept();
  await confirm('Waive');
  expect(await screen.findByText(/^Saved/)).toBeVisible();
});

test('a form below the warning level is there again as soon as its verdict is', async () => {
  const { seat } = await open(OPEN_TICKETS.underLimit);
  await press('More');
  await press('Do not count');
  await userEvent.click(within(form()).getAllByRole('textbox')[0] as HTMLElement);
  await userEvent.paste('a test ticket');
  await act(() => seat.type({ organizationId: null }));
  expect(screen.queryByRole('form')).not.toBeInTheDocument();
  await act(() => seat.type(null));
  expect(await screen.findByRole('form')).toBeVisible();
  expect(within(form()).getAllByRole('textbox')[0]).toHaveValue('a test ticket');
});

test('a form that could not be shown for a while is there again with what was typed, and takes no focus', async () => {
  const { desk, seat } = await open();
  await fillIn();
  desk.faults.arm(newFault({ match: `GET /api/v2/tickets/${ID}`, status: 404 }));
  await act(() => seat.session.refresh());
  expect(screen.queryByRole('form')).not.toBeInTheDocument();
  await act(() => seat.session.refresh());
  await screen.findByRole('form');
  isKept();
  expect(document.body).toHaveFocus();
});

test('what is settling is told, and then what became of it', async () => {
  const { seat } = await open();
  const list = listLate(seat, `waive:${ID}`);
  await waive(seat);
  await act(() => seat.advance(0.1));
  await act(() => seat.advance(0.1));
  expect(
    await screen.findByText(/Zendesk does not list it yet. Tag and note follow by themselves/),
  ).toBeVisible();
  list();
  await act(() => seat.advance(1));
  expect(await screen.findByText('Saved, with an internal note on the ticket.')).toBeVisible();
});

test('a note whose fate is unknown is told apart from the tag, and looked for again', async () => {
  const { desk, seat, container } = await open();
  desk.faults.arm(newFault({ match: TICKET, drop: true, after: true }));
  desk.faults.arm(newFault({ match: `GET /api/v2/tickets/${ID}/comments`, status: 503, times: 9 }));
  await waive(seat);
  expect(await screen.findByText(/It is not known whether the internal note is on the ticket/)).toBeVisible();
  expect(screen.getByText('Why: Zendesk has a problem just now.')).toBeVisible();
  expect(container).not.toHaveTextContent(/tag could not|could not be tagged/i);
  desk.faults.clear();
  await press('Look for the note again');
  expect(await screen.findByText('Saved, with an internal note on the ticket.')).toBeVisible();
  expect(screen.queryByText(/^Why:/)).not.toBeInTheDocument();
});

test('a note that was due is told as written as soon as any reading has written it', async () => {
  const { desk, seat } = await open();
  desk.faults.arm(newFault({ match: TICKET, status: 429 }));
  await waive(seat);
  expect(await screen.findByText(/The internal note is not on the ticket yet/)).toBeVisible();
  await act(() => seat.session.refresh());
  expect(screen.getByText('Saved, with an internal note on the ticket.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Write the note now' })).not.toBeInTheDocument();
});

test('what was said of an act is gone once somebody has taken it back', async () => {
  const { desk, seat } = await open();
  await waive(seat);
  await screen.findByText(/^Saved/);
  const other = await managerAt(desk, ID, 'admin');
  const [row] = seat.verdict.facts.rows.decisions.filter(({ ticketId }) => ticketId === String(ID));
  if (row === undefined) throw new Error('no waiver');
  await answered(other, other.runner.undo(row, 'waive', String(ID), 'Back.'));
  await act(() => seat.session.refresh());
  expect(screen.queryByText(/^Saved/)).not.toBeInTheDocument();
});

test('who decided and why stands on screen once, with when and its undo beside', async () => {
  const { seat, container } = await open();
  await waive(seat);
  await screen.findByText(/^Saved/);
  expect(container.textContent?.match(/outage on 12 Nov/g)).toHaveLength(1);
  expect(screen.getByText(/^Decided: /)).toBeVisible();
});

test('a failure names its request, and a pause when to confirm again', async () => {
  const { desk, seat } = await open();
  desk.faults.arm(newFault({ match: BOOK, status: 429, retryAfter: 90 }));
  await waive(seat);
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent(/Nothing was changed. Confirm again after \d\d:\d\d/);
  expect(alert).toHaveTextContent('PATCH /api/v2/custom_objects/support_entry/records');
  isKept();
});

test('an approval that could not even be read anew says why, not that the charge has changed', async () => {
  const { desk, seat } = await open(TICKETS.toConfirm);
  await press('Approve the charge');
  await userEvent.type(within(form()).getByLabelText('Who agreed, and how?'), 'Ms Nimbus');
  desk.faults.arm(newFault({ match: 'GET /api/v2/users/me', drop: true, times: 9 }));
  await confirm('Approve');
  await act(() => seat.frame.quiet());
  expect(form()).not.toHaveTextContent(/has just changed/);
  expect(form()).toHaveTextContent(/Zendesk did not answer in time/);
  expect(within(form()).getByLabelText('Who agreed, and how?')).toHaveValue('Ms Nimbus');
});

test('what acts need is loaded once they are offered; where it is missing that is said, and the next press tries again', async () => {
  const desk = stillDesk();
  const seat = await managerAt(desk, ID);
  const missing = new Failure({ kind: 'part_missing', request: 'acts.js' });
  let asked = 0;
  const runner = () => ((asked += 1) < 3 ? Promise.reject(missing) : Promise.resolve(seat.runner));
  await renderPanel(desk, seat, { runner });
  expect(asked).toBe(1);
  await fillIn();
  await confirm('Waive');
  expect(await screen.findByRole('alert')).toHaveTextContent(/nothing was sent.*Check your connection/);
  isKept();
  await confirm('Waive');
  expect(await screen.findByText(/^Saved/)).toBeVisible();
});

test('a form whose act somebody else has just carried out says so', async () => {
  const { desk, seat } = await open();
  await fillIn();
  const other = await managerAt(desk, ID, 'admin');
  await answered(other, other.runner.perform(actOf(desk, other), 'Their note.'));
  await act(() => seat.session.refresh());
  expect(form()).toHaveTextContent('This has been decided already, as shown above.');
  isKept();
});

test('while only observing nothing is said to be tagged, and what was waived has no price beside it', async () => {
  const desk = stillDesk();
  setSetting(desk, 'live_from', '');
  const { seat, container } = await open(ID, desk);
  expect(container).toHaveTextContent('€40.00, if billing were on');
  await fillIn();
  expect(form()).toHaveTextContent('The ticket gets an internal note.');
  expect(form()).not.toHaveTextContent(/tagged|let go/);
  await confirm('Waive');
  await screen.findByText(/^Saved/);
  expect(seat.verdict.standing.decision).toMatchObject({ state: 'waived', reason: 'not_live' });
  expect(container).not.toHaveTextContent('€40.00');
  await press('Undo the waiver');
  expect(form()).not.toHaveTextContent(/tag/);
});

test('after an act the targets are those that Zendesk follows from then on', async () => {
  const desk = stillDesk();
  const { seat } = await open(ID, desk);
  expect(seat.verdict.liveSla).toEqual([]);
  await waive(seat);
  await screen.findByText(/^Saved/);
  expect(seat.verdict.liveSla).not.toEqual([]);
});
