// What the house's own lint rules say of texts planted as files of the project.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

export interface Plant {
  readonly file: string;
  readonly text: string;
}

const ROOT = path.resolve(__dirname, '../../..');

/** @returns each plant's complaints, by its file and text */
export function lintPlants(plants: readonly Plant[]): ReadonlyMap<Plant, readonly string[]> {
  const program = path.join(__dirname, 'lint-plants.mjs');
  const input = JSON.stringify(plants.map(({ file, text }) => ({ file, text: `// Planted.\n${text}\n` })));
  const printed = execFileSync(process.execPath, [program], { cwd: ROOT, input, encoding: 'utf8' });
  const complaints = JSON.parse(printed) as readonly (readonly string[])[];
  return new Map(plants.map((plant, index) => [plant, complaints[index] ?? ['not linted']]));
}

/** Runs the table's check of a source tree that has these folders. */
export function refusalOfFolders(root: string): string | null {
  const script = `import { refuseUnknownRooms } from './lint/rooms.js'; refuseUnknownRooms(process.argv[1]);`;
  try {
    execFileSync(process.execPath, ['--input-type=module', '--eval', script, root], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return null;
  } catch (error) {
    return String((error as { stderr?: unknown }).stderr);
  }
}
