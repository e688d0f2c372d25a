// Days and settings that are typed into the set-up tab, and what they are taken for.
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { decodeSettings } from '../../../src/zendesk/decode/settings';
import { openSetUp, row, storeElsewhere } from '../../support/set-up-screen';

test('a day to come is one from which on the app will be live, not one since which it is', async () => {
  await openSetUp('full', 'admin', ({ desk }) => storeElsewhere(desk, { live_from: '2026-12-01' }));
  expect(row('Going live').getByText(/^Live from 1 Dec 2026 on\. Until then/)).toBeTruthy();
  expect(screen.getByText(/^Tickets from 1 Dec 2026 on will be tagged and billed\./)).toBeTruthy();
});

test('a year of two digits is no day to go live, and is pointed out where it is stored', async () => {
  await openSetUp('full', 'admin', ({ desk }) => storeElsewhere(desk, { live_from: '0026-12-01' }));
  expect(row('Going live').getByText('“Live from” lies before the year 2000')).toBeTruthy();
  const day = screen.getByLabelText('Live from');
  expect(screen.getByText(/^That lies before the year 2000\./)).toBeTruthy();
  await userEvent.clear(day);
  await userEvent.type(day, '2026-12-01');
  expect(screen.queryByText(/^That lies before the year 2000\./)).toBeNull();
});

test('emptied tags leave merged tickets uncounted, which is said beside the field', async () => {
  const { desk, quiet } = await openSetUp('full');
  const tags = screen.getByRole('textbox', { name: 'Tags of tickets that do not count' });
  expect(screen.queryByText(/closed_by_merge holds/)).toBeNull();
  await userEvent.clear(tags);
  await userEvent.type(tags, ' ');
  expect(screen.getByText(/^Nothing is entered, so closed_by_merge holds/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Save settings' }));
  await quiet();
  expect(decodeSettings(desk.installation?.settings ?? {}).rules?.notCountedTags).toEqual([
    'closed_by_merge',
  ]);
});
