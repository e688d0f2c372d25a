// What happened, line by line, with a hash of it all: the same seed writes the same lines. And what was counted on the way.
import { createHash } from 'node:crypto';

export class Log {
  readonly counts = new Map<string, number>();
  private readonly hash = createHash('sha256');
  private readonly lines: string[] = [];
  /** Line numbers by what they are about: `ticket 20001`, `record 01J…`, an external_id. */
  private readonly about = new Map<string, number[]>();
  length = 0;

  constructor(private readonly now: () => number) {}

  note(who: string, text: string, ...subjects: readonly string[]): void {
    const line = `${new Date(this.now()).toISOString()} ${who}: ${text}`;
    this.hash.update(`${line}\n`);
    this.length += 1;
    const at = this.lines.push(line) - 1;
    for (const subject of subjects) {
      const before = this.about.get(subject);
      if (before === undefined) this.about.set(subject, [at]);
      else before.push(at);
    }
  }

  count(what: string, by = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + by);
  }

  /** The newest lines about something. */
  last(subject: string, most = 12): readonly string[] {
    return (this.about.get(subject) ?? []).slice(-most).flatMap((at) => this.lines[at] ?? []);
  }

  /** What was counted under a beginning, most first: "fault 503 7". */
  counted(beginning: string): readonly (readonly [what: string, times: number])[] {
    return [...this.counts]
      .filter(([what]) => what.startsWith(beginning))
      .map(([what, times]) => [what.slice(beginning.length), times] as const)
      .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  }

  all(): readonly string[] {
    return this.lines;
  }

  digest(): string {
    return this.hash.copy().digest('hex').slice(0, 16);
  }
}
