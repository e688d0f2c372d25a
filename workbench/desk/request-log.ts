// Every REST call that the desk answered, newest last: for the page's panel and for tests that count requests.
import type { LoggedRequest, News } from './news';

const KEPT = 2000;

export class RequestLog {
  #entries: LoggedRequest[] = [];
  #serial = 0;
  readonly #news: News;

  constructor(news: News) {
    this.#news = news;
  }

  add(entry: Omit<LoggedRequest, 'id'>): void {
    this.#serial += 1;
    const logged = { id: this.#serial, ...entry };
    this.#entries.push(logged);
    if (this.#entries.length > KEPT) this.#entries.shift();
    this.#news.tell({ type: 'request', ...logged });
  }

  all(): readonly LoggedRequest[] {
    return this.#entries;
  }

  clear(): void {
    this.#entries = [];
  }
}
