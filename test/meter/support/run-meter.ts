// The meter command as a process of its own, and files for it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '../../..');
export const folder = mkdtempSync(path.join(tmpdir(), 'meter-'));
// Each test starts processes, on machines that may be busy.
jest.setTimeout(60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** What Node needs to be told to run the command. */
export const COMMAND = ['--import', require.resolve('tsx'), path.join(ROOT, 'scripts/meter/main.ts')];

interface Around {
  input?: string | Buffer;
  env?: Record<string, string>;
  cwd?: string;
}

/** Runs the command; its stdin is a socket, as for everything that Node starts. */
export async function meter(words: readonly string[], { input = '', env = {}, cwd = ROOT }: Around = {}) {
  const child = spawn(process.execPath, [...COMMAND, ...words], {
    cwd,
    env: { ...process.env, ...env },
  });
  // It may say no before it has read everything.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, ...said };
}

/** What the command says of bad input. */
export function refused(line: string) {
  return { status: 2, stdout: '', stderr: `${line}\n` };
}

/** The path of a file with this content. */
export function written(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}
