// `npm run package`: release/support-plan-meter-<version>.zip from dist/, which the script's command builds and validates
// first, and beside it the list of what the app is made of.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pack } from './package/pack';
import { sbomOf } from './package/sbom';

const ROOT = path.resolve(import.meta.dirname, '..');

async function main(): Promise<void> {
  const { name, version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const file = `release/${name}-${version}`;
  mkdirSync(path.join(ROOT, 'release'), { recursive: true });
  const packed = await pack(path.join(ROOT, 'dist'), path.join(ROOT, `${file}.zip`));
  const kilobytes = Math.round(statSync(path.join(ROOT, `${file}.zip`)).size / 1000);
  process.stdout.write(`${file}.zip: ${packed.length} files, ${kilobytes} kB\n`);
  const bom = sbomOf(ROOT, name, readFileSync(path.join(ROOT, 'dist/assets/licenses.txt'), 'utf8'));
  writeFileSync(path.join(ROOT, `${file}.cdx.json`), `${JSON.stringify(bom, null, 2)}\n`);
  process.stdout.write(`${file}.cdx.json: ${bom.components.length} components\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`cannot package: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
