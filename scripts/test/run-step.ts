// Runs one step's commands in a shell, what they print going straight through.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Step } from './steps';
import { added, NONE, tallyOf, type Tally } from './tally';

export interface Outcome {
  readonly ok: boolean;
  readonly tally: Tally;
}

export function runStep(step: Step, root: string): Outcome {
  const folder = mkdtempSync(path.join(tmpdir(), 'support-plan-meter-'));
  let tally = NONE;
  try {
    for (const [index, command] of step.commands.entries()) {
      const report = path.join(folder, `${index}.json`);
      const line = step.isJest === true ? `${command} --ci --json --outputFile="${report}"` : command;
      const ok = runLine(line, root, step.env);
      if (existsSync(report)) tally = added(tally, tallyOf(readFileSync(report, 'utf8')));
      if (!ok) return { ok, tally };
    }
    return { ok: true, tally };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runLine(line: string, root: string, env: Step['env'] = {}): boolean {
  const programs = path.join(root, 'node_modules', '.bin');
  const PATH = `${programs}${path.delimiter}${process.env['PATH'] ?? ''}`;
  const { status } = spawnSync(line, {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env, PATH },
  });
  return status === 0;
}
