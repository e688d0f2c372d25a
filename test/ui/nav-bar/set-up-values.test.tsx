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

const VERDICTS = /^Verdicts and charges of open billing windows may be others now/;

test.each([
  ['follow-ups', () => userEvent.click(screen.getByRole('checkbox', { name: /Count follow-ups/ }))],
  ['tickets of AI agents', () => userEvent.click(screen.getByRole('checkbox', { name: /AI agents/ }))],
  [
    'tags',
    () => userEvent.type(screen.getByRole('textbox', { name: 'Tags of tickets that do not count' }), ' spam'),
  ],
  ['time', () => userEvent.selectOptions(screen.getByRole('combobox', { name: 'Time field' }), '')],
])(
  'a saved setting of %s says what it does to verdicts, and leads to where that is seen',
  async (_, edit) => {
    const { opens, quiet } = await openSetUp('full');
    await edit();
    expect(screen.queryByText(VERDICTS)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Save settings' }));
    await quiet();
    expect(screen.getByText(VERDICTS)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'See it in Recount' }));
    expect(opens).toEqual(['recount']);
  },
);

test('a setting that decides no verdict is saved without a word on verdicts', async () => {
  const { quiet } = await openSetUp('full');
  await userEvent.click(screen.getByRole('checkbox', { name: /Show prices to agents/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Save settings' }));
  await quiet();
  expect(screen.getByText('Saved.')).toBeTruthy();
  expect(screen.queryByText(VERDICTS)).toBeNull();
});

test('the time field that is chosen beside its check says the same', async () => {
  const { quiet } = await openSetUp('full', 'admin', ({ desk }) =>
    storeElsewhere(desk, { time_field_id: '' }),
  );
  await userEvent.click(row('Time field').getByRole('button', { name: 'Use this field' }));
  await quiet();
  expect(row('Time field').getByText(VERDICTS)).toBeTruthy();
});
