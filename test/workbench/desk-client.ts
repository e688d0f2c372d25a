// Asks a desk's handlers as a client would, without a network: a user, a method, a path, a body.
import { getResponse, type RequestHandler } from 'msw';
import type { Desk } from '../../workbench/desk/desk';
import { handlers } from '../../workbench/rest/handlers';
import { USERS } from '../../workbench/seed/cast';

export interface Answered<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

export class DeskClient {
  readonly #handlers: RequestHandler[];
  readonly #headers: Record<string, string>;

  constructor(desk: Desk, user: keyof typeof USERS | number = 'admin', frame: string | null = null) {
    this.#handlers = handlers(desk);
    const id = typeof user === 'number' ? user : USERS[user].id;
    this.#headers = { 'x-workbench-user': String(id), ...(frame ? { 'x-workbench-frame': frame } : {}) };
  }

  get<Body>(path: string): Promise<Answered<Body>> {
    return this.send('GET', path);
  }

  put<Body>(path: string, body: unknown): Promise<Answered<Body>> {
    return this.send('PUT', path, body);
  }

  post<Body>(path: string, body: unknown): Promise<Answered<Body>> {
    return this.send('POST', path, body);
  }

  patch<Body>(path: string, body: unknown): Promise<Answered<Body>> {
    return this.send('PATCH', path, body);
  }

  delete<Body>(path: string, body?: unknown): Promise<Answered<Body>> {
    return this.send('DELETE', path, body);
  }

  search<Body>(query: string, more = ''): Promise<Answered<Body>> {
    return this.get(`/search?query=${encodeURIComponent(query)}${more}`);
  }

  async count(query: string): Promise<number> {
    const { body } = await this.get<{ count: number }>(`/search/count?query=${encodeURIComponent(query)}`);
    return body.count;
  }

  async send<Body>(method: string, path: string, body?: unknown): Promise<Answered<Body>> {
    const url = path.startsWith('https:') ? path : `https://acme.zendesk.com/api/v2${path}`;
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers =
      body === undefined ? this.#headers : { ...this.#headers, 'content-type': 'application/json' };
    const response = await getResponse(this.#handlers, new Request(url, { method, headers, ...json }));
    if (!response) throw new Error(`no handler for ${method} ${path}`);
    const text = response.type === 'error' ? '' : await response.text();
    return {
      status: response.status,
      body: (text === '' ? null : JSON.parse(text)) as Body,
      headers: response.headers,
    };
  }
}

/** What tests read of a ticket. */
export interface TicketBody {
  readonly ticket: WireTicket;
}

export interface WireTicket {
  readonly id: number;
  readonly status: string;
  readonly subject: string;
  readonly tags: string[];
  readonly updated_at: string;
  readonly created_at: string;
  readonly organization_id: number | null;
  readonly priority: string | null;
  readonly custom_fields: { readonly id: number; readonly value: unknown }[];
  readonly followup_ids: number[];
  readonly support_type: string;
  readonly via: { readonly source: { readonly rel: string | null; readonly from: { ticket_id?: number } } };
}

export interface Results {
  readonly count: number;
  readonly results: WireTicket[];
  readonly next_page: string | null;
}

export interface WireRecord {
  readonly id: string;
  readonly name: string;
  readonly external_id: string | null;
  readonly custom_object_fields: Record<string, unknown>;
}

export interface RecordsPage {
  readonly custom_object_records: WireRecord[];
  readonly count: number;
  readonly meta: { readonly has_more: boolean; readonly after_cursor: string | null };
  readonly links: { readonly next: string | null };
}
