// Cells of a CSV file as spreadsheets write it: commas, semicolons or tabs, quoted cells that go over several lines, a
// byte order mark, any line end. Why no library: docs/decisions, "contracts in CSV".

export interface CsvLine {
  /** Where it begins in the file, from 1; what a text editor counts, and without quoted line ends a spreadsheet too. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvFault {
  readonly line: number;
  readonly kind: 'quote_not_closed' | 'text_after_quote';
}

export type ReadCsv =
  | { readonly ok: true; readonly separator: string; readonly lines: readonly CsvLine[] }
  | { readonly ok: false; readonly fault: CsvFault };

/** The line by which spreadsheets tell one another the separator; it is no heading. */
const MARK = /^"?sep=([,;\t])"?[,;\t]*(?:\r\n?|\n|$)/i;

const SEPARATORS = [',', ';', '\t'];

/** Lines without any text are left out. */
export function readCsv(file: string): ReadCsv {
  const text = file.replace(/^\uFEFF/, '');
  const marked = MARK.exec(text)?.[1];
  const separator = marked ?? separatorOf(text);
  const lines: CsvLine[] = [];
  const reader = new Reader(text, separator);
  if (marked !== undefined) reader.row();
  while (!reader.isAtEnd) {
    const line = reader.line;
    const cells = reader.row();
    if ('kind' in cells) return { ok: false, fault: cells };
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ line, cells });
  }
  return { ok: true, separator, lines };
}

/** Whichever stands most often in the first line, outside of quotes; a comma where none does. */
function separatorOf(text: string): string {
  const head = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? '').replaceAll(/"(?:[^"]|"")*"/g, '');
  const counts = SEPARATORS.map((separator) => head.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

class Reader {
  line = 1;
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly separator: string,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  row(): readonly string[] | CsvFault {
    const cells: string[] = [];
    for (;;) {
      const cell = this.text[this.at] === '"' ? this.quoted() : this.plain();
      if (typeof cell !== 'string') return cell;
      cells.push(cell);
      if (this.text[this.at] !== this.separator) break;
      this.at += 1;
    }
    this.lineEnd();
    return cells;
  }

  /** Up to the next separator or line end; a quote inside is a quote. */
  private plain(): string {
    const start = this.at;
    while (!this.isAtEnd && !this.isEndOfCell(this.at)) this.at += 1;
    return this.text.slice(start, this.at);
  }

  private quoted(): string | CsvFault {
    const openedIn = this.line;
    let cell = '';
    let from = this.at + 1;
    for (;;) {
      const quote = this.text.indexOf('"', from);
      if (quote === -1) return { line: openedIn, kind: 'quote_not_closed' };
      cell += this.text.slice(from, quote);
      if (this.text[quote + 1] !== '"') {
        this.at = quote + 1;
        break;
      }
      cell += '"';
      from = quote + 2;
    }
    this.line += lineEndsIn(cell);
    if (!this.isAtEnd && !this.isEndOfCell(this.at)) return { line: openedIn, kind: 'text_after_quote' };
    return cell;
  }

  private isEndOfCell(at: number): boolean {
    const sign = this.text[at];
    return sign === this.separator || sign === '\r' || sign === '\n';
  }

  private lineEnd(): void {
    if (this.text.startsWith('\r\n', this.at)) this.at += 2;
    else if (!this.isAtEnd) this.at += 1;
    this.line += 1;
  }
}

function lineEndsIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
