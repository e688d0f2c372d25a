// Every state of every sidebar, as the gallery shows it: says what it must, fits, and has no accessibility fault. The
// pictures are left in screenshots/ to be looked at.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Recipe } from '../../workbench/gallery/recipe';
import { RECIPES } from '../../workbench/gallery/recipes';
import { launchChromium } from './support/chromium';
import { Tile } from './support/tile';
import { Workbench } from './support/workbench';

const PICTURES = path.join(__dirname, 'screenshots');
const TRANSLATIONS = path.resolve(__dirname, '../../translations');
/**
 * Taller than any tile: to picture a taller one, the browser would draw its frame anew in a window of another size for a
 * moment.
 */
const VIEWPORT = { width: 760, height: 1800 };
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

/** For looks that differ in layout alone: each kind of line, bar, form and face once. */
const SAMPLE = [
  ...['included', 'included-warning', 'several-limits', 'overage', 'to-confirm', 'waived', 'preview'],
  ...['expired', 'faulty-plan', 'restricted', 'throttled', 'right-to-left-name', 'markup-name'],
  ...['why-overage', 'act-waive-errors', 'target-active', 'reply-asked', 'reply-not-copied'],
  ...['approved-grown', 'act-note-in-doubt', 'act-settling', 'target-overdue'],
  ...['new-over', 'new-hours', 'organization-several-limits', 'organization-over-limit'],
];
const sample = RECIPES.filter(({ name }) => SAMPLE.includes(name));
const otherLanguages = readdirSync(TRANSLATIONS)
  .map((file) => file.replace('.json', ''))
  .filter((language) => language !== 'en');

/** Every look of every state takes a quarter of an hour: GALLERY=all. */
const looked = process.env['GALLERY'] === 'all' ? RECIPES : sample;
const LOOKS: readonly (readonly [look: string, recipes: readonly Recipe[]])[] = [
  ['scheme=light', RECIPES],
  ['scheme=dark', looked],
  ['direction=rtl', looked],
  ['width=700', looked],
  ...otherLanguages.map((language) => [`locale=${language}`, looked] as const),
];

describe.each(LOOKS)('with %s', (look, recipes) => {
  let page: Page;
  const errors: string[] = [];
  const asked = new URLSearchParams(look);
  const width = Number(asked.get('width') ?? 320);
  const language = asked.get('locale');
  const word = wordsOf(language ?? 'en');

  beforeAll(async () => {
    page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: 'reduce' });
    page.on('pageerror', (error) => errors.push(error.message));
  });
  afterAll(() => page.close());

  test.each(recipes)('$name says what it must, fits and reads', async (recipe) => {
    const { name, says, isGlance, steps = [] } = recipe;
    // One tile at a time: among others that still grow, a press lands where the tile was a moment ago.
    await page.goto(`${workbench.url}/gallery?${look}&only=${name}`);
    const tile = new Tile(page, name);
    // What the recipes say is English.
    if (language === null) for (const words of says) await tile.says(words);
    for (const step of steps) await tile.does(step, word);
    await tile.settles();
    const size = await tile.size();
    await tile.picture(path.join(PICTURES, `${name}-${look.replace('=', '-')}.png`));
    expect(size.width).toBe(width);
    expect(size.scrollWidth).toBeLessThanOrEqual(width);
    if (isGlance === true) expect(size.height).toBeLessThanOrEqual(GLANCE_HEIGHT);
    expect(await tile.axeFaults()).toEqual([]);
    expect(errors).toEqual([]);
  });
});

/** The words at a place such as "panel.panel.more". */
function wordsOf(language: string): (place: string) => string {
  const all: unknown = JSON.parse(readFileSync(path.join(TRANSLATIONS, `${language}.json`), 'utf8'));
  return (place) => {
    let at = all;
    for (const name of place.split('.')) at = (at as Readonly<Record<string, unknown>>)[name];
    if (typeof at !== 'string') throw new Error(`${language} has no words at ${place}`);
    return at.replaceAll("''", "'");
  };
}
