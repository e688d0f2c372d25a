// An admin types plans: judged while typing, shown in words, saved once, and never without what an edit changes.
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { createRecord } from '../../../../workbench/desk/record-writes';
import { contractId, USERS } from '../../../../workbench/seed/cast';
import { planId } from '../../../../workbench/seed/plans';
import { stillDesk } from '../../../../workbench/seed/seed';
import { changePlan } from '../../../support/change-records';
import { renderPlans } from '../../../support/plans-screen';

const editing = (key: Parameters<typeof planId>[0]) => ({ edit: planId(key) });

async function type(label: string, text: string): Promise<void> {
  const field = await screen.findByLabelText(label);
  await userEvent.clear(field);
  if (text !== '') await userEvent.paste(text);
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const plansNamed = (desk: ReturnType<typeof stillDesk>, name: string) =>
  [...desk.recordsOf('support_plan').values()].filter((one) => one.name === name);

test('every plan says what it includes, who uses it, and which field is to be mended', async () => {
  const { container } = await renderPlans(stillDesk());
  const care = screen.getByRole('row', { name: /Care 20/ });
  expect(care).toHaveTextContent(
    'Includes 20 tickets a month. Up to 10 tickets that are left carry over into the next period. Beyond that, each ticket is billed at €45.00.',
  );
  expect(care).toHaveTextContent('7 contracts');
  const broken = screen.getByRole('row', { name: /Broken plan/ });
  expect(broken).toHaveTextContent('“Limit per month” must not be negative');
  expect(within(broken).getByRole('link')).toHaveAttribute(
    'href',
    `https://acme.zendesk.com/agent/custom-objects/support_plan/records/${planId('broken')}`,
  );
  expect(await axe(container)).toHaveNoViolations();
});

test('a new plan is judged while it is typed, said in words, and saved once however often it is sent', async () => {
  const desk = stillDesk();
  const { told } = await renderPlans(desk);
  await press('New plan');
  await type('Name', 'Überall 5 h');
  expect(screen.getByLabelText('Key')).toHaveValue('uberall_5_h');
  await userEvent.selectOptions(screen.getByLabelText('Unit'), 'hour');
  await type('Limit per month', '5,5');
  await type('Unit price', '95');
  await userEvent.tab();
  expect(screen.getByText('“Unit price” needs a currency on the plan')).toBeVisible();
  expect(
    screen.getByText('It stands here in words once the fields are filled in and none is marked.'),
  ).toBeVisible();
  await type('Currency', 'eur');
  expect(screen.getByText('Includes 5h 30m a month.')).toBeVisible();
  expect(screen.getByText('Beyond that, each hour is billed at €95.00.')).toBeVisible();
  await userEvent.dblClick(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('⁨Überall 5 h⁩ is saved.');
  expect(plansNamed(desk, 'Überall 5 h')).toMatchObject([
    {
      externalId: expect.stringMatching(/^plan:/) as string,
      values: { key: 'uberall_5_h', limit_month: 5.5, currency: 'EUR' },
    },
  ]);
  expect(told.changed).toBe(1);
  expect(screen.getByRole('row', { name: /Überall 5 h/ })).toHaveTextContent('No contract');
});

test('a save with faults goes to the first of them and sends nothing', async () => {
  const { seat } = await renderPlans(stillDesk(), { chosen: { edit: 'new' } });
  await type('Limit per month', '-3');
  await press('Save');
  expect(screen.getByText('2 fields have to be corrected first.')).toBeVisible();
  expect(screen.getByLabelText('Name')).toHaveFocus();
  expect(screen.getByLabelText('Name')).toHaveAccessibleDescription(/“Name” is empty/);
  expect(seat.requests.filter((one) => !one.startsWith('GET'))).toEqual([]);
});

test('what looks unusual is said beside its field, and can be saved all the same', async () => {
  const desk = stillDesk();
  await renderPlans(desk, { chosen: { edit: 'new' } });
  await type('Name', 'Care 50');
  await type('Key', 'care_50');
  await type('Limit per month', '0');
  const { body } = document;
  expect(body).toHaveTextContent('“Limit per month” is 0: nothing is included.');
  expect(body).toHaveTextContent('What goes beyond is to be billed, but no price is named');
  expect(body).toHaveTextContent('Plan ⁨Care 50⁩ has the same key');
  expect(body).toHaveTextContent('Another plan has the same name.');
  expect(body).toHaveTextContent('No service level is named for any priority.');
  await press('Save');
  await screen.findByText('⁨Care 50⁩ is saved.');
  expect(plansNamed(desk, 'Care 50')).toHaveLength(2);
});

test('service levels are typed target by target and stored in the form that the plan reads', async () => {
  const desk = stillDesk();
  await renderPlans(desk, { chosen: { edit: 'new' } });
  await type('Name', 'Quick');
  await type('Limit per month', '5');
  await type('Urgent: First reply', '30M');
  await type('Urgent: Solution', '4h');
  await type('Low: First reply', '2');
  await userEvent.tab();
  expect(screen.getByText('“SLA low” cannot be read')).toBeVisible();
  await type('Low: First reply', '2d');
  await press('Save');
  await screen.findByText('⁨Quick⁩ is saved.');
  expect(plansNamed(desk, 'Quick')[0]?.values).toMatchObject({
    sla_urgent: '30m / - / 4h',
    sla_low: '2d / - / -',
    sla_high: null,
  });
});

test('what an edit changes is shown before it is saved: what is left, what is beyond, what it costs', async () => {
  const desk = stillDesk();
  const { container } = await renderPlans(desk, { chosen: editing('care_50'), isCounted: true });
  await screen.findByLabelText('Limit per month');
  expect(screen.getByLabelText('Key')).toBeDisabled();
  await type('Limit per month', '48');
  await press('Save');
  const row = await screen.findByRole('row', { name: /Fjord Freight/ });
  expect(row).toHaveTextContent('November 2026: 0');
  expect(row).toHaveTextContent('3 → 5');
  expect(row).toHaveTextContent('€120.00 → €200.00');
  expect(screen.getByRole('row', { name: /Birch Bakery/ })).toHaveTextContent('November 2026: 38 → 36');
  expect(screen.getByText(/All in EUR: €120\.00 before, €\d+\.00 after\./)).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  expect(desk.recordsOf('support_plan').get(planId('care_50'))?.values['limit_month']).toBe(50);
  await press('Save the plan');
  await screen.findByText('⁨Care 50⁩ is saved.');
  expect(desk.recordsOf('support_plan').get(planId('care_50'))?.values['limit_month']).toBe(48);
});

test('instead of changing a plan in use, what was typed becomes a plan of its own', async () => {
  const desk = stillDesk();
  await renderPlans(desk, { chosen: editing('care_50'), isCounted: true });
  await screen.findByLabelText('Limit per month');
  await type('Limit per month', '48');
  await press('Save');
  await press('Save as a new plan instead');
  expect(screen.getByLabelText('Name')).toHaveValue('Care 50 (copy)');
  expect(screen.getByLabelText('Key')).toHaveValue('care_2');
  await press('Save');
  await screen.findByText('⁨Care 50 (copy)⁩ is saved.');
  expect(desk.recordsOf('support_plan').get(planId('care_50'))?.values['limit_month']).toBe(50);
  expect(plansNamed(desk, 'Care 50 (copy)')[0]?.values).toMatchObject({ limit_month: 48, key: 'care_2' });
});

test('an uncounted account says that the effect cannot be shown, and offers the count', async () => {
  const { told } = await renderPlans(stillDesk(), { chosen: editing('care_50') });
  await screen.findByLabelText('Limit per month');
  await type('Limit per month', '48');
  await press('Save');
  expect(screen.getByText(/Nothing is counted yet, so what this changes cannot be shown/)).toBeVisible();
  await press('Count now');
  expect(told.counts).toBe(1);
});

test('while a final statement rests on a plan its currency stays, and a copy is offered', async () => {
  const desk = stillDesk();
  createRecord(desk, USERS.admin.id, 'support_entry', {
    name: 'Statement Birch-2026-10-01',
    externalId: `statement:${contractId('underLimit')}:2026-10-01`,
    values: {
      kind: 'statement',
      contract: contractId('underLimit'),
      starts_on: '2026-10-01',
      ends_on: '2026-10-31',
      state: 'final',
    },
  });
  await renderPlans(desk, { chosen: editing('care_50') });
  await type('Currency', 'USD');
  await press('Save');
  await press('Save the plan');
  const refusal = (await screen.findByText('⁨Statement Birch-2026-10-01⁩ is final')).closest('section');
  expect(screen.getByText(/It belongs to .*Birch Bakery: Care 50/)).toBeVisible();
  expect(desk.recordsOf('support_plan').get(planId('care_50'))?.values['currency']).toBe('EUR');
  if (refusal === null) throw new Error('no face');
  await userEvent.click(within(refusal).getByRole('button', { name: 'Save as a new plan instead' }));
  await press('Save');
  await screen.findByText(/is saved/);
  expect(plansNamed(desk, 'Care 50 (copy)')).toMatchObject([{ values: { currency: 'USD' } }]);
});

test('a name, a fee or a service level decides no ticket and is saved at once', async () => {
  const desk = stillDesk();
  await renderPlans(desk, { chosen: editing('care_50') });
  await screen.findByLabelText('Fee');
  await type('Fee', '1300');
  await type('High: First reply', '1h');
  await press('Save');
  await screen.findByText('Its service levels have changed: bring the SLA policies up to date under Set-up.');
  expect(desk.recordsOf('support_plan').get(planId('care_50'))?.values).toMatchObject({
    fee: 1300,
    sla_high: '1h / 8h / 1d',
  });
});

test("a colleague's change is shown and may be taken, or written over knowingly", async () => {
  const desk = stillDesk();
  await renderPlans(desk, { chosen: editing('care_50') });
  await screen.findByLabelText('Fee');
  await type('Fee', '1300');
  await changePlan(desk, 'care_50', { unit_price: 44 });
  await press('Save');
  await screen.findByText('⁨Care 50⁩ was changed since you opened it');
  expect(screen.getByText('⁨Ada Novak⁩ changed this:')).toBeVisible();
  expect(screen.getByText('Unit price: ⁨44⁩')).toBeVisible();
  await press('Take these changes and discard mine');
  expect(screen.getByLabelText('Unit price')).toHaveValue('44');
  expect(screen.getByLabelText('Fee')).toHaveValue('1200');
  await type('Fee', '1400');
  await press('Save');
  await screen.findByText('⁨Care 50⁩ is saved.');
  expect(desk.recordsOf('support_plan').get(planId('care_50'))?.values).toMatchObject({
    fee: 1400,
    unit_price: 44,
  });
});

test('a plan in use is not deleted, and says where it is used; another one is, after a yes', async () => {
  const desk = stillDesk();
  const { router, told } = await renderPlans(desk);
  await press('Delete plan ⁨Starter 5⁩');
  await screen.findByText('⁨Starter 5⁩ cannot be deleted');
  await press('⁨Xenon Xpress: Starter 5⁩');
  expect(router.state().chosen).toEqual({ view: 'contracts', edit: contractId('waived') });
  act(() => router.choose({ view: '', edit: '' }));
  desk.recordsOf('support_contract').remove(contractId('payAsYouGo'));
  await press('Delete plan ⁨By use⁩');
  expect(await screen.findByRole('button', { name: 'Keep it' })).toHaveFocus();
  await press('Yes, delete');
  await screen.findByText('⁨By use⁩ is deleted.');
  expect(desk.recordsOf('support_plan').get(planId('by_use'))).toBeNull();
  expect(told.changed).toBe(1);
});

test('going elsewhere with something typed asks first, and keeps it for whoever stays', async () => {
  const { router } = await renderPlans(stillDesk(), { chosen: { edit: 'new' } });
  await type('Name', 'Gold');
  await press('Another tab');
  expect(screen.getByRole('button', { name: 'Go on editing' })).toHaveFocus();
  await press('Go on editing');
  expect(screen.getByLabelText('Name')).toHaveValue('Gold');
  expect(router.state().tab).toBe('plans');
  await press('Another tab');
  await press('Leave without saving');
  expect(router.state().tab).toBe('overview');
});

test('somebody whose role may not edit plans is told whom to ask, and keeps what was typed', async () => {
  await renderPlans(stillDesk(), { chosen: { edit: 'new' }, user: 'light' });
  await type('Name', 'Gold');
  await type('Limit per month', '5');
  await press('Save');
  await screen.findByText('Your role may not change support plans');
  expect(screen.getByLabelText('Name')).toHaveValue('Gold');
});

test('a draft is tried on an organization beside what it has today, month by month', async () => {
  const { container } = await renderPlans(stillDesk(), { chosen: { edit: 'new' }, isCounted: true });
  await type('Name', 'Thirty');
  await type('Limit per month', '30');
  await type('Unit price', '10');
  await type('Currency', 'EUR');
  const organization = await screen.findByRole('combobox', { name: 'Organization' });
  await userEvent.type(organization, 'fjord');
  await userEvent.click(await screen.findByRole('option', { name: '⁨Fjord Freight⁩' }));
  expect(organization).toHaveValue('Fjord Freight');
  const october = await screen.findByRole('row', { name: /October 2026/ });
  expect(october).toHaveTextContent('October 2026413011€110.00410€0.00€1,200.00€1,200.00');
  expect(screen.getByRole('option', { name: 'Care 50 (today)' })).toBeInTheDocument();
  await userEvent.selectOptions(screen.getByLabelText('Compare with'), 'No other plan');
  await waitFor(() =>
    expect(screen.getByRole('row', { name: /October 2026/ })).toHaveTextContent('October 2026413011€110.00'),
  );
  expect(await axe(container)).toHaveNoViolations();
});

test('the picker is worked by keyboard alone, and gives up what was not picked', async () => {
  await renderPlans(stillDesk(), { chosen: { edit: 'new' }, isCounted: true });
  const organization = await screen.findByRole('combobox', { name: 'Organization' });
  await userEvent.type(organization, 't');
  expect(await screen.findByText('2 found')).toBeVisible();
  expect(organization).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('{ArrowDown}');
  const list = within(screen.getByRole('listbox'));
  expect(list.getByRole('option', { selected: true })).toHaveTextContent('Terra Nova');
  await userEvent.keyboard('{Enter}');
  expect(organization).toHaveValue('Terra Nova');
  await userEvent.type(organization, 'xx');
  await userEvent.tab();
  expect(organization).toHaveValue('Terra Nova');
});
