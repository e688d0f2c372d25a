// As much of a browser's lock manager as the app uses: exclusive locks by name, in the order in which they are asked for.
export function lockManager(): LockManager {
  const queues = new Map<string, Promise<unknown>>();
  const held = new Set<string>();
  const request = (name: string, ...rest: unknown[]): Promise<unknown> => {
    const work = rest.at(-1) as (lock: object | null) => unknown;
    const { ifAvailable = false } = (rest.length > 1 ? rest[0] : {}) as LockOptions;
    if (ifAvailable && held.has(name)) return Promise.resolve(work(null));
    const run = async () => {
      held.add(name);
      try {
        return await work({ name });
      } finally {
        held.delete(name);
      }
    };
    // Nobody waits for a free one: it is held from now on.
    const turn = held.has(name) ? (queues.get(name) ?? Promise.resolve()).then(run, run) : run();
    queues.set(name, turn);
    return turn;
  };
  return { request } as unknown as LockManager;
}
