// The running workbench: one seeded desk, its handlers, and what can be set from outside. A reset makes the desk anew;
// listeners stay.
import type { RequestHandler } from 'msw';
import type { Desk } from '../desk/desk';
import { News } from '../desk/news';
import { handlers } from '../rest/handlers';
import { seededDesk, type Seed, type SeedOptions } from '../seed/seed';

interface WorkbenchOptions extends SeedOptions {
  readonly prepare?: (desk: Desk) => void;
  readonly desk?: Desk;
}

export class Workbench {
  readonly news = new News();
  readonly #options: SeedOptions;
  readonly #prepare: (desk: Desk) => void;
  #desk: Desk;
  #handlers: RequestHandler[];

  /**
   * @param options `prepare` is what happens to a fresh desk before anybody sees it; `desk` one that is there already, until
   * a reset
   */
  constructor({ prepare, desk, ...options }: WorkbenchOptions = {}) {
    this.#options = { ...options, news: this.news };
    this.#prepare = prepare ?? (() => undefined);
    this.#desk = desk ?? this.#make(null);
    this.#handlers = handlers(this.#desk);
  }

  get desk(): Desk {
    return this.#desk;
  }

  get handlers(): RequestHandler[] {
    return this.#handlers;
  }

  /** @param seed null = as it was started */
  reset(seed: Seed | null = null): void {
    this.#desk = this.#make(seed);
    this.#handlers = handlers(this.#desk);
    this.news.tell({ type: 'reset' });
  }

  #make(seed: Seed | null): Desk {
    const desk = seededDesk({ ...this.#options, ...(seed === null ? {} : { seed }) });
    this.#prepare(desk);
    return desk;
  }
}
