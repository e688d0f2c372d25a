// Lints texts as if they were files of the project, and prints each one's complaints of the house's own rules. A
// process of its own, because ESLint loads its configuration as a module, which jest does not do.
// in: [{ file, text }] as JSON on stdin; out: [["rule: message", …], …] as JSON
import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';

const HOUSE = new Set(['house/arrows', 'house/file-shape', 'no-restricted-syntax']);

const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => HOUSE.has(ruleId),
  // The files are not there, so TypeScript knows nothing of them; these rules ask for no types.
  overrideConfig: {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: false } },
  },
});

const complaints = [];
for (const { file, text } of JSON.parse(readFileSync(0, 'utf8'))) {
  const [result] = await eslint.lintText(text, { filePath: file });
  complaints.push((result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
process.stdout.write(JSON.stringify(complaints));
