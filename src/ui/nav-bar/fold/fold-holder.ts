// Holds the account's tickets and what was counted of them, and answers questions, one order after the other. It runs
// in a worker, or where none can be made on the page; it knows neither.
import { countAccount } from '../../../actions/account/count-account';
import type { AccountTicket } from '../../../actions/account/account-ports';
import type { CountedAccount } from '../../../actions/account/counted-account';
import { Failure } from '../../../actions/failure';
import { countAfterActs, type ActsRead } from '../../../actions/recount/count-after-acts';
import { owedTags, type OwedTags } from '../../../actions/recount/owed-tags';
import { loadTemporal } from '../../shared/load-temporal';
import type { CountSummary, Message, Order, Reply, Uncounted } from './fold-messages';
import { QUESTIONS } from './fold-questions';

export class FoldHolder {
  private tickets = new Map<string, AccountTicket>();
  private counted: CountedAccount | null = null;
  private last: Promise<unknown> = Promise.resolve();

  /** Replies come in the order of the messages. */
  take({ id, order }: Message): Promise<Reply> {
    const reply = this.last.then(() => this.replyTo(id, order));
    this.last = reply;
    return reply;
  }

  private async replyTo(id: number, order: Order): Promise<Reply> {
    try {
      await loadTemporal();
      return { id, kind: 'done', value: await this.follow(order) };
    } catch (thrown) {
      if (thrown instanceof Failure) return { id, kind: 'failed', failure: thrown.facts };
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      return { id, kind: 'bug', message: `${error.name}: ${error.message}`, stack: error.stack ?? '' };
    }
  }

  private follow(order: Order): unknown {
    switch (order.kind) {
      case 'begin':
        // What was counted before is asked until the next count takes its place.
        this.tickets = new Map();
        return null;
      case 'tickets':
        for (const ticket of order.tickets) this.tickets.set(ticket.id, ticket);
        return null;
      case 'count':
        return this.count(order.reading);
      case 'acts':
        return this.followActs(order.acts);
      case 'ask': {
        const counted = this.known(order.question);
        // The client's types have seen to it that the question gets what it takes.
        const answer = QUESTIONS[order.question] as (counted: CountedAccount, ...about: unknown[]) => unknown;
        return answer(counted, ...order.about);
      }
    }
  }

  private known(what: string): CountedAccount {
    if (this.counted === null) throw new Error(`nothing is counted yet to ask for ${what}`);
    return this.counted;
  }

  private followActs(acts: ActsRead): OwedTags {
    const again = countAfterActs(this.known('acts'), acts);
    this.counted = again.counted;
    return owedTags(again, acts);
  }

  private count(reading: Uncounted): CountSummary {
    const counted = countAccount({ ...reading, tickets: [...this.tickets.values()] });
    this.counted = counted;
    const untold = counted.groups.filter(({ count }) => count.kind !== 'counted');
    return {
      tickets: this.tickets.size,
      groups: counted.groups.length,
      faulty: untold.length + counted.faulty.length,
    };
  }
}
