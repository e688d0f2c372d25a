// How a bench, fuzz and soak end as commands: 0, 1 where something is broken or cannot be measured, 2 with the usage where
// its words cannot be meant; stopped by Ctrl-C, it first closes and removes what it has opened.
import { constants } from 'node:os';
import { findChromium } from '../../scripts/browser/find-chromium';
import { NO_BROWSER } from '../../scripts/browser/install-chromium';
import { BadOption, HelpAsked } from './options';

/** Nothing is wrong with the command, and nothing can be measured here: one line says why. */
export class CannotRun extends Error {}

export interface Ending {
  readonly exitCode: number;
  /** For stdout, and for stderr. */
  readonly out: string;
  readonly err: string;
}

/** Runs what stands behind `npm run …`; nothing may follow it. @param usage its first line is the command's own */
export async function command(
  usage: string,
  run: (words: readonly string[]) => Promise<unknown>,
): Promise<void> {
  try {
    await run(process.argv.slice(2));
  } catch (thrown) {
    const { exitCode, out, err } = endingOf(thrown, usage);
    process.stdout.write(out);
    process.stderr.write(err);
    process.exitCode = exitCode;
  }
}

/** @public for its test */
export function endingOf(thrown: unknown, usage: string): Ending {
  if (thrown instanceof HelpAsked) return { exitCode: 0, out: `${usage}\n`, err: '' };
  if (thrown instanceof BadOption) return { exitCode: 2, out: '', err: `${thrown.message}\n${usage}\n` };
  if (thrown instanceof CannotRun) return { exitCode: 1, out: '', err: `${thrown.message}\n` };
  const said = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return { exitCode: 1, out: '', err: `${said}\n` };
}

/** Before anything is built for it. @throws CannotRun */
export function refuseWithoutBrowser(): void {
  if (findChromium() === null) throw new CannotRun(NO_BROWSER);
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Closes or removes what has been opened just now, when all is over. */
export type Later = (close: () => unknown) => void;

/** What the work opens is closed behind it, the last first, however it ends: by itself, by a fault, by Ctrl-C. */
export async function leavingNothing<T>(work: (later: Later) => Promise<T>): Promise<T> {
  const open: (() => unknown)[] = [];
  let closing: Promise<void> | null = null;
  let isStopped = false;
  const closeAll = async () => {
    let fault: { readonly thrown: unknown } | null = null;
    for (let close = open.pop(); close !== undefined; close = open.pop()) {
      try {
        await close();
      } catch (thrown) {
        // The rest is closed all the same.
        fault ??= { thrown };
      }
    }
    if (fault !== null) throw fault.thrown as Error;
  };
  const close = () => (closing ??= closeAll());
  const stop = (signal: (typeof SIGNALS)[number]) => {
    isStopped = true;
    void close().finally(() => process.exit(128 + constants.signals[signal]));
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  const later: Later = (closeOne) => {
    open.push(closeOne);
    // It came while the rest was being closed.
    if (closing !== null) closing = closing.then(closeAll);
  };
  const over = async () => {
    // What fails because it was stopped is no fault: the process ends as soon as all is closed.
    if (isStopped) await new Promise<never>(() => undefined);
    for (const signal of SIGNALS) process.off(signal, stop);
    await close();
  };
  let done: T;
  try {
    done = await work(later);
  } catch (thrown) {
    // Why it failed says more than what could not be closed then.
    await over().catch(() => undefined);
    throw thrown;
  }
  await over();
  return done;
}
