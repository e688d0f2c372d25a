// What every location does with its page: it starts as an app and is drawn, or says why it cannot be one. What draws is a
// file of its own and most of a page's code: it is run while Zendesk is asked, not before.
import type { ReactNode } from 'react';
import { Failure } from '../../actions/failure';
import { BROWSER_TIME, type Clockwork } from './clockwork';
import type { draw, drawFailure, drawStartFault, StartFault, Surface } from './draw';
import { loadTemporal } from './load-temporal';
import { PANEL } from './panel-words';
import { Retries } from './retries';
import { drawLastResort } from './root-element';
import { shippedLocale } from './words';

/** What a page knows of its surroundings once it has started. */
interface StartedApp extends Pick<Surface, 'addressOf' | 'onColorScheme' | 'now'> {
  readonly surroundings: Pick<Surface, 'locale' | 'timeZone' | 'colorScheme'>;
  readonly account: { readonly settings: { readonly showsPricesToAgents: boolean } };
}

/** A location with its session joined to the host, and already reading where there is nothing to show yet. */
interface JoinedLocation {
  readonly session: { readonly retry: () => void };
  /** What is left until there is something to look at; absent = nothing. */
  readonly begin?: () => void;
  readonly host: { resize(height: number): void };
}

/** How a location is drawn. @typeParam J what its main.tsx has joined */
export interface View<J> {
  readonly draw: typeof draw;
  readonly drawFailure: typeof drawFailure;
  readonly drawStartFault: typeof drawStartFault;
  readonly contentOf: (joined: J) => ReactNode;
}

/** As its file exports it. @throws Failure */
type LoadView<J> = () => Promise<{ readonly default: View<J> }>;

export function openLocation<S extends StartedApp, J extends JoinedLocation>(
  start: () => Promise<S | StartFault>,
  join: (started: S, time: Clockwork) => J,
  loadView: LoadView<J>,
): void {
  open(start, join, loadView).catch((thrown: unknown) => drawLastResort(thrown));
}

async function open<S extends StartedApp, J extends JoinedLocation>(
  start: () => Promise<S | StartFault>,
  join: (started: S, time: Clockwork) => J,
  loadView: LoadView<J>,
): Promise<void> {
  const starting = startUntilTold(start, loadView);
  // Behind what the host is asked where it has answered the greeting already: each file asked for takes milliseconds.
  setTimeout(() => loadAhead(loadView));
  const [started] = await Promise.all([starting, loadTemporal()]);
  const joined = typeof started === 'string' ? null : join(started, { ...BROWSER_TIME, now: started.now });
  // A page that asks sends its requests first: what draws takes the machine for a while as it is run.
  if (joined?.begin === undefined) await new Promise((resolve) => setTimeout(resolve));
  const { default: view } = await loadView();
  if (typeof started === 'string') return view.drawStartFault(started);
  if (joined === null) return;
  const { surroundings, account, addressOf, onColorScheme, now } = started;
  window.addEventListener('online', joined.session.retry);
  const showsPrices = account.settings.showsPricesToAgents;
  const surface = { ...surroundings, showsPrices, addressOf, onColorScheme, now };
  await view.draw(surface, view.contentOf(joined), (height) => joined.host.resize(height));
  // Behind React's own first task.
  setTimeout(joined.begin ?? (() => warmFormatters(shippedLocale(surroundings.locale))));
}

function loadAhead<J>(loadView: LoadView<J>): void {
  // The reader's language is not known before the host has answered: most have the browser's, and need not wait twice.
  PANEL.in(navigator.language).preload();
  // Somebody who was here before has it compiled, so that it is run while the host answers.
  if (wasHere()) loadView().catch(() => undefined);
}

/** Where the host does not say what a start needs the page says so, and it is asked again, by itself or when told to. */
async function startUntilTold<S, J>(
  start: () => Promise<S>,
  loadView: LoadView<J>,
  retries = new Retries(BROWSER_TIME),
): Promise<S> {
  try {
    return await start();
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    const { default: view } = await loadView();
    await new Promise<void>((again, reject) => {
      view.drawFailure(thrown, retries.plan(thrown, again), again).catch(reject);
    });
    retries.callOff();
    return startUntilTold(start, loadView, retries);
  }
}

/** The first ones of a browser's process take some 10 ms of it, which it has while Zendesk is asked. */
function warmFormatters(locale: string): void {
  new Intl.DateTimeFormat(locale).format(0);
  new Intl.NumberFormat(locale).format(0);
}

function wasHere(): boolean {
  try {
    return localStorage.length > 0;
  } catch {
    return false;
  }
}
