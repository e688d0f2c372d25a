// Every write that a frame of the app sends, and what its sender knows of it: whether the same was sent once more though the
// first had done its work, and whether one press made one thing under two names.
import type { Desk } from '../../workbench/desk/desk';
import { BlindWrites } from './blind-writes';
import { isJobDone, jobIn, stateOf, targetsOf, type Targets } from './write-targets';
import type { Broken } from './invariants/broken';

const RULE = 'no write is doubled';
/** After so long the app gives up waiting (src/zendesk/rest/request.ts). */
const GIVES_UP_MS = 15_000;

export interface Write {
  readonly frame: string;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** Null where there is none. */
  readonly body: string | null;
}

interface Sent {
  readonly write: Write;
  readonly targets: Targets;
  readonly at: number;
  /** What was sent before, and was not known to have failed. */
  readonly before: Sent | null;
  after: Sent | null;
  /** What its targets held right after it was done; null = it was not, or not yet. */
  left: string | null;
  /** Of the job that it asked for. */
  job: string | null;
  /** As its sender knows it. */
  known: 'under way' | 'done' | 'failed';
}

/** One write on its way. */
export interface OnItsWay {
  /** Zendesk is about to do it. */
  readonly reaches: () => void;
  /** @param body null where there is none, or none that can be read */
  readonly isAnswered: (status: number, body: unknown) => void;
  /** The answer is with its sender. */
  readonly arrives: (isGood: boolean) => void;
}

export class SentWrites {
  readonly broken: Broken[] = [];
  /** How many were looked at. */
  seen = 0;
  private readonly last = new Map<string, Sent>();
  private readonly made = new Map<string, string>();
  private readonly presses = new Map<string, number>();
  private readonly blind: BlindWrites;

  constructor(private readonly desk: Desk) {
    this.blind = new BlindWrites(desk, (text, targets) => this.say(text, targets));
  }

  /** A frame asks for something and changes nothing. */
  look(question: Pick<Write, 'frame' | 'path' | 'body'>): void {
    this.blind.look(question);
  }

  /** A person presses a button that makes something: what is made until the next press is this one's. */
  press(frame: string): void {
    this.presses.set(frame, (this.presses.get(frame) ?? 0) + 1);
  }

  send(write: Write): OnItsWay {
    this.seen += 1;
    const targets = targetsOf(write);
    this.lookAtPress(write, targets);
    const blind = this.blind.send(write, targets);
    const key = keyOf(write);
    const now = this.desk.clock.now();
    const before = this.last.get(key) ?? null;
    const sent: Sent = {
      write,
      targets,
      at: now,
      before: before !== null && !this.hasFailed(before) ? before : null,
      after: null,
      left: null,
      job: null,
      known: 'under way',
    };
    if (sent.before !== null) sent.before.after = sent;
    this.last.set(key, sent);
    return {
      reaches: () => {
        blind.reaches();
        this.compare(sent);
      },
      isAnswered: (status, body) => {
        blind.isAnswered();
        if (status >= 300 || body === null) return;
        sent.left = stateOf(this.desk, sent.targets);
        sent.job = jobIn(body);
      },
      arrives: (isGood) => {
        const isLate = this.desk.clock.now() - sent.at >= GIVES_UP_MS;
        sent.known = isGood && !isLate ? 'done' : 'failed';
      },
    };
  }

  /** Of two that were sent at once either may arrive first. */
  private compare(sent: Sent): void {
    for (const other of [sent.before, sent.after]) {
      if (other?.left == null || other.left !== stateOf(this.desk, sent.targets)) continue;
      const { frame, method, path } = sent.write;
      this.say(`${frame} sends ${method} ${path.split('?')[0] ?? path} again, which was done`, sent.targets);
    }
  }

  private hasFailed({ known, at, job }: Sent): boolean {
    if (known === 'failed') return true;
    if (known === 'under way') return this.desk.clock.now() - at >= GIVES_UP_MS;
    return job !== null && !isJobDone(this.desk, job);
  }

  private lookAtPress({ frame, method, body }: Write, targets: Targets): void {
    const press = this.presses.get(frame);
    if (press === undefined || method === 'GET' || body === null) return;
    const { custom_object_record: record } = JSON.parse(body) as {
      readonly custom_object_record?: { readonly custom_object_fields: Readonly<Record<string, unknown>> };
    };
    if (record?.custom_object_fields['kind'] !== 'adjustment') return;
    const { contract, period, starts_on, units } = record.custom_object_fields;
    const thing = JSON.stringify([frame, press, contract, period, starts_on, units]);
    const [name = ''] = targets.records;
    const first = this.made.get(thing) ?? name;
    this.made.set(thing, first);
    if (first !== name) this.say(`${frame} makes ${name} by one press with ${first}`, targets);
  }

  private say(text: string, { tickets, records }: Targets): void {
    const about = [...tickets.map((id) => `ticket ${id}`), ...records].slice(0, 2);
    this.broken.push({ rule: RULE, text, about });
  }
}

/** The stamp of a safe update says when the ticket was read, not what is written. */
function keyOf({ frame, method, path, body }: Write): string {
  const said = body?.replace(/"updated_stamp":"[^"]*"/, '') ?? '';
  return `${frame} ${method} ${path} ${said}`;
}
