// What may be changed through a ticket's form: nothing of a closed ticket, and by a light agent an internal note only.
// What may not is refused, so that it becomes the error of its path.
import type { Action, Surface } from '../frame/surface';

export interface EditRights {
  /** Everything but the reply box. */
  readonly fields: boolean;
  readonly comment: boolean;
  readonly publicComment: boolean;
}

/** @param rights asked for at each change: the ticket may have been closed meanwhile */
export function withEditRights(surface: Surface, rights: () => EditRights): Surface {
  const guarded = Object.entries(surface.actions ?? {}).map(([name, action]): [string, Action] => [
    name,
    (...args) => {
      requireRight(rights(), name, undefined);
      return action(...args);
    },
  ]);
  return {
    ...surface,
    setter: (path) => {
      const setter = surface.setter?.(path);
      if (!setter) return undefined;
      return (value) => {
        requireRight(rights(), path, value);
        return setter(value);
      };
    },
    actions: Object.fromEntries(guarded),
  };
}

function requireRight(rights: EditRights, path: string, value: unknown): void {
  if (!mayChange(rights, path, value)) throw new Error(`${path} cannot be changed`);
}

function mayChange(rights: EditRights, path: string, value: unknown): boolean {
  if (/(?:enable|disable)Save$/.test(path)) return true;
  const part = /^(?:ticket\.)?comment\.(\w+)$/.exec(path)?.[1];
  if (part === undefined) return rights.fields;
  const makesPublic = part === 'type' && value !== 'internalNote';
  return rights.comment && (rights.publicComment || !makesPublic);
}
