// The part of docs/performance.md that is written by `npm run bench`: every target with what was measured last, then
// every figure. It is made from bench/results.json alone, so that a test can tell whether the page is true to it.
import type { Line, Results } from './results';
import { measured, verdict } from './table';

const BEGINS = '<!-- written by npm run bench from here … -->';
const ENDS = '<!-- … to here -->';

/** What every bench found last, by its name. */
export type Kept = Readonly<Record<string, Results>>;

/** The page with its written part replaced. */
export function pageWith(page: string, kept: Kept): string {
  const [start, end] = [page.indexOf(BEGINS), page.indexOf(ENDS)];
  if (start < 0 || end < start) throw new Error(`docs/performance.md has no "${BEGINS}" and "${ENDS}"`);
  return `${page.slice(0, start + BEGINS.length)}\n${writtenPart(kept)}\n${page.slice(end)}`;
}

function writtenPart(kept: Kept): string {
  const benches = Object.entries(kept).sort(([one], [other]) => one.localeCompare(other, 'en'));
  const targets = benches.flatMap(([name, { lines }]) =>
    lines.flatMap((line) => (line.holds === undefined ? [] : [targetRow(name, line, line.holds)])),
  );
  const sections = benches.map(([name, results]) => sectionOf(name, results));
  return [
    '<!-- prettier-ignore-start -->',
    '',
    tableOf(['bench', 'target', 'bound', 'measured', 'held?'], targets),
    '',
    ...sections,
    '<!-- prettier-ignore-end -->',
  ].join('\n');
}

function targetRow(name: string, line: Line, holds: boolean): readonly string[] {
  const said = verdict(holds);
  return [name, line.what, line.bound ?? '', measured(line), holds ? said : `**${said}**`];
}

function sectionOf(name: string, { at, machine, loadBefore, lines }: Results): string {
  const load = loadBefore === undefined ? '' : `; in the minute before ${loadBefore} processes wanted to run`;
  return [
    `<details><summary>${name}: every figure</summary>`,
    '',
    `${at.slice(0, 16).replace('T', ' ')} UTC; ${machine}${load}.`,
    '',
    tableOf(
      ['what', 'measured'],
      lines.map((line) => [line.what, measured(line)]),
    ),
    '',
    '</details>',
    '',
  ].join('\n');
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
