// The page's side of a counted account: tickets are sent as they are read, then counted, then questions are asked.
// Failures are thrown as failures, a bug of the other side is a bug here.
import type { AccountTicket } from '../../../actions/account/account-ports';
import type { ActsRead } from '../../../actions/recount/count-after-acts';
import type { OwedTags } from '../../../actions/recount/owed-tags';
import { Failure } from '../../../actions/failure';
import type { CountSummary, Order, Reply, Uncounted } from './fold-messages';
import type { FoldPlace, OpenPlace } from './fold-place';
import type { Answer, Asked, Question } from './fold-questions';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

export class FoldClient {
  private place: FoldPlace | null = null;
  private serial = 0;
  private readonly waiting = new Map<number, Waiting>();
  /** What it held is lost: until a reading begins anew everything else would speak of a part of the account. */
  private lost: Failure | null = null;

  constructor(private readonly open: OpenPlace) {}

  /** Forgets what was read before. */
  async begin(): Promise<void> {
    this.lost = null;
    await this.tell({ kind: 'begin' });
  }

  /** A ticket that was sent before is replaced, for the next count. */
  async addTickets(tickets: readonly AccountTicket[]): Promise<void> {
    await this.tell({ kind: 'tickets', tickets });
  }

  /** Counts the tickets that were sent, again where records have changed. @throws Failure */
  async count(reading: Uncounted): Promise<CountSummary> {
    return (await this.tell({ kind: 'count', reading })) as CountSummary;
  }

  /** Folds some groups again, and says which tags that owes. @throws Failure */
  async follow(acts: ActsRead): Promise<OwedTags> {
    return (await this.tell({ kind: 'acts', acts })) as OwedTags;
  }

  /** Of what was counted last. @throws Failure */
  async ask<Q extends Question>(question: Q, ...about: Asked<Q>): Promise<Answer<Q>> {
    return (await this.tell({ kind: 'ask', question, about })) as Answer<Q>;
  }

  /** Gives the memory back; whoever still waits is told so. */
  close(): void {
    this.place?.close();
    this.gone('closed');
  }

  private tell(order: Order): Promise<unknown> {
    if (this.lost !== null) return Promise.reject(this.lost);
    this.place ??= this.open({
      onReply: (reply) => {
        this.hear(reply);
      },
      onGone: (why) => {
        this.gone(why);
      },
    });
    this.serial += 1;
    const id = this.serial;
    const answer = new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
    });
    this.place.post({ id, order });
    return answer;
  }

  private hear(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if (reply.kind === 'done') waiting?.resolve(reply.value);
    else if (reply.kind === 'failed') waiting?.reject(new Failure(reply.failure));
    else waiting?.reject(bugOf(reply));
  }

  /** Nothing of it can be asked any more: it has to be read and counted anew. */
  private gone(why: string): void {
    this.place = null;
    const failure = new Failure({ kind: 'part_missing', request: `worker: ${why}` });
    for (const { reject } of this.waiting.values()) reject(failure);
    this.waiting.clear();
    this.lost = failure;
  }
}

function bugOf({ message, stack }: Extract<Reply, { kind: 'bug' }>): Error {
  const error = new Error(message);
  if (stack !== '') error.stack = stack;
  return error;
}
