// What every location does with its page: it starts as an app and is drawn, or says why it cannot be one.
import type { ReactNode } from 'react';
import { BROWSER_TIME, type Clockwork } from './clockwork';
import { draw, drawLastResort, drawStartFault, type StartFault, type Surface } from './draw';
import { loadTemporal } from './load-temporal';
import { PANEL } from './panel-words';

/** What a page knows of its surroundings once it has started. */
interface StartedApp extends Pick<Surface, 'addressOf' | 'onColorScheme' | 'now'> {
  readonly surroundings: Pick<Surface, 'locale' | 'timeZone' | 'colorScheme'>;
  readonly account: { readonly settings: { readonly showsPricesToAgents: boolean } };
}

/** A location with its session joined to the host, and already reading. */
interface Joined {
  readonly session: { readonly retry: () => void };
  readonly host: { resize(height: number): void };
  readonly content: ReactNode;
}

export function openLocation<S extends StartedApp>(
  start: () => Promise<S | StartFault>,
  join: (started: S, time: Clockwork) => Joined,
): void {
  open(start, join).catch((thrown: unknown) => drawLastResort(thrown));
}

async function open<S extends StartedApp>(
  start: () => Promise<S | StartFault>,
  join: (started: S, time: Clockwork) => Joined,
): Promise<void> {
  // The reader's language is not known before the host has answered: most have the browser's, and need not wait twice.
  PANEL.in(navigator.language).preload();
  const [started] = await Promise.all([start(), loadTemporal()]);
  if (typeof started === 'string') return drawStartFault(started);
  const { surroundings, account, addressOf, onColorScheme, now } = started;
  const { session, host, content } = join(started, { ...BROWSER_TIME, now });
  window.addEventListener('online', session.retry);
  const showsPrices = account.settings.showsPricesToAgents;
  const surface = { ...surroundings, showsPrices, addressOf, onColorScheme, now };
  await draw(surface, content, (height) => host.resize(height));
}
