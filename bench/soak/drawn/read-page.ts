// What stands on a page of the app, read off its elements. These functions run inside the page, so that they use nothing
// from outside themselves.

export interface DrawnBar {
  readonly name: string;
  /** "12 of 50 used", as it is drawn and as it is read aloud. */
  readonly drawn: string;
  readonly aloud: string;
  /** Percent. */
  readonly filled: number;
  /** What stands below it, from left to right: first what is left. */
  readonly notes: readonly string[];
}

export interface DrawnSidebar {
  readonly headline: string;
  /** Lines below it, of charges. */
  readonly below: readonly string[];
  /** What is left; empty where nothing is said. */
  readonly left: string;
  /** In the order of the page. */
  readonly bars: readonly DrawnBar[];
}

/** A ticket's verdict. @throws Error where there is none */
export function readSidebar(): DrawnSidebar {
  const status = document.querySelector('[role="status"]');
  if (status === null) throw new Error(`no verdict: ${document.body.textContent}`);
  const [headline, ...below] = [...status.children];
  const first = status.nextElementSibling?.firstElementChild?.firstElementChild?.firstElementChild ?? null;
  const bars = [...document.querySelectorAll('[role="progressbar"]')].map((bar) => {
    let item: Element = bar;
    while (item.parentElement !== null && item.previousElementSibling === null) item = item.parentElement;
    return {
      name: bar.getAttribute('aria-label') ?? '',
      drawn: item.previousElementSibling?.lastElementChild?.textContent ?? '',
      aloud: bar.getAttribute('aria-valuetext') ?? '',
      filled: Number(bar.getAttribute('aria-valuenow')),
      notes: [...(item.nextElementSibling?.children ?? [])].map(({ textContent }) => textContent ?? ''),
    };
  });
  return {
    headline: headline?.textContent ?? '',
    below: below.map(({ textContent }) => textContent ?? ''),
    left: first?.tagName === 'SPAN' ? (first.textContent ?? '') : '',
    bars,
  };
}

/** Cells of every table, by its caption; the first without one is called "". */
export function readTables(): Readonly<Record<string, readonly (readonly string[])[]>> {
  const tables: Record<string, readonly (readonly string[])[]> = {};
  for (const table of document.querySelectorAll('table:not([aria-rowcount])')) {
    const rows = [...table.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent ?? ''),
    );
    tables[table.querySelector('caption')?.textContent ?? ''] ??= rows;
  }
  return tables;
}

export interface DrawnRows {
  /** How many rows the table says that it has. */
  readonly count: number;
  /** Rows that are drawn just now: their place from 0 on, and their cells. */
  readonly rows: readonly (readonly [place: number, cells: readonly string[]])[];
}

/** Of the long table: what is in sight of it. */
export function readRows(): DrawnRows {
  const table = document.querySelector('table[aria-rowcount]');
  const rows = [...(table?.querySelectorAll('tr[data-index]') ?? [])];
  return {
    count: Number(table?.getAttribute('aria-rowcount') ?? 1) - 1,
    rows: rows.map((row) => [
      Number(row.getAttribute('data-index')),
      [...row.children].map((cell) =>
        [...cell.childNodes].map(({ textContent }) => textContent ?? '').join(' '),
      ),
    ]),
  };
}

/** Contracts beside an organization: their names, and the bars of each. */
export function readContracts(): readonly (readonly [name: string, bars: readonly string[]])[] {
  return [...document.querySelectorAll('section')].map((section) => [
    section.querySelector('h3')?.textContent ?? '',
    [...section.querySelectorAll('[role="progressbar"]')].map(
      (bar) => bar.getAttribute('aria-valuetext') ?? '',
    ),
  ]);
}
