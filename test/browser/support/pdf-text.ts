// What a printed page says, read back by a PDF library of its own: not by the browser that printed it.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(__dirname, '../../..');

/** The library is an ES module, which jest's own loader does not take: a process of its own does. */
const READ = `
import { extractText } from 'unpdf';
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { text } = await extractText(new Uint8Array(Buffer.concat(chunks)), { mergePages: false });
process.stdout.write(JSON.stringify(text));
`;

/** The text of each page, white space as single spaces. */
export async function pdfPages(pdf: Buffer): Promise<readonly string[]> {
  const reading = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', READ], {
    cwd: ROOT,
    maxBuffer: 64 * 1024 * 1024,
  });
  reading.child.stdin?.end(pdf);
  const { stdout } = await reading;
  return (JSON.parse(stdout) as string[]).map((text) => text.replace(/\s+/gu, ' ').trim());
}
