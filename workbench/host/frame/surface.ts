// What a frame can read, change and do: each part of the workspace (ticket, user, account...) gives a surface, and a
// location is several of them joined. Paths are the SDK's: names joined by dots, some with an argument after a colon.

export type Reader = (rest: readonly string[]) => unknown;
export type Setter = (value: unknown) => unknown;
export type Action = (...args: readonly unknown[]) => unknown;

export interface Surface {
  /** By the path's first name. A reader gets the names after it. */
  readonly readers?: Readonly<Record<string, Reader>>;
  readonly setter?: (path: string) => Setter | undefined;
  readonly actions?: Readonly<Record<string, Action>>;
}

/** A path, property or action that this location does not have. The message is the one in Zendesk's own examples. */
export class NoSuchApi extends Error {
  constructor() {
    super('No such Api');
    this.name = 'Error';
  }
}

export function splitPath(path: string): string[] {
  const [head = '', ...rest] = path.split('.');
  const colon = head.indexOf(':');
  return colon < 0 ? [head, ...rest] : [head.slice(0, colon), head.slice(colon + 1), ...rest];
}

/** Follows names into a value. Below null, or a name that is not there, is no path (zendesk-platform 1.3). */
export function walk(value: unknown, names: readonly string[]): unknown {
  let at = value;
  for (const name of names) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) throw new NoSuchApi();
    at = (at as Readonly<Record<string, unknown>>)[name];
  }
  return at;
}

/** A reader of a plain value, asked for anew each time. */
export function reading(value: () => unknown): Reader {
  return async (rest) => walk(await value(), rest);
}

export function join(surfaces: readonly Surface[]): Required<Surface> {
  return {
    readers: Object.assign({}, ...surfaces.map((surface) => surface.readers)) as Required<Surface>['readers'],
    actions: Object.assign({}, ...surfaces.map((surface) => surface.actions)) as Required<Surface>['actions'],
    setter: (path) => {
      for (const surface of surfaces) {
        const setter = surface.setter?.(path);
        if (setter) return setter;
      }
      return undefined;
    },
  };
}
