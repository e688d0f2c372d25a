// What a frame and its workers hold, asked of the browser itself: their heaps, and what the system gives their process.
import { readFileSync } from 'node:fs';
import type { BrowserContext, CDPSession, Frame } from 'playwright-core';

export interface Held {
  /** Megabytes of JavaScript's heaps, page and workers together: what they use, and what they have taken. */
  readonly used: number;
  readonly taken: number;
  /**
   * Megabytes that the largest process of a page has for itself, as the browser's own task manager counts them: what it
   * shares with others, such as the browser's code, is not its own. Null where the system does not tell.
   */
  readonly process: number | null;
}

interface HeapUsage {
  readonly usedSize: number;
  readonly totalSize: number;
}

const ANSWERS_WITHIN_MS = 3_000;

export class Memory {
  readonly #workers: string[] = [];
  readonly #waiting = new Map<number, (usage: HeapUsage | null) => void>();
  #serial = 0;

  private constructor(
    private readonly page: CDPSession,
    private readonly browser: CDPSession | null,
  ) {}

  static async of(context: BrowserContext, frame: Frame): Promise<Memory> {
    const page = await context.newCDPSession(frame);
    const browser = (await context.browser()?.newBrowserCDPSession()) ?? null;
    const memory = new Memory(page, browser);
    page.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') memory.#workers.push(sessionId);
    });
    page.on('Target.receivedMessageFromTarget', ({ message }) => memory.#hear(message));
    await page.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: false,
    });
    return memory;
  }

  async now(): Promise<Held> {
    const heaps = [
      await this.page.send('Runtime.getHeapUsage'),
      ...(await Promise.all(this.#workers.map((worker) => this.#heapOf(worker)))),
    ];
    const sum = (of: (usage: HeapUsage) => number) =>
      Math.round(heaps.reduce((all, heap) => all + (heap === null ? 0 : of(heap)), 0) / 1e6);
    return {
      used: sum(({ usedSize }) => usedSize),
      taken: sum(({ totalSize }) => totalSize),
      process: await this.#largestProcess(),
    };
  }

  /** The most of each while something goes on, looked at four times a second. */
  async most(work: Promise<unknown>): Promise<Held> {
    let isOver = false;
    const ended = work.finally(() => {
      isOver = true;
    });
    let most = await this.now();
    while (!isOver) {
      const held = await this.now();
      most = {
        used: Math.max(most.used, held.used),
        taken: Math.max(most.taken, held.taken),
        process: held.process === null ? most.process : Math.max(most.process ?? 0, held.process),
      };
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    await ended;
    return most;
  }

  #heapOf(sessionId: string): Promise<HeapUsage | null> {
    this.#serial += 1;
    const id = this.#serial;
    const message = JSON.stringify({ id, method: 'Runtime.getHeapUsage' });
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      // A worker that counts answers when it is done; one that is gone never does.
      setTimeout(() => resolve(null), ANSWERS_WITHIN_MS).unref();
      this.page.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => resolve(null));
    });
  }

  #hear(message: string): void {
    const { id, result } = JSON.parse(message) as { readonly id?: number; readonly result?: HeapUsage };
    if (id === undefined) return;
    this.#waiting.get(id)?.(result ?? null);
    this.#waiting.delete(id);
  }

  async #largestProcess(): Promise<number | null> {
    if (this.browser === null) return null;
    const { processInfo } = await this.browser.send('SystemInfo.getProcessInfo');
    const sizes = processInfo.flatMap(({ id, type }) => (type === 'renderer' ? ownMemoryOf(id) : []));
    return sizes.length === 0 ? null : Math.max(...sizes);
  }
}

/** Linux alone tells; elsewhere the heaps have to do. */
function ownMemoryOf(id: number): readonly number[] {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const kilobytes = ['RssAnon', 'VmSwap'].map((what) =>
      Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1]),
    );
    const sum = kilobytes.reduce((all, one) => all + one, 0);
    return Number.isFinite(sum) ? [Math.round(sum / 1_000)] : [];
  } catch {
    return [];
  }
}
