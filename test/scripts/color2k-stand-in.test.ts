// What stands in for color2k in the bundle gives Garden's colours as color2k gives them.
import { createRequire } from 'node:module';
import { DEFAULT_THEME, PALETTE } from '@zendeskgarden/react-theming';

type Parts = readonly number[];
interface Colours {
  readonly parseToRgba: (color: string) => Parts;
  readonly parseToHsla: (color: string) => Parts;
  readonly toHex: (color: string) => string;
  readonly getContrast: (one: string, other: string) => number;
  readonly getScale: (...colors: readonly string[]) => (at: number) => string;
}

const load = createRequire(__filename);
const ours = load('../../scripts/build/color2k.mjs') as Colours;
const theirs = load('color2k') as Colours;

const HEX = Object.values(PALETTE).flatMap((hue) => (typeof hue === 'string' ? [hue] : Object.values(hue)));
const COLOURS = [
  ...HEX,
  '#fff',
  '#1234',
  '#11223344',
  '#ABCDEF',
  'transparent',
  'rgb(1, 22,255)',
  'rgba(1,2,3,0.25)',
  'hsla(210.5,50%,40%,1)',
  'hsl(0, 0%, 7%)',
  'hsla(359,90%,95%,0.5)',
];

function expectNear(given: Parts, wanted: Parts, within: number) {
  expect(given).toHaveLength(wanted.length);
  wanted.forEach((value, at) =>
    expect(Math.abs((given[at] ?? Number.NaN) - value)).toBeLessThanOrEqual(within),
  );
}

test('every colour of the palette, and every way to write one, is read alike', () => {
  expect(COLOURS.length).toBeGreaterThan(100);
  for (const colour of COLOURS) {
    expectNear(ours.parseToRgba(colour), theirs.parseToRgba(colour), 0);
    expectNear(ours.parseToHsla(colour), theirs.parseToHsla(colour), 1e-9);
    expect(ours.toHex(colour)).toBe(theirs.toHex(colour));
    expect(ours.getContrast('#fff', colour)).toBeCloseTo(theirs.getContrast('#fff', colour), 9);
  }
});

test('a scale from white over a colour to black has the same steps, to one in 255', () => {
  expect(HEX.length).toBeGreaterThan(100);
  for (const colour of HEX) {
    const [our, their] = [ours.getScale('#FFF', colour, '#000'), theirs.getScale('#FFF', colour, '#000')];
    for (const at of [0, 0.1, 0.33, 0.5, 0.775, 1]) {
      expectNear(theirs.parseToRgba(our(at)), theirs.parseToRgba(their(at)), 1);
    }
  }
});

test.each(['', '#12', '#12345', 'nonsense', 'rgb(1,2)', 'red'])('%j is no colour here', (text) => {
  expect(() => ours.parseToRgba(text)).toThrow();
});

test("nothing in Garden's theme is a colour by its name", () => {
  const texts = JSON.stringify([DEFAULT_THEME.colors, PALETTE]).match(/"[^"]+"(?!:)/g) ?? [];
  const names = texts.map((text) => text.slice(1, -1)).filter((text) => /^[a-z]+$/.test(text));
  const hues = new Set([...Object.keys(PALETTE), 'light', 'dark', 'transparent']);
  expect(names.filter((name) => !hues.has(name))).toEqual([]);
});
