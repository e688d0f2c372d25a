// Runs one step's commands in a shell. Alone, what they print goes straight through; beside others it is kept together.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Step } from './steps';
import { added, NONE, tallyOf, type Tally } from './tally';

export interface Outcome {
  readonly ok: boolean;
  readonly tally: Tally;
  /** What it printed, where that was kept. */
  readonly said: string;
}

export async function runStep(step: Step, root: string, isAlone: boolean): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'support-plan-meter-'));
  let [tally, said] = [NONE, ''];
  try {
    for (const [index, command] of step.commands.entries()) {
      const report = path.join(folder, `${index}.json`);
      const line = step.isJest === true ? `${command} --ci --json --outputFile="${report}"` : command;
      const ran = await runLine(line, root, isAlone, step.env);
      said += ran.said;
      if (existsSync(report)) tally = added(tally, tallyOf(readFileSync(report, 'utf8')));
      if (!ran.ok) return { ok: false, tally, said };
    }
    return { ok: true, tally, said };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runLine(
  line: string,
  root: string,
  isAlone: boolean,
  env: Step['env'] = {},
): Promise<{ readonly ok: boolean; readonly said: string }> {
  const programs = path.join(root, 'node_modules', '.bin');
  const PATH = `${programs}${path.delimiter}${process.env['PATH'] ?? ''}`;
  const out = isAlone ? 'inherit' : 'pipe';
  const child = spawn(line, {
    cwd: root,
    shell: true,
    stdio: ['ignore', out, out],
    env: { ...process.env, ...env, PATH },
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ ok: status === 0, said: Buffer.concat(chunks).toString() }));
  });
}
