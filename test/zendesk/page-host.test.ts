// The app's own page in Zendesk's workspace: the path behind the app's name in the address.
import type { ZafClient, ZafListener } from '../../src/zendesk/zaf/client';
import { pageHostOf } from '../../src/zendesk/zaf/page-host';

function seated(invoke: ZafClient['invoke'] = () => Promise.resolve({})) {
  const listeners = new Map<string, ZafListener>();
  const invoked: unknown[][] = [];
  const client: Pick<ZafClient, 'on' | 'invoke'> = {
    on: (event, listener) => {
      listeners.set(event, listener);
    },
    invoke: (...call) => {
      invoked.push(call);
      return invoke(...call);
    },
  };
  const host = pageHostOf(client as ZafClient, ' Support Plan Meter ');
  const paths: string[] = [];
  host.onRoute((path) => paths.push(path));
  return { host, invoked, paths, tell: (message: unknown) => listeners.get('app.route.changed')?.(message) };
}

test('a path is put behind the dashed name of the app, as Zendesk writes its address', () => {
  const { host, invoked } = seated();
  host.showRoute('charges/state/waived');
  expect(invoked).toEqual([['routeTo', 'nav_bar', 'support-plan-meter', 'charges/state/waived']]);
});

test('where the installation bears another name, the address keeps that one', () => {
  const { host, invoked, paths, tell } = seated();
  tell({ appName: 'plans-of-acme', appRoute: 'recount' });
  host.showRoute('overview');
  expect(paths).toEqual(['recount']);
  expect(invoked).toEqual([['routeTo', 'nav_bar', 'plans-of-acme', 'overview']]);
});

test('an event that says nothing is the start of the page', () => {
  const { paths, tell } = seated();
  tell(undefined);
  tell({ appRoute: 7 });
  expect(paths).toEqual(['', '']);
});

test('a host that cannot change the address keeps nobody from going on', async () => {
  const { host } = seated(() => Promise.reject(new Error('no such action')));
  host.showRoute('overview');
  await expect(new Promise((resolve) => setImmediate(() => resolve('still here')))).resolves.toBe(
    'still here',
  );
});
