// An agent tells the customer: the question into the reply, the summary, or both by hand where the form refuses.
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { Failure } from '../../../src/actions/failure';
import { languageDeskOf } from '../../../src/zendesk/language-desk';
import { sendThrough } from '../../../src/zendesk/rest/request';
import type { Desk } from '../../../workbench/desk/desk';
import { endUserId } from '../../../workbench/seed/cast';
import { OPEN_TICKETS, TICKETS } from '../../../workbench/seed/named-tickets';
import { planId } from '../../../workbench/seed/plans';
import { stillDesk } from '../../../workbench/seed/seed';
import { capOfAskFirst, priceOfAskFirst } from '../../support/acts';
import { PlainReplyBox } from '../../support/reply-box';
import { renderPanel } from '../../support/render-panel';
import { Seat } from '../../support/seat';
import { DeskClient } from '../../workbench/desk-client';

type User = ConstructorParameters<typeof Seat>[2];
const NO_FAULT = { status: null, retryAfter: null, delayMs: 0, drop: false, malformed: false, times: 1 };

interface Opened {
  readonly desk?: Desk;
  readonly who?: User;
  readonly showsPrices?: boolean;
}

async function open(ticket: number, options: Opened = {}) {
  const { desk = stillDesk(), who = 'agent', showsPrices = true } = options;
  desk.clock.advance(600);
  const box = new PlainReplyBox();
  const seat = await new Seat(desk, ticket, who).open();
  const languages = languageDeskOf(sendThrough({ request: (options) => seat.frame.request(options) }));
  const drawn = await renderPanel(desk, seat, {
    showsPrices,
    reply: () => Promise.resolve({ editor: box, languages }),
  });
  if (screen.queryByRole('button', { name: 'More' })) await click('More');
  await screen.findByRole('button', { name: 'Copy usage summary' });
  return { desk, box, seat, ...drawn };
}

/** Brings its own clipboard, like a browser that allows copying. */
let user = userEvent.setup();
beforeEach(() => {
  user = userEvent.setup();
});

afterEach(() => jest.restoreAllMocks());

async function click(name: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name }));
}

function setLocale(desk: Desk, userId: number, locale: string): void {
  const user = desk.users.get(userId);
  if (user) desk.users.put(userId, { ...user, locale }, 0);
}

test('asking the customer puts price and question into the reply and sets pending; nothing is sent', async () => {
  const { box, seat } = await open(TICKETS.toConfirm);
  await click('Ask the customer');
  expect(await screen.findByText(/The question is in your reply and the status is pending/)).toBeVisible();
  expect(box.text).toMatch(/€42\.00[^]*Shall we go ahead\?/);
  expect(box.status).toBe('pending');
  expect(seat.writes).toEqual([]);
});

test('once the reply is sent nothing says any more that it has to be; a change of somebody else leaves it', async () => {
  const { desk, box, seat } = await open(TICKETS.toConfirm);
  await click('Ask the customer');
  const change = async (fields: object) => {
    desk.clock.advance(60);
    await new DeskClient(desk).put(`/tickets/${TICKETS.toConfirm}`, { ticket: fields });
    await act(() => seat.hear('updated'));
  };
  await change({ subject: 'Another' });
  expect(screen.getByText(/The question is in your reply/)).toBeVisible();
  box.text = '';
  await change({ comment: { body: 'Shall we?' }, status: 'pending' });
  expect(screen.queryByText(/The question is in your reply/)).not.toBeInTheDocument();
});

test('a part that could not be loaded is said, and the next press asks for it again', async () => {
  const desk = stillDesk();
  desk.clock.advance(600);
  const box = new PlainReplyBox();
  const seat = await new Seat(desk, TICKETS.toConfirm).open();
  const languages = languageDeskOf(sendThrough({ request: (options) => seat.frame.request(options) }));
  let isGone = true;
  const missing = new Failure({ kind: 'part_missing', request: 'acts.js' });
  const tools = { editor: box, languages };
  await renderPanel(desk, seat, {
    reply: () => (isGone ? Promise.reject(missing) : Promise.resolve(tools)),
  });
  await click('Ask the customer');
  expect(await screen.findByRole('alert')).toHaveTextContent(/Check your connection, then try again/);
  isGone = false;
  await click('Ask the customer');
  expect(await screen.findByText(/The question is in your reply/)).toBeVisible();
});

test('the price is named to the customer where it is not shown to agents', async () => {
  const { box, container } = await open(TICKETS.toConfirm, { showsPrices: false });
  await click('Ask the customer');
  expect(await screen.findByText(/The question is in your reply/)).toBeVisible();
  expect(box.text).toContain('€42.00');
  expect(container).not.toHaveTextContent('€');
});

test('inserting the summary leaves the status alone', async () => {
  const { box } = await open(OPEN_TICKETS.overLimit);
  await click('Insert usage summary');
  expect(await screen.findByText(/The summary is in your reply\. Read it/)).toBeVisible();
  expect(box.text).toContain('3 over the 50 included');
  expect(box.status).toBe('open');
});

test('the language is read when an action needs it, and once', async () => {
  const { seat } = await open(OPEN_TICKETS.overLimit);
  const asked = () => seat.requests.filter((line) => /users\/\d+/.test(line)).length;
  expect(asked()).toBe(0);
  await click('Insert usage summary');
  await screen.findByText(/The summary is in your reply/);
  await click('Insert usage summary');
  expect(await screen.findByText(/is in your reply already/)).toBeVisible();
  expect(asked()).toBe(1);
});

test('a double click inserts once', async () => {
  const { box } = await open(TICKETS.toConfirm);
  await user.dblClick(await screen.findByRole('button', { name: 'Ask the customer' }));
  await screen.findByText(/The question is in your reply/);
  expect(box.appended).toHaveLength(1);
});

test("dates and money are the customer's, not the agent's", async () => {
  const desk = stillDesk();
  setLocale(desk, endUserId('overLimit'), 'en-US');
  const { box } = await open(OPEN_TICKETS.overLimit, { desk });
  await click('Insert usage summary');
  await screen.findByText(/The summary is in your reply/);
  expect(box.text).toContain('Dec 1, 2026');
});

test('a question is offered only where the answer decides', async () => {
  await open(OPEN_TICKETS.overLimit);
  expect(screen.queryByRole('button', { name: 'Ask the customer' })).not.toBeInTheDocument();
});

test('without a price the customer cannot be asked, and the panel says whom to ask first', async () => {
  const desk = stillDesk();
  await new DeskClient(desk).patch(`/custom_objects/support_plan/records/${planId('ask_20')}`, {
    custom_object_record: { custom_object_fields: { unit_price: null } },
  });
  await open(TICKETS.toConfirm, { desk });
  expect(screen.queryByRole('button', { name: 'Ask the customer' })).not.toBeInTheDocument();
  expect(screen.getByText(/No price is set, so the customer cannot be asked yet/)).toBeVisible();
});

test('an internal note in hand is left alone, and the text is offered beside it', async () => {
  const { box } = await open(TICKETS.toConfirm);
  Object.assign(box, { isPublic: false, text: 'Careful with these.' });
  await click('Ask the customer');
  expect(await screen.findByRole('alert')).toHaveTextContent('You are writing an internal note');
  expect(box).toMatchObject({ isPublic: false, text: 'Careful with these.', status: 'open' });
  const offered = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text for the customer' });
  expect(offered).toHaveFocus();
  expect(offered.value).toContain('Shall we go ahead?');
});

test('where the host refuses, the text is offered and one click copies it', async () => {
  const { box } = await open(OPEN_TICKETS.overLimit);
  box.refuses.push('text');
  await click('Insert usage summary');
  expect(await screen.findByRole('alert')).toHaveTextContent('Zendesk did not take the text');
  const copied = jest.spyOn(navigator.clipboard, 'writeText');
  await click('Copy the text');
  expect(await screen.findByText('Copied.')).toBeVisible();
  expect(copied).toHaveBeenCalledWith(expect.stringContaining('3 over the 50 included'));
});

test('where the status cannot be set the agent is told to submit as pending', async () => {
  const { box } = await open(TICKETS.toConfirm);
  box.refuses.push('status');
  await click('Ask the customer');
  expect(await screen.findByText(/submit as pending/)).toBeVisible();
  expect(box.appended).toHaveLength(1);
});

test('a browser that does not allow copying gets the text selected, to copy by hand', async () => {
  await open(OPEN_TICKETS.overLimit);
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no'));
  await click('Copy usage summary');
  expect(await screen.findByRole('alert')).toHaveTextContent('did not allow copying');
  const offered = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text for the customer' });
  expect(offered.selectionEnd - offered.selectionStart).toBe(offered.value.length);
  expect(screen.queryByRole('button', { name: 'Copy the text' })).not.toBeInTheDocument();
});

test('a language that could not be read inserts nothing, and a second try does', async () => {
  const desk = stillDesk();
  const { box } = await open(OPEN_TICKETS.overLimit, { desk });
  desk.faults.arm({ ...NO_FAULT, match: `GET /api/v2/users/${endUserId('overLimit')}`, drop: true });
  await click('Insert usage summary');
  expect(await screen.findByRole('alert')).toHaveTextContent('language could not be read');
  expect(box.appended).toEqual([]);
  await click('Insert usage summary');
  await screen.findByText(/The summary is in your reply/);
  expect(box.appended).toHaveLength(1);
});

test('on a closed ticket texts are copied, for its form takes none', async () => {
  await open(TICKETS.closedOverage);
  expect(screen.queryByRole('button', { name: 'Insert usage summary' })).not.toBeInTheDocument();
  await click('Copy usage summary');
  expect(await screen.findByText('Copied.')).toBeVisible();
});

test('a light agent copies and never inserts', async () => {
  await open(TICKETS.toConfirm, { who: 'light' });
  expect(screen.queryByRole('button', { name: 'Ask the customer' })).not.toBeInTheDocument();
  const copied = jest.spyOn(navigator.clipboard, 'writeText');
  await click('Copy the question');
  expect(await screen.findByText('Copied.')).toBeVisible();
  expect(copied).toHaveBeenCalledWith(expect.stringContaining('Shall we go ahead?'));
});

test('while the form differs from what is saved nothing is told from it', async () => {
  const { box, seat } = await open(TICKETS.toConfirm);
  await act(() => seat.type({ priority: 'urgent' }));
  expect(await screen.findByText(/the customer is told what is saved/)).toBeVisible();
  await click('Ask the customer');
  expect(box.appended).toEqual([]);
});

test('a ticket without a plan has nothing to sum up', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, OPEN_TICKETS.noContract).open();
  await renderPanel(desk, seat, { reply: () => Promise.reject(new Error('not needed')) });
  expect(screen.queryByText('Tell the customer')).not.toBeInTheDocument();
});

test('buttons, results and the offered text have no accessibility fault', async () => {
  const { box, container } = await open(TICKETS.toConfirm);
  expect(await axe(container)).toHaveNoViolations();
  box.refuses.push('text');
  await click('Ask the customer');
  await screen.findByRole('alert');
  expect(await axe(container)).toHaveNoViolations();
});

test('another requester who is chosen in the form is written to in their own language', async () => {
  const { desk, box, seat } = await open(OPEN_TICKETS.overLimit);
  setLocale(desk, endUserId('nearLimit'), 'pl');
  await act(() => seat.type({ requesterId: String(endUserId('nearLimit')) }));
  await click('Insert usage summary');
  await screen.findByText(/The summary is in your reply/);
  expect(box.text).toMatch(/Umowa: /);
});

test.each([
  ['the cap leaves nothing to bill', capOfAskFirst],
  ['the price is 0', priceOfAskFirst],
])('where %s the customer is asked nothing, and no price is said to be missing', async (_, change) => {
  const desk = stillDesk();
  await change(desk, 0);
  await open(TICKETS.toConfirm, { desk });
  expect(screen.queryByRole('button', { name: 'Ask the customer' })).not.toBeInTheDocument();
  expect(screen.queryByText(/No price is set/)).not.toBeInTheDocument();
  expect(screen.getAllByRole('status')[0]).toHaveTextContent(/Nothing to bill/);
});
