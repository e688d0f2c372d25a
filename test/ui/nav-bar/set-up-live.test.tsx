// Going live and going back: each rests on what stands on the screen, and on a second press where it stops what is billed.
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { GoLivePreview } from '../../../src/actions/set-up/go-live-preview';
import type { CountOfPage } from '../../../src/ui/nav-bar/set-up/GoLive';
import type { Views } from '../../../src/ui/nav-bar/views';
import { openSetUp, row, storeElsewhere } from '../../support/set-up-screen';

const preview = (from: string, tickets: number): GoLivePreview => ({
  from,
  countedSince: '2026-01-01',
  tickets,
  settled: 0,
  sums: [],
  rows: [],
  untold: 0,
  firstVerdict: null,
});

/** A count that answers when it is told to. */
function aCount() {
  const waiting: { readonly day: string; readonly answer: (found: GoLivePreview) => void }[] = [];
  const goLive: Views['goLive'] = (day) =>
    new Promise<GoLivePreview>((answer) => waiting.push({ day, answer }));
  const page: CountOfPage = {
    views: { goLive } as unknown as Views,
    isCounting: false,
    count: () => undefined,
  };
  const answer = (tickets: number) =>
    act(async () => {
      for (const one of waiting.splice(0)) one.answer(preview(one.day, tickets));
      await Promise.resolve();
    });
  return { page, answer };
}

const goes = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Go live from/ });
const show = () => userEvent.click(screen.getByRole('button', { name: 'Show what would be tagged' }));

test('nobody goes live on a day before it stands there what would be tagged from then on', async () => {
  const { page, answer } = aCount();
  await openSetUp('full', 'admin', ({ desk }) => storeElsewhere(desk, { live_from: '' }), page);
  expect(goes().disabled).toBe(true);
  await show();
  expect(goes().disabled).toBe(true);
  await answer(3);
  expect(screen.getByText(/^3 tickets would be tagged from 18 Nov 2026 on/)).toBeTruthy();
  expect(goes().disabled).toBe(false);
  const day = screen.getByLabelText('Live from');
  await userEvent.clear(day);
  await userEvent.type(day, '2026-11-10');
  expect(goes().disabled).toBe(true);
});

test('a count by other settings takes its preview away, and with it the way to go live, until the next one stands there', async () => {
  const { page, answer } = aCount();
  const { count } = await openSetUp(
    'full',
    'admin',
    ({ desk }) => storeElsewhere(desk, { live_from: '' }),
    page,
  );
  await show();
  await answer(3);
  await count({ ...page, views: null, isCounting: true });
  expect(screen.getByText('Count first')).toBeTruthy();
  expect(goes().disabled).toBe(true);
  const next = aCount();
  await count(next.page);
  expect(screen.queryByText(/would be tagged from/)).toBeNull();
  expect(goes().disabled).toBe(true);
  await next.answer(4);
  expect(screen.getByText(/^4 tickets would be tagged/)).toBeTruthy();
  expect(goes().disabled).toBe(false);
});

test('only observing again is asked first, says what follows, and no is what the keyboard stands on', async () => {
  const { desk, quiet } = await openSetUp('full');
  const before = desk.installation?.settings['live_from'];
  const stop = screen.getByRole('button', { name: 'Only observe again' });
  await userEvent.click(stop);
  expect(screen.getByText(/^Until somebody goes live again/)).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('No, stay live');
  await userEvent.keyboard('{Enter}');
  await quiet();
  expect(desk.installation?.settings['live_from']).toBe(before);
  expect(screen.queryByText(/^Until somebody goes live again/)).toBeNull();
  expect(document.activeElement).toBe(stop);
  await userEvent.click(stop);
  await userEvent.click(screen.getByRole('button', { name: 'Yes, only observe' }));
  await quiet();
  expect(desk.installation?.settings['live_from']).toBe('');
  expect(row('Going live').getByText(/only observes/)).toBeTruthy();
  expect(screen.queryByText(/^Until somebody goes live again/)).toBeNull();
});
