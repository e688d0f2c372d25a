// What axe says of a frame, with colours that stand still; what surrounds the frame is its host's affair.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** As "rule: elements". A button that is just pressed or enabled is between two colours: here it changes at once. */
export async function axeFaultsIn(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const still = new CSSStyleSheet();
    still.replaceSync('*, *::before, *::after { transition: none !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

export function appPageFrame(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes('nav-bar.html'));
  if (frame === undefined) throw new Error('no frame of the app page');
  return frame;
}
