// An app folder as Zendesk's validator looks at it: every file but those beginning with a dot and a top-level tmp/.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface AppFolder {
  /** Names with slashes, in the order of their characters. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Links, hidden ones included: a package may have none. */
  readonly links: readonly string[];
}

export function readAppFolder(root: string): AppFolder {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).map((entry) => ({
    entry,
    name: path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
  }));
  const names = entries
    .filter(({ entry, name }) => entry.isFile() && !/(^|\/)\.|^tmp\//.test(name))
    .map(({ name }) => name)
    .sort();
  return {
    files: new Map(names.map((name) => [name, readFileSync(path.join(root, name))])),
    links: entries.filter(({ entry }) => entry.isSymbolicLink()).map(({ name }) => name),
  };
}
