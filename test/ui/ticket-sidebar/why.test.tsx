// "Why?" as an agent uses it: opened and closed by keyboard, a list of steps with headings, readable by everybody.
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { OPEN_TICKETS } from '../../../workbench/seed/named-tickets';
import type { Situation } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { renderPanel } from '../../support/render-panel';
import { Seat } from '../../support/seat';

async function open(situation: Situation) {
  const desk = stillDesk();
  desk.clock.advance(600);
  const seat = await new Seat(desk, OPEN_TICKETS[situation]).open();
  const { container } = await renderPanel(desk, seat);
  // What matters opens its details by itself.
  if (situation === 'overLimit') await screen.findByRole('progressbar');
  return container;
}

const button = () => screen.getByRole('button', { name: 'Why?' });

test('Why? opens the steps below, says so, keeps the focus, and closes them again', async () => {
  await open('underLimit');
  expect(button()).toHaveAttribute('aria-expanded', 'false');
  await userEvent.tab();
  await userEvent.tab();
  expect(button()).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  const steps = await screen.findByRole('list');
  expect(steps.tagName).toBe('OL');
  expect(button()).toHaveAttribute('aria-expanded', 'true');
  expect(button()).toHaveFocus();
  expect(document.getElementById(button().getAttribute('aria-controls') ?? '')).toContainElement(steps);
  await userEvent.keyboard(' ');
  expect(screen.queryByRole('list')).not.toBeInTheDocument();
});

test('each step has its heading, in the order in which the rules go', async () => {
  await open('overLimit');
  await userEvent.click(button());
  const steps = await screen.findByRole('list');
  const titles = within(steps).getAllByRole('heading');
  expect(titles.map(({ textContent }) => textContent)).toEqual([
    'Which contract serves',
    'What the ticket needs',
    'What was left',
    'What goes beyond',
    'What it costs',
    'So it reads',
  ]);
});

test('a ticket without a plan has no More, but a Why?', async () => {
  await open('expired');
  expect(screen.queryByRole('button', { name: 'More' })).not.toBeInTheDocument();
  await userEvent.click(button());
  expect(await screen.findByText('Does not serve: it ended on 31 Oct 2026.')).toBeVisible();
});

test.each(['underLimit', 'overLimit', 'hours', 'coversTags', 'expired'] as const)(
  'the explanation of %p has no accessibility fault',
  async (situation) => {
    const container = await open(situation);
    await userEvent.click(button());
    await screen.findByRole('list');
    expect(await axe(container)).toHaveNoViolations();
  },
);
