// The functions that stand in for two lodash packages in the bundle do what Garden's colours ask of them.
import { createRequire } from 'node:module';
import { DEFAULT_THEME, getColor } from '@zendeskgarden/react-theming';

type Get = (object: object, path: string) => unknown;
type Memoize = <T>(run: (given: T) => unknown, keyOf?: (given: T) => unknown) => (given: T) => unknown;

const load = createRequire(__filename);
const get = load('../../scripts/build/lodash-get.cjs') as Get;
const memoize = load('../../scripts/build/lodash-memoize.cjs') as Memoize;

test.each(['light', 'dark'] as const)(
  'every colour variable of the %s scheme is found by its path',
  (scheme) => {
    const variables = DEFAULT_THEME.colors.variables[scheme];
    const paths = Object.entries(variables).flatMap(([group, names]) =>
      Object.keys(names).map((name) => `${group}.${name}`),
    );
    expect(paths.length).toBeGreaterThan(30);
    for (const path of paths) {
      expect(typeof get(variables, path)).toBe('string');
      expect(getColor({ theme: DEFAULT_THEME, variable: path })).toMatch(/^#|^rgba/);
    }
  },
);

test('a path that leads nowhere is nothing, not an error', () => {
  expect(get({ a: {} }, 'a.b.c')).toBeUndefined();
});

test('a result is computed once for each key', () => {
  const run = jest.fn(({ n }: { n: number }) => n * 2);
  const doubled = memoize(run, ({ n }) => n);
  expect([doubled({ n: 1 }), doubled({ n: 1 }), doubled({ n: 2 })]).toEqual([2, 2, 4]);
  expect(run).toHaveBeenCalledTimes(2);
});
