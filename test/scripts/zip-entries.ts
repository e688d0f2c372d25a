// What stands in a zip: each entry's name, date and text, in order.
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

export interface ZipEntry {
  readonly name: string;
  /** As a zip writes it: years since 1980, month and day in one number. */
  readonly date: number;
  readonly time: number;
  readonly text: string;
}

export async function entriesOf(zip: Buffer): Promise<readonly ZipEntry[]> {
  const file = await opened(zip);
  const entries: ZipEntry[] = [];
  return new Promise((resolve, reject) => {
    file.on('error', reject);
    file.on('end', () => resolve(entries));
    file.on('entry', (entry: Entry) => {
      textOf(file, entry).then((text) => {
        entries.push({
          name: entry.fileName,
          date: entry.lastModFileDate,
          time: entry.lastModFileTime,
          text,
        });
        file.readEntry();
      }, reject);
    });
    file.readEntry();
  });
}

function opened(zip: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (error, file) => (error ? reject(error) : resolve(file)));
  });
}

function textOf(file: ZipFile, entry: Entry): Promise<string> {
  return new Promise((resolve, reject) => {
    file.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(chunks).toString()));
    });
  });
}
