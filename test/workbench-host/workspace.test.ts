/** @jest-environment jest-fixed-jsdom */
// What goes on around the frames: colour scheme, clock, modals, places to go, tabs that close.
import type { WorkbenchState } from '../../workbench/host/desk-client/control';
import { frameOrigin } from '../../workbench/host/frame/frame-address';
import { openFrame } from '../../workbench/host/workspace/open-frame';
import { openSdkFrame, settled } from './sdk-frame';
import { openSmallWorkspace } from './small-desk';

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'performance'] });
  window.history.replaceState(null, '', '/');
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

function openWorkspace() {
  const workspace = openSmallWorkspace();
  let state: WorkbenchState = workspace.state.value;
  jest.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(Response.json(state)));
  const change = (part: Partial<WorkbenchState>) => {
    state = { ...state, ...part };
    return workspace.reload();
  };
  const open = (location: string) => {
    const instance = openFrame(workspace, { location, about: () => ({}), surfaces: [] });
    return { instance, ...openSdkFrame(instance) };
  };
  return { workspace, change, open };
}

describe('the workspace around the frames', () => {
  test('tells a changed colour scheme once, however often it is read', async () => {
    const { change, open } = openWorkspace();
    const frame = open('nav_bar');
    const heard: unknown[] = [];
    frame.client.on('colorScheme.changed', (scheme) => heard.push(scheme));
    await settled(frame);
    await Promise.all([change({ colorScheme: 'dark' }), change({})]);
    await settled(frame);
    expect(heard).toEqual(['dark']);
    expect(await frame.client.get('colorScheme')).toMatchObject({ colorScheme: 'dark' });
  });

  test('moves the clock of a frame by a message of its own, not by the protocol', async () => {
    const { workspace, open } = openWorkspace();
    const frame = open('nav_bar');
    await settled(frame);
    workspace.setNow('2026-12-01T00:00:00Z');
    const offset = Date.parse('2026-12-01T00:00:00Z') - Date.now();
    expect(frame.heard.at(-1)).toEqual({ workbenchClock: offset });
    expect(workspace.now()).toBe(Date.parse('2026-12-01T00:00:00Z'));
  });

  test('leaves the clock of a frame alone until it is there, and sets it then', async () => {
    const { workspace, open } = openWorkspace();
    const frame = open('nav_bar');
    workspace.setNow('2026-12-01T00:00:00Z');
    expect(frame.heard).toEqual([]);
    await settled(frame);
    const offset = Date.parse('2026-12-01T00:00:00Z') - Date.now();
    expect(frame.heard).toContainEqual({ workbenchClock: offset });
  });

  test('shows what an app notifies, of the kind it says, until it is over', async () => {
    const { workspace, open } = openWorkspace();
    const { client } = open('nav_bar');
    await client.invoke('notify', 'Saved');
    await client.invoke('notify', 'Careful', 'alert', 500);
    await client.invoke('notify', 'Broken', 'error', { sticky: true });
    const shown = () => workspace.toasts.shown.value.map(({ text, kind }) => [text, kind]);
    expect(shown()).toEqual([
      ['Saved', 'notice'],
      ['Careful', 'alert'],
      ['Broken', 'error'],
    ]);
    jest.advanceTimersByTime(500);
    expect(shown()).toHaveLength(2);
    jest.advanceTimersByTime(60_000);
    expect(shown()).toEqual([['Broken', 'error']]);
  });

  test('opens a modal, tells it to go, and takes it off the page after that', async () => {
    const { workspace, open } = openWorkspace();
    const { client } = open('nav_bar');
    await client.invoke('instances.create', { location: 'modal', url: 'm.html', size: { height: '200px' } });
    const [modal] = workspace.modals.value;
    if (!modal) throw new Error('no modal was opened');
    expect([modal.url, workspace.sizes.value[modal.instance.guid]]).toEqual(['m.html', { height: '200px' }]);
    workspace.destroy(modal.instance.guid);
    expect(workspace.modals.value).toHaveLength(1);
    jest.runOnlyPendingTimers();
    expect(workspace.modals.value).toHaveLength(0);
  });

  test.each<[readonly unknown[], string]>([
    [['ticket', 7], '/agent/tickets/7'],
    [['user', 10], '/agent/users/10'],
    [['organization', 100], '/agent/organizations/100'],
    [['nav_bar', 'sample', 'charges/2026-11'], '/agent/apps/sample/charges/2026-11'],
    [['nav_bar', 'sample'], '/agent/apps/sample/'],
  ])('routeTo %j goes to %s', async (args, address) => {
    const { open } = openWorkspace();
    const { client } = open('nav_bar');
    await client.invoke('routeTo', ...args);
    expect(window.location.pathname).toBe(address);
  });

  test('routeTo somewhere unknown is an error', async () => {
    const { open } = openWorkspace();
    await expect(open('nav_bar').client.invoke('routeTo', 'moon')).rejects.toThrow('does not know moon');
  });

  test('keeps who is signed in by the address from page to page', () => {
    window.history.replaceState(null, '', '/?user=2');
    const { workspace } = openWorkspace();
    workspace.navigator.go('/agent/tickets/7');
    expect(window.location.href.endsWith('/agent/tickets/7?user=2')).toBe(true);
    expect(workspace.navigator.hrefOf('/agent/tickets/new?organization=100')).toBe(
      '/agent/tickets/new?organization=100&user=2',
    );
  });

  test('opens a page once, and its inner path in the same tab', () => {
    const { workspace } = openWorkspace();
    for (const path of ['tickets/7', 'apps/sample', 'tickets/7', 'apps/sample/charges']) {
      workspace.navigator.go(`/agent/${path}`);
    }
    expect(workspace.tabs.open.value).toMatchObject([
      { key: 'ticket/7' },
      { key: 'app/sample', route: { path: 'charges' } },
    ]);
  });

  test('tells the frames of a tab that closes, and only then closes it', async () => {
    const { workspace, open } = openWorkspace();
    workspace.navigator.go('/agent/tickets/7');
    const frame = open('ticket_sidebar');
    workspace.tabs.hold('ticket/7', frame.instance.guid);
    const heard: string[] = [];
    frame.client.on('app.willDestroy', () => heard.push('willDestroy'));
    await settled(frame);
    workspace.tabs.close('ticket/7');
    await settled(frame);
    expect([heard, workspace.tabs.open.value.length]).toEqual([['willDestroy'], 1]);
    jest.runOnlyPendingTimers();
    expect([workspace.tabs.open.value, window.location.pathname]).toEqual([[], '/']);
  });

  test('answers what was installed by a requirement, and an error for what was not', async () => {
    const { workspace, open } = openWorkspace();
    const requirements = [{ identifier: 'time_field', requirement_id: 9, requirement_type: 'ticket_fields' }];
    jest
      .spyOn(globalThis, 'fetch')
      .mockImplementation(() => Promise.resolve(Response.json({ requirements })));
    const { client } = open('nav_bar');
    expect(await client.get('requirement:time_field')).toMatchObject({
      'requirement:time_field': { requirement_id: 9 },
    });
    await expect(client.get('requirement:other')).rejects.toThrow('No such Api');
    expect(frameOrigin(window.location)).not.toBe(workspace.session.origin);
  });

  test('gives a frame elsewhere no ticket', async () => {
    const { open } = openWorkspace();
    await expect(open('nav_bar').client.get('ticket.id')).rejects.toThrow('No such Api');
  });
});
