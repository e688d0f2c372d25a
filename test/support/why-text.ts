// The explanation of a verdict as one text, a line a sentence.
import type { Reading } from '../../src/ui/shared/reading';
import { WHY } from '../../src/ui/shared/ticket-words';
import { stepsOf } from '../../src/ui/verdict/why/steps';
import type { Step } from '../../src/ui/verdict/why/speech';
import type { VerdictView } from '../../src/ui/verdict/verdict-view';
import { readingFor, viewsOf } from './scenario-view';

export async function stepsFor(view: VerdictView, reading: Reading): Promise<readonly Step[]> {
  return stepsOf(view, await WHY.in('en').load(), reading);
}

/** "# title", then its labels and sentences; isolation marks left out. */
export function textOf(steps: readonly Step[]): string {
  const lines = steps.flatMap(({ title, lines: said }) => [
    `# ${title}`,
    ...said.flatMap(({ label, texts }) => (label === null ? texts : [`${label}:`, ...texts])),
  ]);
  return lines.join('\n').replaceAll(/[\u2068\u2069]/g, '');
}

/** Why the last ticket of a scenario is what it is. */
export async function whyLast(raw: unknown, options: { showsPrices?: boolean } = {}): Promise<string> {
  const view = viewsOf(raw).at(-1);
  if (view === undefined) throw new Error('a scenario without tickets');
  return textOf(await stepsFor(view, await readingFor(options)));
}
