// What makes a record is not sent again before its sender has looked whether it was made: where Zendesk takes a second one
// of that name, both stand.
import type { Desk } from '../../workbench/desk/desk';
import type { Write } from './sent-writes';
import { stateOf, type Targets } from './write-targets';

interface Made {
  readonly id: string;
  /** Whether Zendesk did it, whatever its sender was told. */
  isDone: boolean;
  isLookedFor: boolean;
}

export class BlindWrites {
  /** The last try of each, by frame and external_id. */
  private readonly made = new Map<string, Map<string, Made>>();

  constructor(
    private readonly desk: Desk,
    private readonly say: (text: string, targets: Targets) => void,
  ) {}

  /** @returns what does it, so that it is seen whether anything is done */
  send({ frame, method, path }: Write, targets: Targets): { reaches: () => void; isAnswered: () => void } {
    const [id] = targets.records;
    if (method !== 'POST' || !path.endsWith('/records') || id === undefined) return NOTHING_MADE;
    const own = this.made.get(frame) ?? new Map<string, Made>();
    this.made.set(frame, own);
    const before = own.get(id);
    if (before?.isDone === true && !before.isLookedFor) {
      this.say(`${frame} sends ${method} ${path} again and did not look whether it was done`, targets);
    }
    const made: Made = { id, isDone: false, isLookedFor: false };
    own.set(id, made);
    let was = '';
    return {
      reaches: () => {
        was = stateOf(this.desk, targets);
      },
      isAnswered: () => {
        made.isDone = stateOf(this.desk, targets) !== was;
      },
    };
  }

  /** A question, by its path and body. */
  look({ frame, path, body }: Pick<Write, 'frame' | 'path' | 'body'>): void {
    const asked = `${decodeURIComponent(path)} ${body ?? ''}`;
    for (const made of this.made.get(frame)?.values() ?? []) {
      if (asked.includes(made.id)) made.isLookedFor = true;
    }
  }
}

const NOTHING_MADE = { reaches: () => undefined, isAnswered: () => undefined };
