// Up to a hundred statements on their way to being final: what changed since the count, their pages, then the heads, a
// few at a time between two looks, each of which asks again what has changed. Results come one by one.
import { Failure } from '../failure';
import type { Pace } from '../keep-tag';
import { heldBack } from './bearing';
import { pagesOf, settled, takenOf, type Finalised, type ToFinalise } from './finalise';
import type { Encoded } from './head';
import { judged, type Standing } from './heads';
import { postHead } from './put-head';
import { putPages } from './put-pages';
import type { SeenChanges } from './seen-changes';
import type { StatementDesk, StoredHead } from './statement-ports';

/** One that may be made final, as it will be written. */
export interface Due {
  readonly key: string;
  readonly wanted: ToFinalise;
  readonly encoded: Encoded;
}

export type FinalisedOne = Finalised | { readonly kind: 'failed'; readonly failure: Failure };

type Heads = ReadonlyMap<string, readonly StoredHead[]>;

/** So many heads are sent between two looks: what is told is never far behind. */
const HEADS_AT_ONCE = 25;

/** Nobody who is signed out, may not write or is told to wait for a quarter of an hour gets further with the next one. */
const ENDS_ALL: ReadonlySet<Failure['kind']> = new Set([
  'signed_out',
  'denied',
  'objects_off',
  'model_missing',
  'offline',
  'throttled',
]);

export class Batch {
  private isEnded = false;

  /**
   * @param seen of the whole run
   * @param onDone after each
   * @param isStopped asked before each head
   */
  constructor(
    private readonly desk: StatementDesk,
    private readonly pace: Pace,
    private readonly seen: SeenChanges,
    private readonly onDone: (key: string, result: FinalisedOne) => void,
    private readonly isStopped: () => boolean,
  ) {}

  /** @returns false where going on with others makes no sense */
  async run(due: readonly Due[]): Promise<boolean> {
    await this.together(due, async () => {
      const open = await this.looked(await this.unchanged(due));
      const ready = await this.withPages(open);
      for (let at = 0; at < ready.length && !this.isEnded && !this.isStopped(); at += HEADS_AT_ONCE) {
        const some = ready.slice(at, at + HEADS_AT_ONCE);
        await this.together(some, () => this.writeHeads(some));
      }
    });
    return !this.isEnded;
  }

  private readonly told = new Set<string>();

  private tell({ key }: Due, result: FinalisedOne): void {
    this.told.add(key);
    this.onDone(key, result);
    if (result.kind === 'failed' && ENDS_ALL.has(result.failure.kind)) this.isEnded = true;
  }

  /** What fails for all of them is told of the first alone where it would fail for everybody else too. */
  private async together(due: readonly Due[], work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      for (const one of due) {
        if (this.isEnded) return;
        if (!this.told.has(one.key)) this.tell(one, { kind: 'failed', failure: thrown });
      }
    }
  }

  private async unchanged(due: readonly Due[]): Promise<readonly Due[]> {
    const [first] = due;
    if (first === undefined) return [];
    // All of them are of one count.
    const changes = await this.seen.since(first.wanted.marks);
    return due.filter((one) => {
      const held = heldBack(changes, one.wanted.bearing);
      if (held !== null) this.tell(one, held);
      return held === null;
    });
  }

  /** Those at whose place nothing stands; the others are told. */
  private async looked(due: readonly Due[]): Promise<readonly Due[]> {
    const heads = await this.heads(due);
    const open: Due[] = [];
    for (const one of due) {
      const standing = await this.standing(one, heads);
      if (standing === null) open.push(one);
      else this.tell(one, standing);
    }
    return open;
  }

  private async withPages(due: readonly Due[]): Promise<readonly Due[]> {
    const pages = due.flatMap(({ wanted: { sheet, signed }, encoded }) => pagesOf(sheet, encoded, signed));
    const { there, refused } = await putPages(this.desk, this.pace, pages);
    return due.filter((one) => {
      const missing = one.encoded.pages.filter(({ externalId }) => !there.has(externalId));
      if (missing.length === 0) return true;
      const words = missing.flatMap(({ externalId }) => refused.get(externalId) ?? []);
      this.tell(one, words[0] === undefined ? { kind: 'settling' } : refusedBy(words[0]));
      return false;
    });
  }

  private async writeHeads(due: readonly Due[]): Promise<void> {
    const sent: { readonly one: Due; readonly refusal: Failure | null }[] = [];
    for (const one of await this.looked(await this.unchanged(due))) {
      if (this.isEnded || this.isStopped()) break;
      const { desk, pace } = this;
      const { sheet, signed } = one.wanted;
      try {
        const taken = await takenOf(desk, pace, one.wanted, one.encoded);
        if (taken !== null) this.tell(one, taken);
        else sent.push({ one, refusal: await postHead(desk, pace, sheet, one.encoded, signed) });
      } catch (thrown) {
        if (!(thrown instanceof Failure)) throw thrown;
        this.tell(one, { kind: 'failed', failure: thrown });
      }
    }
    if (sent.length === 0) return;
    const heads = await this.heads(sent.map(({ one }) => one));
    for (const { one, refusal } of sent) {
      const standing = await this.standing(one, heads);
      this.tell(one, standing ?? (await this.late(one, refusal)));
    }
  }

  /** Zendesk may list what it took a little later. */
  private async late(one: Due, refusal: Failure | null): Promise<FinalisedOne> {
    try {
      return await settled(this.pace, async () => this.standing(one, await this.heads([one])), refusal);
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      return { kind: 'failed', failure: thrown };
    }
  }

  private heads(due: readonly Due[]): Promise<Heads> {
    return this.desk.heads(due.map(({ encoded }) => encoded.headId));
  }

  private standing({ encoded, wanted }: Due, heads: Heads): Promise<Standing | null> {
    return judged(this.desk, heads.get(encoded.headId), encoded, wanted.signed);
  }
}

function refusedBy(detail: string): FinalisedOne {
  const request = 'POST /api/v2/custom_objects/support_entry/jobs';
  return { kind: 'failed', failure: new Failure({ kind: 'refused', request, detail }) };
}
