// `npm run package`: release/support-plan-meter-<version>.zip from dist/, which the script's command builds first.
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pack } from './package/pack';

const ROOT = path.resolve(import.meta.dirname, '..');

async function main(): Promise<void> {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'manifest.json'), 'utf8')) as {
    version: string;
  };
  const name = `release/support-plan-meter-${version}.zip`;
  mkdirSync(path.join(ROOT, 'release'), { recursive: true });
  const packed = await pack(path.join(ROOT, 'dist'), path.join(ROOT, name));
  const kilobytes = Math.round(statSync(path.join(ROOT, name)).size / 1000);
  process.stdout.write(`${name}: ${packed.length} files, ${kilobytes} kB\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`cannot package: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
