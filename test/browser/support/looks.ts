// Looks at states of sidebars as the gallery shows them: whether each says its words, fits, and can be read by
// everybody. The pictures are left in screenshots/ to be looked at.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Recipe } from '../../../workbench/gallery/recipe';
import { launchChromium } from './chromium';
import { Tile } from './tile';
import { Workbench } from './workbench';

const PICTURES = path.resolve(__dirname, '../screenshots');
const TRANSLATIONS = path.resolve(__dirname, '../../../translations');
/**
 * Taller than any tile: to picture a taller one, the browser would draw its frame anew in a window of another size for a
 * moment.
 */
const VIEWPORT = { width: 760, height: 1800 };
/** Design section 6: under the warning level two lines. */
const GLANCE_HEIGHT = 96;

export class Looks {
  private readonly pages = new Map<string, Promise<Page>>();
  private readonly errors: string[] = [];

  private constructor(
    private readonly workbench: Workbench,
    private readonly browser: Browser,
  ) {}

  static async start(): Promise<Looks> {
    mkdirSync(PICTURES, { recursive: true });
    const [workbench, browser] = await Promise.all([Workbench.start(), launchChromium()]);
    return new Looks(workbench, browser);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.workbench.stop();
  }

  /**
   * What is wrong with a state in a look; throws where it does not say what it must.
   * @param look e.g. "scheme=dark"
   */
  async faultsOf(look: string, { name, says, isGlance, steps = [] }: Recipe): Promise<readonly string[]> {
    const asked = new URLSearchParams(look);
    const width = Number(asked.get('width') ?? 320);
    const language = asked.get('locale');
    const page = await this.pageOf(look);
    // One tile at a time: among others that still grow, a press lands where the tile was a moment ago.
    await page.goto(`${this.workbench.url}/gallery?${look}&only=${name}`);
    const tile = new Tile(page, name);
    // What the recipes say is English.
    if (language === null) for (const words of says) await tile.says(words);
    for (const step of steps) await tile.does(step, wordsOf(language ?? 'en'));
    await tile.settles();
    const size = await tile.size();
    await tile.picture(path.join(PICTURES, `${name}-${look.replace('=', '-')}.png`));
    return [
      ...(size.width === width ? [] : [`the frame is ${size.width} px wide`]),
      ...(size.scrollWidth > width ? [`its content is ${size.scrollWidth} px wide`] : []),
      ...(isGlance === true && size.height > GLANCE_HEIGHT ? [`the glance is ${size.height} px high`] : []),
      ...(await tile.axeFaults()),
      ...this.errors,
    ];
  }

  private pageOf(look: string): Promise<Page> {
    const known = this.pages.get(look);
    if (known) return known;
    const made = this.newPage();
    this.pages.set(look, made);
    return made;
  }

  private async newPage(): Promise<Page> {
    const page = await this.browser.newPage({ viewport: VIEWPORT, reducedMotion: 'reduce' });
    page.on('pageerror', (error) => this.errors.push(error.message));
    return page;
  }
}

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
