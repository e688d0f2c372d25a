// The parts of `npm run bench`, one after the other: which words each is given, and what becomes of the rest where one fails.

interface Said {
  readonly runs?: string;
  readonly peer?: string;
  readonly ready?: string;
}

/** A trial of one is a trial of all: those that have no runs are told to keep nothing. */
export function wordsOf(name: string, { runs, peer, ready }: Said, isTrial: boolean): readonly string[] {
  const words = ['--no-build', ...(isTrial ? ['--keep-nothing'] : [])];
  if (runs !== undefined && name !== 'size') words.push('--runs', runs);
  if (peer !== undefined && ready !== undefined && name === 'sidebar') {
    words.push('--peer', peer, '--ready', ready);
  }
  return words;
}

/** Tells how long each took. @returns the names of those that failed */
export async function inTurn(
  names: readonly string[],
  run: (name: string) => Promise<boolean>,
): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const name of names) {
    process.stdout.write(`\nbench:${name}\n`);
    const start = performance.now();
    const isWhole = await run(name);
    if (!isWhole) failed.push(name);
    const took = Math.round((performance.now() - start) / 1_000);
    process.stdout.write(`bench:${name} ${isWhole ? 'took' : 'failed after'} ${took} s\n`);
  }
  return failed;
}
