// Code and words that are loaded on use: what cannot be loaded is never a bug, leaves the rest, and can be had again.
import { act, render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import userEvent from '@testing-library/user-event';
import { Failure, loadPart } from '../../../src/actions/failure';
import type { SupportDesk } from '../../../src/actions/ports';
import { OrganizationSession } from '../../../src/ui/organization-sidebar/session';
import { Frame } from '../../../src/ui/shared/Frame';
import { LoadedPart } from '../../../src/ui/shared/LoadedPart';
import { OnUse } from '../../../src/ui/shared/on-use';
import { part } from '../../../src/ui/shared/part';
import { drawLastResort } from '../../../src/ui/shared/root-element';
import { SLA } from '../../../src/ui/shared/details-words';
import { failureWords } from '../../../src/ui/shared/wording';
import { useWords, WordGroup } from '../../../src/ui/shared/words';
import { takeConsole } from '../../support/fail-on-console';
import { readingFor } from '../../support/scenario-view';

/** As webpack throws it where a file does not come. */
function gone(): Error {
  return Object.assign(new Error('Loading chunk Details failed.'), { name: 'ChunkLoadError' });
}

/** Fails so often, then brings what it should. */
function failing<T>(times: number, brought: T, fault = gone) {
  let left = times;
  return jest.fn(async (): Promise<T> => {
    left -= 1;
    if (left >= 0) throw fault();
    return Promise.resolve(brought);
  });
}

const details = { default: () => <p>Details</p> };

async function draw(Part: ComponentType, instead?: string) {
  const reading = await readingFor();
  const drawn = render(
    <Frame reading={reading} colorScheme="light">
      <p>The rest</p>
      <LoadedPart instead={instead}>
        <Part />
      </LoadedPart>
    </Frame>,
  );
  const atOnce = drawn.container.textContent;
  // What React itself says of an error that a boundary caught is expected here.
  await act(() => Promise.resolve());
  takeConsole();
  return { ...drawn, atOnce };
}

test('a part that cannot be loaded leaves the rest, and is there after "Load again"', async () => {
  await draw(part(failing(1, details)));
  expect(screen.getByText('The rest')).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent(/^A part of this panel could not be loaded/);
  await userEvent.click(screen.getByRole('button', { name: 'Load again' }));
  expect(await screen.findByText('Details')).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a part that fails again says so again, and asks no more by itself', async () => {
  const load = failing(2, details);
  await draw(part(load));
  await userEvent.click(screen.getByRole('button', { name: 'Load again' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  takeConsole();
  expect(load).toHaveBeenCalledTimes(2);
  await userEvent.click(screen.getByRole('button', { name: 'Load again' }));
  expect(await screen.findByText('Details')).toBeVisible();
});

test('what stands in for a part that cannot be loaded goes once the connection is back', async () => {
  await draw(part(failing(1, details)), 'Waived');
  expect(screen.getByText('Waived')).toBeVisible();
  act(() => void window.dispatchEvent(new Event('online')));
  expect(await screen.findByText('Details')).toBeVisible();
  expect(screen.queryByText('Waived')).not.toBeInTheDocument();
});

test('words that cannot be loaded are asked for again like code', async () => {
  const words = await SLA.in('en').load();
  const load = failing(1, { default: { sla: words } });
  const group = new WordGroup('sla', { en: load, pl: load, 'zh-cn': load });
  await draw(() => <p>{useWords(group).none()}</p>);
  await userEvent.click(screen.getByRole('button', { name: 'Load again' }));
  expect(await screen.findByText(words.none())).toBeVisible();
});

test('what was loaded meanwhile is drawn at once', async () => {
  const Part = part(() => Promise.resolve(details));
  Part.preload();
  await act(() => Promise.resolve());
  expect((await draw(Part)).atOnce).toBe('The restDetails');
});

test('what failed to load meanwhile is asked for again when it is drawn', async () => {
  const Part = part(failing(1, details));
  Part.preload();
  await draw(Part);
  expect(screen.getByText('Details')).toBeVisible();
});

test('what breaks inside a file that came is a bug', async () => {
  await draw(part(failing(1, details, () => new TypeError('a broken module'))));
  expect(screen.getByRole('alert')).toHaveTextContent('The support plan cannot be shown');
});

test('what carries out an act is asked for once, and again where it failed', async () => {
  const load = failing(1, 'runner');
  const runner = new OnUse(load);
  await expect(runner.load()).rejects.toBeInstanceOf(Failure);
  await expect(Promise.all([runner.load(), runner.load()])).resolves.toEqual(['runner', 'runner']);
  expect(load).toHaveBeenCalledTimes(2);
});

test('a session whose code cannot be loaded says so, and tries again by itself', async () => {
  const organizationId = failing(1, null);
  const due: (() => void)[] = [];
  const session = new OrganizationSession({
    desk: {} as SupportDesk,
    account: { settings: {} as never, timeZone: 'UTC', groups: [] },
    host: {
      organizationId: () => loadPart(organizationId),
      onShown: () => undefined,
      resize: () => undefined,
    },
    now: () => 0,
    later: (_, run) => {
      due.push(run);
      return () => undefined;
    },
  });
  await session.refresh();
  const state = session.state();
  if (state.kind !== 'failed') throw new Error(state.kind);
  expect(state).toMatchObject({ failure: { kind: 'part_missing' }, retryAt: 5_000 });
  const said = failureWords(state.failure, state.retryAt, await readingFor());
  expect(said.title).toBe('A part of this app could not be loaded');
  expect(said.toDo).toMatch(/^It is tried again at .*reload the page\.$/);
  for (const run of due) run();
  await act(() => Promise.resolve());
  expect(session.state()).toEqual({ kind: 'unreadable' });
});

test('where nothing at all could be loaded one sentence says so, with a button that loads again', async () => {
  document.body.innerHTML = '<div id="root">old</div>';
  const reload = jest.fn();
  const thrown = gone();
  expect(() => drawLastResort(thrown, reload)).toThrow(thrown);
  expect(document.body).toHaveTextContent(/^The support plan cannot be shown\. Load again$/);
  await userEvent.click(screen.getByRole('button', { name: 'Load again' }));
  expect(reload).toHaveBeenCalledTimes(1);
});
