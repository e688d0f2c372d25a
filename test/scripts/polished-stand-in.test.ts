// What stands in for polished in the bundle gives Garden's colours as polished gives them.
import { createRequire } from 'node:module';
import { PALETTE } from '@zendeskgarden/react-theming';

interface Colours {
  readonly rgba: (color: string, alpha: number) => string;
  readonly darken: (amount: number, color: string) => string;
  readonly lighten: (amount: number, color: string) => string;
  readonly getContrast: (one: string, other: string) => number;
  readonly getValueAndUnit: (value: unknown) => readonly unknown[];
}

const load = createRequire(__filename);
const ours = load('../../scripts/build/polished.mjs') as Colours;
const polished = load('polished') as Colours;
const { parseToRgba } = load('color2k') as { readonly parseToRgba: (color: string) => readonly number[] };

const COLOURS = Object.values(PALETTE).flatMap((hue) =>
  typeof hue === 'string' ? [hue] : Object.values(hue),
);

/** One step of 255 is what rounding may cost. */
function expectSame(given: string, wanted: string) {
  parseToRgba(wanted).forEach((value, at) => {
    const found = parseToRgba(inWholeFigures(given))[at] ?? Number.NaN;
    expect(Math.abs(found - value)).toBeLessThanOrEqual(at === 3 ? 0.001 : 1);
  });
}

/** Browsers read "hsla(210.5,50%,…)"; so does this parser, but not with an exponent in it. */
function inWholeFigures(color: string): string {
  return color.replace(/\d+(\.\d+)?e-\d+/g, '0');
}

test('every colour of the palette is darkened, lightened and made transparent alike', () => {
  expect(COLOURS.length).toBeGreaterThan(100);
  for (const colour of COLOURS) {
    for (const amount of [0.05, 0.3]) {
      expectSame(ours.darken(amount, colour), polished.darken(amount, colour));
      expectSame(ours.lighten(amount, colour), polished.lighten(amount, colour));
      expectSame(ours.rgba(colour, amount), polished.rgba(colour, amount));
    }
    // polished rounds the luminance on the way.
    const ratio = ours.getContrast('#fff', colour) / polished.getContrast('#fff', colour);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.02);
  }
});

test.each(['12px', '1.5em', '-3%', '20', 7, 'auto'])(
  '%j falls into its figure and its unit alike',
  (value) => {
    expect(ours.getValueAndUnit(value)).toEqual(polished.getValueAndUnit(value));
  },
);
