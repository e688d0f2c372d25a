// What a contract's form asks before it saves, and where somebody stands afterwards, on the simulated desk.
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { contractId } from '../../../../workbench/seed/cast';
import { stillDesk } from '../../../../workbench/seed/seed';
import { renderPlans } from '../../../support/plans-screen';

const at = (situation: Parameters<typeof contractId>[0]) => ({
  view: 'contracts',
  edit: contractId(situation),
});

async function opened(chosen: Readonly<Record<string, string>>, more = {}) {
  const desk = stillDesk();
  const drawn = await renderPlans(desk, { chosen, ...more });
  const valuesOf = (situation: Parameters<typeof contractId>[0]) =>
    desk.recordsOf('support_contract').get(contractId(situation))?.values;
  return { desk, user: userEvent.setup(), valuesOf, ...drawn };
}

test('what an edit costs is waited for: nothing is saved before it stands there', async () => {
  let fold = () => undefined as void;
  const foldsAfter = new Promise<void>((resolve) => {
    fold = resolve;
  });
  const { user, valuesOf } = await opened(at('underLimit'), { isCounted: true, foldsAfter });
  await user.type(await screen.findByLabelText('Price of a unit beyond'), '7');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Counting again with the changes…')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'What saving this changes' })).toHaveFocus();
  const yes = screen.getByRole('button', { name: 'Save the contract' });
  expect(yes).toBeDisabled();
  await user.click(yes);
  fold();
  await waitFor(() => expect(yes).toBeEnabled());
  expect(valuesOf('underLimit')?.['unit_price']).not.toBe(7);
  await user.click(yes);
  await waitFor(() => expect(valuesOf('underLimit')?.['unit_price']).toBe(7));
});
