// A ticket that costs more than the customer agreed to says so, in every frame, from what is on record.
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Desk } from '../../../workbench/desk/desk';
import { TICKETS } from '../../../workbench/seed/named-tickets';
import { stillDesk } from '../../../workbench/seed/seed';
import { findByExternalId } from '../../../workbench/desk/record-writes';
import { capOfAskFirst, priceOfAskFirst } from '../../support/acts';
import { renderPanel } from '../../support/render-panel';
import { Seat } from '../../support/seat';
import { DeskClient } from '../../workbench/desk-client';

const ID = TICKETS.approved;
const TOLD = /^Approved at|^It costs more now/;

async function open(desk: Desk, options = {}) {
  const seat = await new Seat(desk, ID, 'secondAgent').open();
  return renderPanel(desk, seat, options);
}

async function approvedAt(desk: Desk, fields: object) {
  const entry = findByExternalId(desk, 'support_entry', `approve:${ID}`);
  await new DeskClient(desk).patch(`/custom_objects/support_entry/records/${entry?.id ?? ''}`, {
    custom_object_record: { custom_object_fields: fields },
  });
}

test('a charge above the approved one is told beside the verdict, with what to do, and More need not be open', async () => {
  const desk = stillDesk();
  await priceOfAskFirst(desk, 60);
  await open(desk);
  await userEvent.click(screen.getByRole('button', { name: 'Less' }));
  expect(screen.getByText('Approved at €42.00; it is €60.00 now. Tell the customer.')).toBeVisible();
  expect(screen.getAllByRole('status')[0]).toHaveTextContent('Tell the customer.');
});

test('where agents are shown no prices it names none', async () => {
  const desk = stillDesk();
  await priceOfAskFirst(desk, 60);
  const { container } = await open(desk, { showsPrices: false });
  expect(screen.getByText('It costs more now than was approved. Tell the customer.')).toBeVisible();
  expect(container).not.toHaveTextContent('€');
});

test('a sum in another currency is not compared, but told', async () => {
  const desk = stillDesk();
  await approvedAt(desk, { currency: 'USD', amount: 100 });
  await open(desk);
  expect(screen.getByText('Approved at US$100.00; it is €42.00 now. Tell the customer.')).toBeVisible();
});

test.each([
  ['the sum is the approved one', {}],
  ['less is charged than was approved', { amount: 50 }],
  ['the entry carries no sum', { amount: null }],
  ['the entry carries no currency', { currency: null }],
  ['the entry carries a sum that cannot be read', { amount: 1.234 }],
])('where %s nothing is said', async (_, fields) => {
  const desk = stillDesk();
  await approvedAt(desk, fields);
  await open(desk);
  expect(screen.getByText(/over the 20 included: €42\.00, tagged billable$/)).toBeVisible();
  expect(screen.queryByText(TOLD)).not.toBeInTheDocument();
});

test('while the approval stands over nothing that is billed, nothing is said', async () => {
  const desk = stillDesk();
  await approvedAt(desk, { amount: 1 });
  desk.installation = desk.installation && {
    ...desk.installation,
    settings: { ...desk.installation.settings, live_from: '' },
  };
  await open(desk);
  expect(screen.queryByText(TOLD)).not.toBeInTheDocument();
});

test.each([true, false])(
  'approved where the cap leaves nothing reads as nothing to bill (prices shown: %p)',
  async (showsPrices) => {
    const desk = stillDesk();
    await capOfAskFirst(desk, 0);
    await open(desk, { showsPrices });
    expect(screen.getByText("Nothing to bill: the contract's spending cap is reached")).toBeVisible();
  },
);

test('an approval of a price of 0 speaks of the price, not of a cap', async () => {
  const desk = stillDesk();
  await priceOfAskFirst(desk, 0);
  const seat = await new Seat(desk, TICKETS.toConfirm, 'secondAgent').open();
  await renderPanel(desk, seat);
  await userEvent.click(screen.getByRole('button', { name: 'Approve the charge' }));
  expect(screen.getByRole('form')).toHaveTextContent(
    'Nothing is charged: the price is 0. The ticket is tagged billable_overage',
  );
});

test.each([
  [true, /^Approved by \W?Marta Silva\W?: €42\.00, \W?Agreed by phone\./],
  [false, /^Approved by \W?Marta Silva\W?: \W?Agreed by phone\./],
])('the approval itself says what was agreed (prices shown: %p)', async (showsPrices, said) => {
  const desk = stillDesk();
  await priceOfAskFirst(desk, 60);
  await open(desk, { showsPrices });
  expect(await screen.findByText(said)).toBeVisible();
});
