// What every location can do to the workspace around it: notify, go elsewhere, take another height, open a modal, leave
// (zendesk-platform 1.4); and what it can know of its fellow instances.
import { NoSuchApi, walk, type Surface } from '../frame/surface';
import { isFields } from '../frame/wire';

export interface Size {
  readonly width?: string;
  readonly height?: string;
}
export interface Shell {
  notify(message: string, kind: string, duration: unknown): void;
  routeTo(place: string, ...args: readonly unknown[]): void;
  resize(guid: string, size: Size): void;
  createModal(parentGuid: string, url: string, size: Size): object;
  destroy(guid: string): void;
  contexts(): Readonly<Record<string, object>>;
}

export function shellSurface(guid: string, shell: Shell): Surface {
  return {
    readers: {
      instances: ([other, ...rest]) => {
        const all = shell.contexts();
        return other === undefined ? all : walk(all, [other, ...rest]);
      },
    },
    actions: {
      notify: (message, kind, duration) => shell.notify(String(message), String(kind ?? 'notice'), duration),
      routeTo: (place, ...args) => shell.routeTo(String(place), ...args),
      resize: (size) => shell.resize(guid, sizeIn(size)),
      destroy: () => shell.destroy(guid),
      hide: () => undefined,
      show: () => undefined,
      // The SDK counts clicks with it; left unanswered it would reject unhandled (zaf-wire-protocol).
      track: () => null,
      'instances.create': (wanted) => [createInstance(guid, wanted, shell)],
    },
  };
}

function createInstance(guid: string, wanted: unknown, shell: Shell): object {
  const given = isFields(wanted) ? wanted : {};
  // Only modals can be opened by an app; the rest of the locations are the workspace's.
  if (given['location'] !== 'modal' || typeof given['url'] !== 'string') throw new NoSuchApi();
  return shell.createModal(guid, given['url'], sizeIn(given['size']));
}

function sizeIn(given: unknown): Size {
  const { width, height } = isFields(given) ? given : {};
  return { ...lengthOf('width', width), ...lengthOf('height', height) };
}

function lengthOf(name: 'width' | 'height', given: unknown): Size {
  if (typeof given === 'number') return { [name]: `${given}px` };
  if (typeof given !== 'string') return {};
  return { [name]: /^\d+(\.\d+)?$/.test(given) ? `${given}px` : given };
}
