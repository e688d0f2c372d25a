// What More says of contracts and limits, each as an agent reads it at a seeded ticket.
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { contractId, ticketId, type Situation } from '../../../workbench/seed/cast';
import { OPEN_TICKETS } from '../../../workbench/seed/named-tickets';
import { planId, type PlanKey } from '../../../workbench/seed/plans';
import { stillDesk } from '../../../workbench/seed/seed';
import type { Desk } from '../../../workbench/desk/desk';
import { renderPanel } from '../../support/render-panel';
import { Seat } from '../../support/seat';
import { DeskClient } from '../../workbench/desk-client';

type Unsaved = Seat['unsaved'];

async function open(
  situation: Situation,
  { desk = settled(), id = OPEN_TICKETS[situation], unsaved = null as Unsaved } = {},
) {
  const seat = new Seat(desk, id);
  seat.unsaved = unsaved;
  await seat.open();
  const { container } = await renderPanel(desk, seat);
  const more = screen.queryByRole('button', { name: 'More' });
  if (more !== null) await userEvent.click(more);
  // The first of a run loads the part anew.
  await screen.findByRole('heading', { name: 'Service level' }, { timeout: 10_000 });
  await screen.findAllByText(/^Plan: /);
  return container;
}

function settled(): Desk {
  const desk = stillDesk();
  desk.clock.advance(600);
  return desk;
}

async function change(desk: Desk, object: 'contract' | 'plan', id: string, fields: object): Promise<void> {
  await new DeskClient(desk).patch(`/custom_objects/support_${object}/records/${id}`, {
    custom_object_record: { custom_object_fields: fields },
  });
}

const ofPlan = (desk: Desk, key: PlanKey, fields: object) => change(desk, 'plan', planId(key), fields);

test('a limit has its bar, what is left of it, and its reset in words and in full', async () => {
  await open('underLimit');
  expect(screen.getByRole('progressbar', { name: 'November 2026' })).toHaveAttribute(
    'aria-valuetext',
    '12 of 50 used',
  );
  expect(screen.getByText('38 left')).toBeVisible();
  expect(screen.getByText('Resets in 13 days (1 Dec 2026)')).toBeVisible();
});

test('a plan of several limits has a bar for each', async () => {
  await open('severalLimits');
  expect(screen.getAllByRole('progressbar')).toHaveLength(3);
});

test('carried units are said', async () => {
  await open('rollover');
  expect(screen.getByText('10 carried over')).toBeVisible();
});

test('hours are used and left in hours and minutes', async () => {
  const desk = settled();
  await ofPlan(desk, 'hours_10', { limit_month: 10.5 });
  await open('hours', { desk });
  expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '9h of 10h\u00a030m used');
  expect(screen.getByText('1h 30m left')).toBeVisible();
});

test('prepaid tickets are called so, with the day until which they are good', async () => {
  await open('prepaid');
  expect(screen.getByRole('progressbar', { name: 'Prepaid tickets' })).toBeVisible();
  expect(screen.getByText('Good until 31 Aug 2027 (in 9 months)')).toBeVisible();
});

test('a limit that runs out before it resets says when, at the pace so far', async () => {
  await open('nearLimit');
  // 47 of 50 after 17 days and a half: a little over one more day.
  expect(screen.getByText('At this pace used up tomorrow (19 Nov 2026)')).toBeVisible();
});

test('a limit that lasts says so', async () => {
  await open('underLimit');
  expect(screen.getByText('Enough at this pace')).toBeVisible();
});

test('under five tickets nothing is foretold', async () => {
  await open('longName');
  expect(screen.queryByText(/pace/)).not.toBeInTheDocument();
});

test('more user licences than the plan is for are a notice', async () => {
  const desk = settled();
  await ofPlan(desk, 'care_50', { licences_to: 60 });
  await open('underLimit', { desk });
  expect(screen.getByText('80 user licences; this plan is for up to 60')).toBeVisible();
});

test('as many licences as the plan is for are none', async () => {
  const desk = settled();
  await ofPlan(desk, 'care_50', { licences_to: 80 });
  await open('underLimit', { desk });
  expect(screen.queryByText(/licences/)).not.toBeInTheDocument();
});

test('a requester who is not an authorized contact is named, with those who are', async () => {
  await open('overLimit', { unsaved: { requesterEmail: 'Jo@Fjord.example' } });
  expect(
    screen.getByText(/Jo@Fjord\.example.* is not an authorized contact\. Authorized: .*it@fjord\.example/),
  ).toBeVisible();
  expect(screen.getByText(/Billing contact: .*ap@fjord\.example/)).toBeVisible();
});

test.each([
  ['an authorized one, whatever the case of the letters', 'IT@Fjord.Example'],
  ['one whose address is not known', null],
])('nothing is said of the requester who is %s', async (_who, requesterEmail) => {
  await open('overLimit', { unsaved: { requesterEmail } });
  expect(screen.queryByText(/authorized contact/)).not.toBeInTheDocument();
});

test('a contract that is to be cancelled says from when', async () => {
  const desk = settled();
  await change(desk, 'contract', contractId('underLimit'), {
    status: 'cancelled',
    status_since: '2026-12-15',
  });
  await open('underLimit', { desk });
  expect(screen.getByText('Cancelled as of 15 Dec 2026')).toBeVisible();
});

test('a contract in renewal says when it ended', async () => {
  await open('inRenewal');
  expect(screen.getByText('In renewal: the contract ended on 31 Oct 2026')).toBeVisible();
});

test('the note for agents is there', async () => {
  await open('nearLimit');
  expect(screen.getByText(/Renewal talks in December/)).toBeVisible();
});

test('of several contracts the one that is used is said, the others are folded away', async () => {
  await open('coversTags', { id: ticketId('coversTags', 15) });
  expect(screen.getByText('This ticket counts on this one.')).toBeVisible();
  const others = screen.getByText('1 other contract');
  const folded = others.closest('details');
  if (folded === null) throw new Error('the others are not folded');
  expect(folded).not.toHaveAttribute('open');
  await userEvent.click(others);
  expect(folded).toHaveAttribute('open');
  expect(within(folded).getByText(/Care 20/, { selector: 'div' })).toBeVisible();
});

test.each(['underLimit', 'hours', 'prepaid', 'coversTags', 'overLimit'] as const)(
  'More of %p has no accessibility fault',
  async (situation) => {
    expect(await axe(await open(situation))).toHaveNoViolations();
  },
);
