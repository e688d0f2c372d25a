// `npm run validate [FOLDER]`: checks a built app folder (dist/ by default) as Zendesk would at upload, and beyond. Fails
// on errors, and on warnings that nobody expects.
import path from 'node:path';
import { readAppFolder } from './validate/app-folder';
import { isExpected } from './validate/expected';
import { validate } from './validate/validate';

const ROOT = path.resolve(import.meta.dirname, '..');
const folder = process.argv[2] ?? path.join(ROOT, 'dist');

try {
  const app = readAppFolder(folder);
  const findings = validate(app);
  for (const { kind, place, fault } of findings) process.stdout.write(`${kind}: ${place} ${fault}\n`);
  const count = findings.filter(({ kind }) => kind === 'error').length;
  const odd = findings.filter((one) => one.kind === 'warning' && !isExpected(one)).length;
  const warnings = `${findings.length - count} warnings${odd > 0 ? `, ${odd} of them of a kind that may not be` : ''}`;
  process.stdout.write(`${app.files.size} files, ${count} errors, ${warnings}\n`);
  if (count + odd > 0) process.exitCode = 1;
} catch (thrown) {
  process.stderr.write(`cannot validate: ${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exitCode = 2;
}
