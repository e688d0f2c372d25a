// What the page's head says of the figures below it.
import { screen } from '@testing-library/react';
import type { AccountState } from '../../../src/ui/nav-bar/account-session';
import { CountStatus } from '../../../src/ui/nav-bar/shell/CountStatus';
import { overviewRow } from '../../support/overview-rows';
import { renderPage } from '../../support/page';

const listed = (names: readonly string[], isListing = false): AccountState<unknown> => ({
  shown: { rows: names.map((name) => overviewRow(name)), totals: [], months: [] },
  isListing,
  counted: null,
  counting: null,
  isRestricted: false,
  failed: null,
  bug: null,
});

const draw = (state: AccountState<unknown>) =>
  renderPage(<CountStatus state={state} count={() => undefined} stop={() => undefined} />);

test('without a contract nothing is called a stored balance; a contract entered elsewhere is found by counting', async () => {
  await draw(listed([]));
  expect(screen.queryByText(/balances/)).toBeNull();
  expect(screen.getByRole('button', { name: 'Count now' })).toBeTruthy();
});

test('while contracts are still being read, and once there are some, what is shown is said to be stored', async () => {
  const { unmount } = await draw(listed([], true));
  expect(screen.getByText(/^Reading stored balances: 0 contracts so far/)).toBeTruthy();
  unmount();
  await draw(listed(['Fjord Freight']));
  expect(screen.getByText(/^Last stored balances/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Count now' })).toBeTruthy();
});
