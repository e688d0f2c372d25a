// The workbench's control API: the state of the simulated account, its faults, its log and its news.
import { Rest } from './rest';

export interface WorkbenchState {
  readonly now: string;
  readonly timeZone: string;
  readonly user: number | string;
  readonly latencyMs: number;
  readonly indexLagSeconds: number;
  readonly colorScheme: 'light' | 'dark';
  readonly account?: { readonly subdomain: string };
  readonly settings: Readonly<Record<string, unknown>>;
  readonly features: Readonly<Record<string, unknown>>;
}

export interface Fault {
  readonly id?: number | string;
  readonly match: string;
  readonly status?: number;
  readonly times: number;
  readonly retryAfter?: number;
  readonly delayMs?: number;
  readonly drop?: boolean;
  readonly malformed?: boolean;
}

export interface LoggedRequest {
  readonly id?: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly at: string;
  readonly frame: string | null;
  readonly user: number | string | null;
  readonly unknown?: boolean;
  readonly faulty?: boolean;
  readonly milliseconds?: number;
}

export type News =
  | { readonly type: 'ticket.updated'; readonly ticketId: number; readonly userId: number }
  | { readonly type: 'clock'; readonly now: string }
  | { readonly type: 'state' }
  | { readonly type: 'reset' }
  | ({ readonly type: 'request' } & LoggedRequest);

export class Control {
  private readonly rest: Rest;

  constructor(private readonly origin: string) {
    this.rest = new Rest(origin, undefined);
  }

  state(): Promise<WorkbenchState> {
    return this.rest.get('/workbench/state');
  }

  change(part: Partial<WorkbenchState>): Promise<unknown> {
    return this.rest.call('PUT', '/workbench/state', part);
  }

  async faults(): Promise<readonly Fault[]> {
    const answer = await this.rest.get<readonly Fault[] | { faults: readonly Fault[] }>('/workbench/faults');
    return 'faults' in answer ? answer.faults : answer;
  }

  arm(fault: Fault): Promise<unknown> {
    return this.rest.call('POST', '/workbench/faults', fault);
  }

  disarm(): Promise<unknown> {
    return this.rest.call('DELETE', '/workbench/faults');
  }

  async requests(): Promise<readonly LoggedRequest[]> {
    type Answer = readonly LoggedRequest[] | { requests: readonly LoggedRequest[] };
    const answer = await this.rest.get<Answer>('/workbench/requests');
    return 'requests' in answer ? answer.requests : answer;
  }

  forget(): Promise<unknown> {
    return this.rest.call('DELETE', '/workbench/requests');
  }

  reset(): Promise<unknown> {
    return this.rest.call('POST', '/workbench/reset');
  }

  /** Server-sent events; the browser reconnects by itself. */
  listen(hear: (news: News) => void): () => void {
    const source = new EventSource(`${this.origin}/workbench/events`);
    source.onmessage = (event: MessageEvent<string>) => hear(JSON.parse(event.data) as News);
    return () => source.close();
  }
}
