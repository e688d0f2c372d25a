// `npm run logo`: draws assets/logo.svg at the two sizes that Zendesk asks for. Run by hand; the images are committed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from './browser/launch';

const ASSETS = path.resolve(import.meta.dirname, '../assets');
const SIZES: Readonly<Record<string, number>> = { 'logo.png': 320, 'logo-small.png': 128 };

async function main(): Promise<void> {
  const svg = readFileSync(path.join(ASSETS, 'logo.svg')).toString('base64');
  const browser = await launchChromium();
  for (const [name, size] of Object.entries(SIZES)) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const image = `<img src="data:image/svg+xml;base64,${svg}" width="${size}" height="${size}" style="display:block">`;
    await page.setContent(`<body style="margin:0">${image}</body>`);
    await page.screenshot({ path: path.join(ASSETS, name), omitBackground: true });
  }
  await browser.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`cannot draw: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
