// Which source each byte of a script comes from, by its source map (version 3, base 64 VLQ).

export interface SourceMap {
  readonly sources: readonly string[];
  readonly mappings: string;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What no mapping covers counts for the source before it. */
export function bytesBySource(script: string, { sources, mappings }: SourceMap): ReadonlyMap<string, number> {
  const bytes = new Map<string, number>();
  const lines = script.split('\n');
  let source = 0;
  for (const [at, line] of mappings.split(';').entries()) {
    const text = lines[at] ?? '';
    let [column, since] = [0, 0];
    let name: string | null = null;
    const upTo = (end: number) => {
      if (name !== null) bytes.set(name, (bytes.get(name) ?? 0) + Buffer.byteLength(text.slice(since, end)));
      since = end;
    };
    for (const segment of line === '' ? [] : line.split(',')) {
      const [step = 0, other] = numbersIn(segment);
      column += step;
      upTo(column);
      source += other ?? 0;
      name = other === undefined ? null : (sources[source] ?? null);
    }
    upTo(text.length);
  }
  return bytes;
}

function numbersIn(segment: string): readonly number[] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const letter of segment) {
    const digit = DIGITS.indexOf(letter);
    value += (digit & 31) * 2 ** shift;
    shift += 5;
    if (digit >= 32) continue;
    numbers.push(value % 2 === 0 ? value / 2 : -(value - 1) / 2);
    [value, shift] = [0, 0];
  }
  return numbers;
}
