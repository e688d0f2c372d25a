// Where frames come from, in which sandbox, and what the workspace's own addresses mean.
import { frameOrigin, frameUrl, newGuid, sandboxFlags } from '../../workbench/host/frame/frame-address';
import { readManifest, slugOf } from '../../workbench/host/workspace/app-definition';
import { readRoute, routePath } from '../../workbench/host/workspace/route';

const ADDRESS = {
  frameOrigin: 'http://localhost:4567',
  workspaceOrigin: 'http://127.0.0.1:4567',
  url: 'assets/side.html',
  guid: 'g-1',
  colorScheme: 'dark',
  clockOffset: -5,
};

describe('a frame', () => {
  test('is of another origin than the workspace, on the same port', () => {
    const at = (hostname: string, port = '4567') => frameOrigin({ protocol: 'http:', hostname, port });
    expect(at('127.0.0.1')).toBe('http://localhost:4567');
    expect(at('localhost')).toBe('http://127.0.0.1:4567');
    expect(at('bench.example', '')).toBe('http://bench.example');
  });

  test('is told the workspace, its guid, the colour scheme and the clock by its address', () => {
    const url = new URL(frameUrl(ADDRESS));
    expect(url.origin + url.pathname).toBe('http://localhost:4567/app/assets/side.html');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      origin: 'http://127.0.0.1:4567',
      app_guid: 'g-1',
      colorScheme: 'dark',
      workbench_clock_offset: '-5',
    });
  });

  test('keeps the query and the hash that its url has', () => {
    const url = new URL(frameUrl({ ...ADDRESS, url: 'assets/modal.html?page=2#top' }));
    expect([url.searchParams.get('page'), url.hash]).toEqual(['2', '#top']);
  });

  test('is sandboxed without modals, and without popups where they are switched off', () => {
    const base = 'allow-scripts allow-same-origin allow-forms allow-downloads';
    expect(sandboxFlags({})).toBe(`${base} allow-popups allow-popups-to-escape-sandbox`);
    expect(sandboxFlags({ popups: false })).toBe(base);
  });

  test('has a guid of its own', () => {
    expect(newGuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(newGuid()).not.toBe(newGuid());
  });
});

describe('the manifest', () => {
  test('gives a page for each location, written as a text or as an object', () => {
    const support = {
      ticket_sidebar: { url: 'a.html', flexible: false },
      nav_bar: 'b.html',
      background: { autoLoad: false },
    };
    const parameters = [{ name: 'warn', default: 5 }, { name: 'hidden' }];
    const app = readManifest(
      { name: 'Sample', version: '1.2.0', location: { support }, parameters },
      'Support Plan Meter',
    );
    expect(app).toEqual({
      name: 'Support Plan Meter',
      version: '1.2.0',
      slug: 'support-plan-meter',
      locations: {
        ticket_sidebar: { url: 'a.html', flexible: false },
        nav_bar: { url: 'b.html', flexible: true },
      },
      defaults: { warn: 5 },
    });
  });

  test('keeps the defaults of secure parameters to itself', () => {
    const parameters = [
      { name: 'token', default: 'secret', secure: true },
      { name: 'open', default: 'x', secure: false },
    ];
    expect(readManifest({ parameters }, undefined).defaults).toEqual({ open: 'x' });
  });

  test.each([
    ['Support Plan Meter', 'support-plan-meter'],
    ['supportPlanMeter', 'support-plan-meter'],
    ['support_plan (2)', 'support-plan-2'],
  ])('%s is %s in an address', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});

describe('an address of the workspace', () => {
  test.each<[string, object]>([
    ['/', { page: 'list' }],
    ['/agent', { page: 'list' }],
    ['/agent/tickets/50', { page: 'ticket', id: 50 }],
    ['/agent/tickets/new', { page: 'new-ticket', organizationId: null }],
    ['/agent/tickets/new?organization=9', { page: 'new-ticket', organizationId: 9 }],
    ['/agent/organizations/9', { page: 'organization', id: 9 }],
    ['/agent/users/3', { page: 'user', id: 3 }],
    ['/agent/apps/support-plan-meter', { page: 'app', name: 'support-plan-meter', path: '' }],
    [
      '/agent/apps/support-plan-meter/charges/2026-11',
      { page: 'app', name: 'support-plan-meter', path: 'charges/2026-11' },
    ],
    ['/agent/tickets/abc', { page: 'nowhere', path: '/agent/tickets/abc' }],
    ['/elsewhere', { page: 'nowhere', path: '/elsewhere' }],
  ])('%s', (address, route) => {
    const { pathname, searchParams } = new URL(address, 'http://x');
    const read = readRoute(pathname, searchParams);
    expect(read).toEqual(route);
    const again = new URL(routePath(read), 'http://x');
    expect(readRoute(again.pathname, again.searchParams)).toEqual(route);
  });
});
