// How a bench's figures are written, for the terminal and for the page.
import type { Line } from './results';

/** @returns e.g. "48 (38 to 445, 15 runs) ms" */
export function measured({ is, unit }: Line): string {
  const said = typeof is === 'number' ? `${is}` : `${is.median} (${is.min} to ${is.max}, ${is.runs} runs)`;
  return `${said} ${unit}`.trimEnd();
}

export const verdict = (holds: boolean) => (holds ? 'held' : 'MISSED');

/** For the terminal: columns as wide as they need be. */
export function textTable(lines: readonly Line[]): string {
  const cells = lines.map((line) => {
    const { what, bound = '', holds } = line;
    return [what, measured(line), holds === undefined ? bound : `${bound}: ${verdict(holds)}`];
  });
  const widths = [0, 1].map((at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  return cells
    .map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('   '))
    .map((line) => `  ${line.trimEnd()}`)
    .join('\n');
}
