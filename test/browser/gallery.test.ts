// Every state of every sidebar, as the gallery shows it: says what it must, fits, and has no accessibility fault. The
// pictures are left in screenshots/ to be looked at.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { RECIPES } from '../../workbench/gallery/recipes';
import type { Recipe } from '../../workbench/gallery/recipe';
import { launchChromium } from './support/chromium';
import { Tile } from './support/tile';
import { Workbench } from './support/workbench';

const PICTURES = path.join(__dirname, 'screenshots');
/** Design section 6: under the warning level two lines. */
const GLANCE_HEIGHT = 96;

let workbench: Workbench;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  [workbench, browser] = await Promise.all([Workbench.start(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await workbench.stop();
});

/** A few of each kind, for looks that differ in layout alone. */
const SAMPLE = [
  'included',
  'included-warning',
  'several-limits',
  'overage',
  'expired',
  'faulty-plan',
  'offline',
];
const sample = RECIPES.filter(({ name }) => SAMPLE.includes(name));

const LOOKS: readonly (readonly [look: string, recipes: readonly Recipe[]])[] = [
  ['scheme=light', RECIPES],
  ['scheme=dark', RECIPES],
  ['direction=rtl', sample],
  ['width=700', sample],
];

describe.each(LOOKS)('with %s', (look, recipes) => {
  let page: Page;
  const errors: string[] = [];
  const width = Number(new URLSearchParams(look).get('width') ?? 320);

  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${workbench.url}/gallery?${look}`);
  });
  afterAll(() => page.close());

  test.each(recipes)('$name says what it must, fits and reads', async ({ name, says, isGlance }) => {
    const tile = await Tile.near(page, name);
    for (const words of says) await tile.says(words);
    const size = await tile.size();
    expect(size.width).toBe(width);
    expect(size.scrollWidth).toBeLessThanOrEqual(width);
    if (isGlance === true) expect(size.height).toBeLessThanOrEqual(GLANCE_HEIGHT);
    await tile.picture(path.join(PICTURES, `${name}-${look.replace('=', '-')}.png`));
    expect(await tile.axeFaults()).toEqual([]);
    expect(errors).toEqual([]);
  });
});
