// One tile of the gallery: its frame, what stands in it, and how it is measured.
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import type { Step } from '../../../workbench/gallery/recipe';
import { axeFaultsIn } from './axe';

/** A face that waits for our own time limit takes 15 seconds. */
const SAYS_WITHIN_MS = 20_000;
/** A state that never stands still may be pressed all the same. */
const SETTLES_WITHIN_MS = 5_000;

export class Tile {
  private readonly card: Locator;
  private readonly panel: FrameLocator;

  constructor(
    private readonly page: Page,
    private readonly name: string,
  ) {
    this.card = page.locator(`[id="${name}"]`);
    this.panel = this.card.frameLocator('iframe');
  }

  async says(words: string | RegExp): Promise<void> {
    const found = this.panel.getByText(words).first().waitFor({ timeout: SAYS_WITHIN_MS });
    await found.catch(async () => {
      throw new Error(`${this.name} does not say ${String(words)} but: ${await this.text()}`);
    });
  }

  private text(): Promise<string> {
    return this.panel.locator('body').innerText({ timeout: 1_000 });
  }

  /** Values may stand where the words have their names. */
  private sees(words: string): Promise<void> {
    const parts = words.split(/\{\w+\}/).map((part) => part.replaceAll(/[.*+?^$()[\]\\|]/g, String.raw`\$&`));
    return this.says(new RegExp(parts.join('.+')));
  }

  /** @param word gives the words that stand at a place of the translations */
  async does(step: Step, word: (place: string) => string): Promise<void> {
    if ('press' in step) {
      // What is loaded on use still moves what stands below it: a press would land where the button was a moment ago.
      await this.settles(SETTLES_WITHIN_MS);
      const button = this.panel.getByRole('button', { name: word(step.press), exact: true });
      await button.first().click({ timeout: SAYS_WITHIN_MS });
    } else if ('sees' in step) await this.sees(word(step.sees));
    else if ('lost' in step) {
      await this.page.route(`**/*${step.lost}*.js`, (route) => route.abort(), { times: 1 });
    } else {
      const field = this.panel.getByLabel(word(step.in), { exact: true });
      if ('choose' in step) await field.selectOption(step.choose);
      else await field.fill(step.type);
    }
  }

  /** What is loaded on use has come, and the frame is as high as what stands in it. */
  async settles(withinMs = Infinity): Promise<void> {
    const until = Date.now() + withinMs;
    const root = this.panel.locator('#root');
    await root.locator('*').first().waitFor({ timeout: SAYS_WITHIN_MS });
    for (let before = ''; Date.now() < until;) {
      const { height, frameHeight, isWhole } = await this.size();
      const now = JSON.stringify([await root.innerText(), height]);
      if (isWhole && height === frameHeight && now === before) return;
      before = now;
      await this.page.waitForTimeout(150);
    }
  }

  async picture(file: string): Promise<void> {
    await this.card.locator('iframe').screenshot({ path: file });
  }

  async size() {
    return (await this.frame()).evaluate(() => ({
      width: window.innerWidth,
      scrollWidth: document.documentElement.scrollWidth,
      height: Math.ceil(document.getElementById('root')?.getBoundingClientRect().height ?? 0),
      frameHeight: window.innerHeight,
      /** Something stands in each part that is open. */
      isWhole:
        document.body.innerText.trim() !== '' &&
        [...document.querySelectorAll('[aria-expanded="true"]')].every(
          (button) =>
            document.getElementById(button.getAttribute('aria-controls') ?? '')?.innerText.trim() !== '',
        ),
    }));
  }

  async axeFaults(): Promise<readonly string[]> {
    return axeFaultsIn(await this.frame());
  }

  private async frame(): Promise<Frame> {
    const element = await this.card.locator('iframe').elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error(`${this.name} has no frame`);
    return frame;
  }
}
