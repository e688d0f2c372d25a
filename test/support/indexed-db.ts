// As much of IndexedDB as the app uses, in memory: one version, shelves of values by key, transactions one after another.
type Shelves = Map<string, Map<string, unknown>>;

/** @param fails what a browser refuses: opening at all, or keeping what is put */
export function indexedDb(fails: { open?: boolean; put?: boolean } = {}): IDBFactory {
  const databases = new Map<string, Shelves>();
  const open = (name: string) => {
    const request: Record<string, unknown> = {};
    soon(() => {
      if (fails.open === true) {
        call(request['onerror']);
        return;
      }
      const isNew = !databases.has(name);
      const shelves: Shelves = databases.get(name) ?? new Map<string, Map<string, unknown>>();
      databases.set(name, shelves);
      request['result'] = databaseOf(shelves, fails);
      if (isNew) call(request['onupgradeneeded']);
      call(request['onsuccess']);
    });
    return request;
  };
  return { open } as unknown as IDBFactory;
}

function databaseOf(shelves: Shelves, fails: { put?: boolean }): object {
  return {
    createObjectStore: (name: string) => shelves.set(name, new Map()),
    close: () => undefined,
    transaction: (name: string) => {
      const transaction: Record<string, unknown> = {};
      const shelf = shelves.get(name) ?? new Map<string, unknown>();
      // Requests are run together once the transaction has the shelf for itself, as no other may come in between.
      const asked: (() => void)[] = [];
      const ask = (work: () => unknown, isPut = false) => {
        const request: Record<string, unknown> = {};
        asked.push(() => {
          if (isPut && fails.put === true) throw new Error('full');
          request['result'] = work();
          call(request['onsuccess']);
        });
        return request;
      };
      soon(() => {
        try {
          while (asked.length > 0) asked.shift()?.();
        } catch {
          call(transaction['onabort']);
          return;
        }
        call(transaction['oncomplete']);
      });
      transaction['objectStore'] = () => ({
        get: (key: string) => ask(() => shelf.get(key)),
        put: (value: unknown, key: string) => ask(() => shelf.set(key, structuredClone(value)), true),
        delete: (key: string) => ask(() => shelf.delete(key)),
      });
      return transaction;
    },
  };
}

function soon(run: () => void): void {
  queueMicrotask(run);
}

function call(handler: unknown): void {
  if (typeof handler === 'function') (handler as () => void)();
}
