// `npm run zcli [-- NAME=VALUE… --port N --bind HOST --logs]`: serves the built app for a real account by
// `zcli apps:server` (docs/install.md), with these settings.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { BadSetting, prepareServed } from './zcli/served';

const ROOT = path.resolve(import.meta.dirname, '..');
const SERVED = path.join(ROOT, 'release/served');
const SETTING = /^([a-z_]+)=(.*)$/s;

function main(words: readonly string[]): void {
  const settings = words.flatMap((word) => {
    const [, name, value] = SETTING.exec(word) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
  prepareServed(path.join(ROOT, 'dist'), SERVED, Object.fromEntries(settings));
  const zcli = createRequire(import.meta.url).resolve('@zendesk/zcli/bin/run');
  const options = words.filter((word) => !SETTING.test(word));
  const server = spawn(process.execPath, [zcli, 'apps:server', SERVED, ...options], {
    stdio: 'inherit',
    // Nobody asked for news of zcli itself.
    env: { ...process.env, ZCLI_SKIP_NEW_VERSION_CHECK: 'true' },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
  server.once('exit', (code) => process.exit(code ?? 0));
}

try {
  main(process.argv.slice(2));
} catch (thrown) {
  process.stderr.write(`cannot serve: ${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exitCode = thrown instanceof BadSetting ? 2 : 1;
}
