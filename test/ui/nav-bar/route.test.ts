// The address of the app page: what is chosen can be sent to a colleague, and no address breaks the page.
import fc from 'fast-check';
import type { PageHost } from '../../../src/actions/page-host';
import { PageRouter } from '../../../src/ui/nav-bar/shell/page-router';
import { printRoute, readRoute, START, TABS } from '../../../src/ui/nav-bar/shell/route';

test('whatever is chosen in a tab is read back from its address', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' });
  const route = fc.record({ tab: fc.constantFrom(...TABS), chosen: fc.dictionary(text, text) });
  fc.assert(
    fc.property(route, (one) => {
      expect(readRoute(printRoute(one))).toEqual(one);
    }),
  );
});

test('an address that a host has decoded already is read all the same', () => {
  expect(readRoute('overview/search/100% of Ærø')).toEqual({
    tab: 'overview',
    chosen: { search: '100% of Ærø' },
  });
});

test('no path, an unknown tab and half a choice are the start', () => {
  expect(readRoute('')).toEqual(START);
  expect(readRoute('settings/of/yesterday')).toEqual(START);
  expect(readRoute('/charges/from')).toEqual({ tab: 'charges', chosen: {} });
});

describe('the router', () => {
  function seated() {
    const shown: string[] = [];
    let tell: (path: string) => void = () => undefined;
    const host: PageHost = {
      onRoute: (listener) => {
        tell = listener;
      },
      showRoute: (path) => {
        shown.push(path);
      },
      onShown: () => undefined,
    };
    return { router: new PageRouter(host), shown, tell: (path: string) => tell(path) };
  }

  test('a choice is put into the address once, and comes back from there as no news', () => {
    const { router, shown, tell } = seated();
    let changes = 0;
    router.goTo('charges', { state: 'waived' });
    router.subscribe(() => {
      changes += 1;
    });
    tell('charges/state/waived');
    router.choose({ state: 'waived' });
    expect(shown).toEqual(['charges/state/waived']);
    expect(changes).toBe(0);
  });

  test('an empty text takes a choice back and leaves the others', () => {
    const { router } = seated();
    router.goTo('charges', { state: 'waived', from: '2026-11-01' });
    router.choose({ state: '' });
    expect(router.state()).toEqual({ tab: 'charges', chosen: { from: '2026-11-01' } });
  });

  test('an address that somebody opens is followed, and not written again', () => {
    const { router, shown, tell } = seated();
    tell('charges/search/fjord');
    expect(router.state()).toEqual({ tab: 'charges', chosen: { search: 'fjord' } });
    expect(shown).toEqual([]);
  });

  test('while something would be lost nobody goes elsewhere unasked; whoever says so goes all the way', () => {
    const { router, shown, tell } = seated();
    router.goTo('plans', { edit: 'new' });
    const ways: (() => void)[] = [];
    const release = router.hold((go) => ways.push(go));
    router.goTo('overview');
    tell('charges/state/waived');
    expect(router.state().tab).toBe('plans');
    // The address goes back to what is shown.
    expect(shown).toEqual(['plans/edit/new', 'plans/edit/new']);
    ways[1]?.();
    expect(router.state()).toEqual({ tab: 'charges', chosen: { state: 'waived' } });
    release();
    router.goTo('overview');
    expect(router.state().tab).toBe('overview');
    expect(ways).toHaveLength(2);
  });
});
