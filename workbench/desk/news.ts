// What the desk tells whoever listens: the page that hosts the app, through server-sent events.

export type NewsItem =
  | { readonly type: 'ticket.updated'; readonly ticketId: number; readonly userId: number }
  | { readonly type: 'clock'; readonly now: string }
  | { readonly type: 'state' }
  | { readonly type: 'reset' }
  | ({ readonly type: 'request' } & LoggedRequest);

export interface LoggedRequest {
  readonly id: number;
  readonly method: string;
  /** With its query. */
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

export class News {
  readonly #listeners = new Set<(item: NewsItem) => void>();

  listen(listener: (item: NewsItem) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(item: NewsItem): void {
    for (const listener of this.#listeners) listener(item);
  }
}
