/** @jest-environment jest-fixed-jsdom */
// Several instances of one app, and modals that one opens (zaf-wire-protocol, "Instances"; zendesk-platform 1.4).
import { Instances } from '../../workbench/host/frame/instances';
import { reading } from '../../workbench/host/frame/surface';
import { shellSurface, type Shell } from '../../workbench/host/surfaces/shell-surface';
import { anInstance } from './app-instance-builder';
import { openSdkFrame, settled } from './sdk-frame';

/** A sidebar that can open modals, whose frames the test opens itself. */
function openSidebar() {
  const instances = new Instances();
  const sizes: unknown[] = [];
  const shell: Shell = {
    notify: () => undefined,
    routeTo: () => undefined,
    resize: (guid, size) => sizes.push([guid, size]),
    destroy: (guid) => instances.remove(guid),
    contexts: () => instances.contexts(),
    createModal: (_parent, url, size) => {
      sizes.push([url, size]);
      return openInstance('modal-1', 'modal').parts.context();
    },
  };
  const openInstance = (guid: string, location: string) =>
    anInstance({ guid, location, surfaces: [shellSurface(guid, shell), nameSurface(location)] }, instances);
  const sidebar = openSdkFrame(openInstance('side', 'ticket_sidebar'));
  return { instances, sidebar, sizes, openInstance };
}

const nameSurface = (location: string) => ({ readers: { where: reading(() => location) } });

async function openModal({ client }: { client: ReturnType<typeof openSdkFrame>['client'] }): Promise<string> {
  const size = { width: '400px', height: 200 };
  const answer = await client.invoke('instances.create', { location: 'modal', url: 'assets/m.html', size });
  const [context] = answer['instances.create'] as [{ instanceGuid: string }];
  return context.instanceGuid;
}

describe('instances', () => {
  test('a created modal is answered by its context in a list', async () => {
    const { sidebar, sizes } = openSidebar();
    expect(await openModal(sidebar)).toBe('modal-1');
    expect(sizes).toEqual([['assets/m.html', { width: '400px', height: '200px' }]]);
  });

  test('only modals can be created', async () => {
    const { sidebar } = openSidebar();
    const wanted = { location: 'nav_bar', url: 'assets/m.html' };
    await expect(sidebar.client.invoke('instances.create', wanted)).rejects.toThrow('No such Api');
  });

  test('a client for another instance reads in its name', async () => {
    const { sidebar } = openSidebar();
    const modal = sidebar.client.instance(await openModal(sidebar));
    expect(await modal.get('where')).toMatchObject({ where: 'modal' });
    expect(await modal.context()).toMatchObject({ instanceGuid: 'modal-1', location: 'modal' });
  });

  test('what is asked in the name of an instance that is gone is an error', async () => {
    const { sidebar, instances } = openSidebar();
    const modal = sidebar.client.instance(await openModal(sidebar));
    instances.remove('modal-1');
    await expect(modal.get('where')).rejects.toThrow('No such Api');
  });

  test('all open instances are listed by guid', async () => {
    const { sidebar } = openSidebar();
    await openModal(sidebar);
    expect(await sidebar.client.get('instances')).toMatchObject({
      instances: { side: { location: 'ticket_sidebar' }, 'modal-1': { location: 'modal' } },
    });
    await expect(sidebar.client.get('instances.nobody')).rejects.toThrow('No such Api');
  });

  test('parent and modal talk by events of the modal', async () => {
    const { sidebar, instances } = openSidebar();
    const guid = await openModal(sidebar);
    const modal = openSdkFrame(instances.find(guid) ?? fail());
    const heard: unknown[] = [];
    sidebar.client.instance(guid).on('answer', (data) => heard.push(['parent', data]));
    modal.client.on('question', (data) => heard.push(['modal', data]));
    await Promise.all([settled(sidebar), settled(modal)]);
    sidebar.client.instance(guid).trigger('question', 1);
    modal.client.trigger('answer', 2);
    await Promise.all([settled(sidebar), settled(modal)]);
    await Promise.all([settled(sidebar), settled(modal)]);
    expect(heard).toEqual([
      ['modal', 1],
      ['parent', 2],
    ]);
  });

  test('a modal that destroys itself is told, and its parent hears modal.close', async () => {
    const { sidebar, instances } = openSidebar();
    const guid = await openModal(sidebar);
    const modal = openSdkFrame(instances.find(guid) ?? fail());
    const heard: string[] = [];
    modal.client.on('app.willDestroy', () => heard.push('willDestroy'));
    sidebar.client.instance(guid).on('modal.close', () => heard.push('closed'));
    await Promise.all([settled(sidebar), settled(modal)]);
    modal.client.invoke('destroy').catch(() => undefined);
    await settled(sidebar);
    await settled(sidebar);
    expect(heard).toEqual(['willDestroy', 'closed']);
    expect(instances.find(guid)).toBeUndefined();
  });

  test('a background instance hears of others coming and going', async () => {
    const { instances, openInstance } = openSidebar();
    const background = openSdkFrame(openInstance('back', 'background'));
    const heard: unknown[] = [];
    background.client.on('instance.created', (context) => heard.push(context));
    await settled(background);
    openInstance('nav', 'nav_bar');
    await settled(background);
    expect(heard).toEqual([expect.objectContaining({ instanceGuid: 'nav', location: 'nav_bar' })]);
    expect(instances.at('background')).toHaveLength(1);
  });

  test('a length is a number of pixels where it has no unit', async () => {
    const { sidebar, sizes } = openSidebar();
    await sidebar.client.invoke('resize', { width: '100%', height: 80 });
    await sidebar.client.invoke('resize', { height: '96' });
    expect(sizes).toEqual([
      ['side', { width: '100%', height: '80px' }],
      ['side', { height: '96px' }],
    ]);
  });
});

function fail(): never {
  throw new Error('the modal is not there');
}
