// Zips a built app folder for upload: the same files give the same bytes, whenever and wherever they are packed.
import { createWriteStream, readdirSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import path from 'node:path';
import { ZipFile } from 'yazl';

/** A zip's plain dates are local and nameless: midnight anywhere is written the same. */
const PACKED_AT = new Date(2000, 0, 1);
const MODE = 0o100644;
/** What must never reach an account: sources, maps, whatever an editor or system left. */
const KEPT_BACK = /\.map$|\.tsx?$|(^|\/)\.|\.test\./;

/** @returns the names packed, in their order */
export async function pack(folder: string, file: string): Promise<readonly string[]> {
  const names = namesIn(folder);
  const refused = names.filter((name) => KEPT_BACK.test(name));
  if (refused.length > 0) throw new Error(`not for an account: ${refused.join(', ')}`);
  if (!names.includes('manifest.json')) throw new Error(`no manifest.json in ${folder}: build first`);
  const zip = new ZipFile();
  for (const name of names) {
    zip.addFile(path.join(folder, name), name, { mtime: PACKED_AT, mode: MODE, forceDosTimestamp: true });
  }
  zip.end();
  await finished(zip.outputStream.pipe(createWriteStream(file)));
  return names;
}

/** With slashes, in the order of their characters, so that no file system's order shows. */
function namesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
