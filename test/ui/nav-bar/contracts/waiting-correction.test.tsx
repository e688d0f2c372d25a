// A correction that waits for a contract's next statement, where somebody would end the contract before it.
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRecord } from '../../../../workbench/desk/record-writes';
import { contractId, ORGANIZATIONS, USERS } from '../../../../workbench/seed/cast';
import { stillDesk } from '../../../../workbench/seed/seed';
import { renderPlans } from '../../../support/plans-screen';

const CONTRACT = contractId('overLimit');

/** August is final, and a correction of it waits. @param at when it was settled; the desk's clock says 18 November */
function waitingDesk(at: string) {
  const desk = stillDesk();
  const made = (name: string, externalId: string, values: object) =>
    createRecord(desk, USERS.manager.id, 'support_entry', {
      name,
      externalId,
      values: { contract: CONTRACT, organization: String(ORGANIZATIONS.overLimit.id), ...values },
    });
  made('August to October', `statement:${CONTRACT}:2026-08-01`, {
    kind: 'statement',
    state: 'final',
    starts_on: '2026-08-01',
    ends_on: '2026-10-31',
    data: JSON.stringify({ corrections: [] }),
  });
  made('Carried: #12', 'correction:12:2026-08-01:1', {
    kind: 'correction',
    state: 'active',
    ticket: '12',
    starts_on: '2026-08-01',
    units: '1',
    amount: '40',
    currency: 'EUR',
    at,
  });
  return desk;
}

async function ending(at: string, lastDay: string) {
  const desk = waitingDesk(at);
  await renderPlans(desk, { chosen: { view: 'contracts', edit: CONTRACT, act: 'end' } });
  const user = userEvent.setup();
  const form = within(await screen.findByRole('form', { name: /^End / }));
  const field = form.getByLabelText('Last day');
  await user.clear(field);
  await user.type(field, lastDay);
  return { desk, user, form };
}

const SAID = /no statement would take it/;

test('it keeps its contract from ending before the next statement once its own month is over', async () => {
  const { desk, user, form } = await ending('2026-10-20T10:00:00Z', '2026-10-31');
  expect(form.getByText(SAID)).toBeInTheDocument();
  await user.click(form.getByRole('button', { name: 'End the contract' }));
  const stored = () => desk.recordsOf('support_contract').get(CONTRACT)?.values['ends_on'];
  expect(stored()).toBe('2026-12-31');
  const field = form.getByLabelText('Last day');
  await user.clear(field);
  await user.type(field, '2026-11-20');
  expect(form.queryByText(SAID)).not.toBeInTheDocument();
});

test('settled in this month it may become one of its lines', async () => {
  const { form } = await ending('2026-11-10T10:00:00Z', '2026-10-31');
  expect(form.queryByText(SAID)).not.toBeInTheDocument();
});

test('the form of the contract says which ticket waits, and from which day on it may end', async () => {
  await renderPlans(waitingDesk('2026-10-20T10:00:00Z'), { chosen: { view: 'contracts', edit: CONTRACT } });
  const user = userEvent.setup();
  const field = await screen.findByLabelText('Last day');
  await user.clear(field);
  await user.type(field, '2026-10-31');
  const said = await screen.findByText(/What was carried of #12 waits/);
  expect(said).toHaveTextContent(/end on 1 Nov(ember)?( 2026)? or later/);
});
