// The workbench's control API: the state of the simulated account, its faults, its log and its news.
import { Rest } from './rest';

export interface WorkbenchState {
  readonly now: string;
  readonly timeZone: string;
  readonly user: number;
  readonly latencyMs: number;
  readonly indexLagSeconds: number;
  readonly colorScheme: 'light' | 'dark';
  readonly direction: 'ltr' | 'rtl';
  readonly subdomain: string;
  readonly installation: { readonly id: number; readonly appId: number } | null;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly features: Readonly<Record<string, unknown>>;
  readonly faults: readonly Fault[];
}

export interface Fault {
  readonly id?: number | string;
  readonly match: string;
  readonly status?: number | null;
  readonly times: number;
  readonly retryAfter?: number | null;
  readonly delayMs?: number;
  readonly drop?: boolean;
  readonly malformed?: boolean;
  /** The answer is lost, the work is done. */
  readonly after?: boolean;
}

export interface LoggedRequest {
  readonly id: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly at: string;
  readonly frame: string | null;
  readonly user: number | null;
  /** The endpoint is not simulated, or does not exist. */
  readonly unknown: boolean;
  /** An armed fault answered. */
  readonly faulty: boolean;
  readonly milliseconds: number;
}

export type News =
  | { readonly type: 'ticket.updated'; readonly ticketId: number; readonly userId: number }
  | { readonly type: 'clock'; readonly now: string }
  | { readonly type: 'state' }
  /** Of our own: the line is open, now or again. What was told before was missed. */
  | { readonly type: 'connected' }
  | { readonly type: 'reset' }
  | ({ readonly type: 'request' } & LoggedRequest);

export class Control {
  private readonly rest: Rest;

  constructor(
    private readonly origin: string,
    desk?: string,
  ) {
    this.rest = new Rest(origin, undefined, desk);
  }

  state(): Promise<WorkbenchState> {
    return this.rest.get('/workbench/state');
  }

  change(part: Partial<WorkbenchState>): Promise<unknown> {
    return this.rest.call('PUT', '/workbench/state', part);
  }

  async faults(): Promise<readonly Fault[]> {
    return (await this.rest.get<{ faults: readonly Fault[] }>('/workbench/faults')).faults;
  }

  arm(fault: Fault): Promise<unknown> {
    return this.rest.call('POST', '/workbench/faults', fault);
  }

  disarm(): Promise<unknown> {
    return this.rest.call('DELETE', '/workbench/faults');
  }

  async requests(): Promise<readonly LoggedRequest[]> {
    return (await this.rest.get<{ requests: readonly LoggedRequest[] }>('/workbench/requests')).requests;
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
    source.onopen = () => hear({ type: 'connected' });
    source.onmessage = (event: MessageEvent<string>) => hear(JSON.parse(event.data) as News);
    return () => source.close();
  }
}
