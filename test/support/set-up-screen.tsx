// The set-up tab on a simulated account, as the page shows it.
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SettingValues } from '../../src/actions/set-up/set-up-facts';
import type { CountOfPage } from '../../src/ui/nav-bar/set-up/GoLive';
import SetUpPart from '../../src/ui/nav-bar/set-up/SetUpPart';
import type { USERS } from '../../workbench/seed/cast';
import { renderPage } from './page';
import { seatedIn } from './set-up-seat';

const NO_PAGE: CountOfPage = { views: null, isCounting: false, count: () => undefined };

export async function openSetUp(
  seed: 'full' | 'empty',
  user: keyof typeof USERS = 'admin',
  prepare = (_: Seated) => {},
  counted = NO_PAGE,
) {
  const seated = seatedIn(seed, user);
  prepare(seated);
  const { seat } = seated;
  const changes: (SettingValues | null)[] = [];
  const given = {
    desk: () => Promise.resolve(seat.setUp),
    timeZone: 'Europe/Warsaw',
    now: () => Date.parse('2026-11-18T10:00:00Z'),
    onChanged: (settings: SettingValues | null) => changes.push(settings),
  };
  const opens: string[] = [];
  const drawn = (page: CountOfPage) => (
    <SetUpPart
      given={given}
      page={page}
      openPlans={(view) => opens.push(view)}
      openRecount={() => opens.push('recount')}
    />
  );
  const { redraw } = await renderPage(drawn(counted));
  const quiet = () => act(() => seat.frame.quiet());
  await quiet();
  /** The page has another count, or none any more. */
  const count = (page: CountOfPage) =>
    act(() => {
      redraw(drawn(page));
      return Promise.resolve();
    });
  return { ...seated, changes, opens, quiet, count };
}

type Seated = ReturnType<typeof seatedIn>;

/** Another administrator, in a page of their own. */
export function storeElsewhere(
  desk: Seated['desk'],
  settings: Readonly<Record<string, string | boolean | number>>,
) {
  const { installation } = desk;
  if (installation === null) throw new Error('not installed');
  desk.installation = { ...installation, settings: { ...installation.settings, ...settings } };
}

export const row = (name: string) => {
  const heading = screen.getByRole('heading', { level: 3, name: new RegExp(`^${name}`) });
  const item = heading.closest('li');
  if (item === null) throw new Error(`no row of ${name}`);
  return within(item);
};

/** Asked, and answered with yes. */
export async function observeAgain() {
  await userEvent.click(screen.getByRole('button', { name: 'Only observe again' }));
  await userEvent.click(screen.getByRole('button', { name: 'Yes, only observe' }));
}
