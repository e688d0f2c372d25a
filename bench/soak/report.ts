// What a soak prints: the work, the load against the limits, the faults that were survived, the writes that were checked;
// and what is broken, with its last events.
import type { PagesLooked } from './drawn-pages';
import type { Broken } from './invariants/broken';
import type { Log } from './log';
import type { Soaked } from './run';

/** Of one rule: many of one must not hide the others. */
const MOST_TOLD = 6;

/** With the pages that were drawn of it; null = there is no browser. */
export type Drawn = Soaked & { readonly drawn: PagesLooked | null };

interface Asked {
  /** Of real time. */
  readonly seconds: number;
  /** That were to be played. */
  readonly days: number;
  /** The command that plays the same days again. */
  readonly replay: string;
}

export function told(
  { world, days, settled, tags, statements, broken, drawn }: Drawn,
  { seconds, days: asked, replay }: Asked,
): string {
  const { log, seed, desk } = world;
  const count = (what: string) => log.counts.get(what) ?? 0;
  const minutes = log.counted('minute ').map(([, times]) => times);
  const busiest = minutes[0] ?? 0;
  const list = (beginning: string) =>
    log
      .counted(beginning)
      .map(([what, times]) => `${what} ${times}`)
      .join(', ') || 'none';
  const rows: readonly (readonly [string, string])[] = [
    [
      'seed',
      `${seed}, ${days} simulated days in ${Math.round(seconds)} s, log of ${log.length} lines, hash ${log.digest()}`,
    ],
    [
      'work',
      `${count('openings')} openings, ${count('pages opened')} app pages (${count('pages closed at work')} closed at work), ${count('recounts applied')} recounts`,
    ],
    ['happened', list('happened: ')],
    ['by hand', `${count('tags changed by hand')} tags by agents`],
    ['acts', list('act ')],
    ['books', `${list('finalised: ')}; drift ${list('drift settled: ')}; invoiced ${list('invoiced: ')}`],
    ['records', `${list('edited: ')}; openings ${list('opening: ')}, finished later ${settled.finished}`],
    [
      'load',
      `${count('requests')} requests, ${count('writes')} writes; the busiest minute ${busiest} of 700`,
    ],
    ['faults survived', `${list('fault ')}; limits ${list('limit ')}`],
    ['shown to people', list('shown as failed: ')],
    [
      'tags checked',
      `${tags.tickets} tickets against the rules, ${tags.refused} closed ones refused, ${tags.untold} groups cannot be told`,
    ],
    [
      'statements checked',
      `${statements.finals} final with ${statements.pages} pages, ${statements.lost} heads lost to another, ${statements.copies} late copies, ${settled.waiting.size} cut off and waiting`,
    ],
    ['entries checked', `${[...desk.recordsOf('support_entry').values()].length}`],
    [
      'pages drawn',
      drawn === null
        ? 'none: there is no browser'
        : `every location and tab; against the rules ${drawn.tickets} tickets, ${drawn.contracts} contracts, ${drawn.charges} charges, ${drawn.statements} statements`,
    ],
    ['writes checked', `${world.writes.seen} for what was sent twice`],
    ['broken', broken.length === 0 ? 'nothing' : `${broken.length}`],
    ...(days < asked
      ? [
          [
            'cut short',
            `after ${days} of ${asked} days, for the minutes were over: of the others nothing is known`,
          ] as const,
        ]
      : []),
    ...(days < asked || broken.length > 0 ? [['play again', replay] as const] : []),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const table = rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`).join('\n');
  const rules = [...new Set(broken.map(({ rule }) => rule))];
  const faults = rules.flatMap((rule) => {
    const own = broken.filter((one) => one.rule === rule);
    const more = own.length > MOST_TOLD ? [`  and ${own.length - MOST_TOLD} more of ${rule}`] : [];
    return [...own.slice(0, MOST_TOLD).map((one) => faultOf(one, log)), ...more];
  });
  return `\nsoak\n${[table, ...faults].join('\n')}\n`;
}

/** With its last events. */
function faultOf({ rule, text, about }: Broken, log: Log): string {
  const events = about.flatMap((subject) => log.last(subject)).map((line) => `      ${line}`);
  return [`  BROKEN: ${rule}: ${text}`, ...events].join('\n');
}
