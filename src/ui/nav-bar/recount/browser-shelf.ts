// One shelf of values by key in the browser's IndexedDB. Any access may fail.

const NAME = 'support-plan-meter recount';
const SHELF = 'runs';

/** Throws or is absent where the browser forbids storage. */
export type StorageFactory = () => IDBFactory | undefined;

export class BrowserShelf {
  private readonly factory: StorageFactory;

  constructor(factory: StorageFactory) {
    this.factory = factory;
  }

  read(key: string): Promise<unknown> {
    return this.access('readonly', (shelf) => shelf.get(key) as IDBRequest<unknown>);
  }

  async write(key: string, value: unknown): Promise<void> {
    await this.access('readwrite', (shelf) => shelf.put(value, key));
  }

  async remove(key: string): Promise<void> {
    await this.access('readwrite', (shelf) => shelf.delete(key));
  }

  /**
   * In one step, so that no other tab comes in between.
   * @param next of what lies there; undefined leaves it there
   */
  async exchange(key: string, next: (found: unknown) => unknown): Promise<void> {
    await this.access('readwrite', (shelf) => {
      const found = shelf.get(key) as IDBRequest<unknown>;
      found.onsuccess = () => {
        const value = next(found.result);
        if (value !== undefined) shelf.put(value, key);
      };
      return found;
    });
  }

  private async access<T>(
    mode: IDBTransactionMode,
    ask: (shelf: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    const database = await opened(this.factory);
    try {
      const transaction = database.transaction(SHELF, mode);
      const request = ask(transaction.objectStore(SHELF));
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error('storage was refused'));
      });
      return request.result;
    } finally {
      database.close();
    }
  }
}

function opened(factory: StorageFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const found = factory();
    if (found === undefined) throw new Error('no storage here');
    const request = found.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(SHELF);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('storage was refused'));
    request.onblocked = () => reject(new Error('storage is blocked'));
  });
}
