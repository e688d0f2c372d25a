// Draws a location into its page: words and dates first, then React; the host hears how high it is.
import { useEffect, useState, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { Failure } from '../../actions/failure';
import { directionOf } from './direction';
import { Face } from './Face';
import { formatsFor } from './formats';
import { Frame } from './Frame';
import type { Reading } from './reading';
import { PANEL } from './panel-words';
import { FailedFace } from './ReadingFaces';
import { rootElement } from './root-element';
import { shippedLocale } from './words';

type Scheme = 'light' | 'dark';

/** Why a page cannot start as an app: the SDK did not load, or it was opened by itself. */
export type StartFault = 'no_sdk' | 'not_framed';

export interface Surface {
  readonly locale: string;
  readonly timeZone: string | null;
  readonly colorScheme: Scheme;
  readonly showsPrices: boolean;
  readonly addressOf: Reading['addressOf'];
  readonly now: Reading['now'];
  readonly onColorScheme: (listener: (scheme: Scheme) => void) => void;
}

export async function draw(
  surface: Surface,
  content: ReactNode,
  resize: (height: number) => void,
): Promise<void> {
  const root = rootElement();
  const reading = await readingOf(surface);
  tellLanguage(reading.formats.locale);
  new ResizeObserver(() => {
    const { height } = root.getBoundingClientRect();
    // Nothing is drawn yet: a frame that is shut now would only be opened again, and all below it moves twice.
    if (height > 0) resize(Math.ceil(height));
  }).observe(root);
  render(
    <Schemed reading={reading} first={surface.colorScheme} onColorScheme={surface.onColorScheme}>
      {content}
    </Schemed>,
  );
}

/** Where the page says by itself which way it is written, so be it. */
function tellLanguage(locale: string): void {
  const page = document.documentElement;
  page.lang = locale;
  if (page.dir === '' && directionOf(locale) === 'rtl') page.dir = 'rtl';
}

/** A page that cannot start as an app says why. */
export async function drawStartFault(fault: StartFault): Promise<void> {
  const run = () => location.reload();
  await renderUnstarted(({ words: { bug } }) => (
    <Face
      type="error"
      title={bug.title()}
      body={bug[fault]()}
      action={fault === 'no_sdk' ? { label: bug.reload(), run } : undefined}
    />
  ));
}

/**
 * A page that has not been told what it needs says so, until something else is drawn.
 * @param retryAt when it is tried again by itself; null = not by itself
 */
export async function drawFailure(
  failure: Failure,
  retryAt: number | null,
  retry: () => void,
): Promise<void> {
  await renderUnstarted(() => <FailedFace state={{ failure, retryAt }} retry={retry} />);
}

async function renderUnstarted(contentOf: (reading: Reading) => ReactNode): Promise<void> {
  const reading = await readingOf({
    locale: navigator.language,
    timeZone: null,
    showsPrices: false,
    addressOf: () => null,
    now: Date.now,
  });
  tellLanguage(reading.formats.locale);
  render(
    <Frame reading={reading} colorScheme="light">
      {contentOf(reading)}
    </Frame>,
  );
}

/** One for the page: a start that failed is drawn over by the next. */
let drawn: Root | undefined;

function render(content: ReactNode): void {
  drawn ??= createRoot(rootElement());
  drawn.render(content);
}

interface SchemedProps {
  readonly reading: Reading;
  readonly first: Scheme;
  readonly onColorScheme: Surface['onColorScheme'];
  readonly children: ReactNode;
}

function Schemed({ reading, first, onColorScheme, children }: SchemedProps) {
  const [scheme, setScheme] = useState(first);
  useEffect(() => {
    onColorScheme(setScheme);
  }, [onColorScheme]);
  return (
    <Frame reading={reading} colorScheme={scheme}>
      {children}
    </Frame>
  );
}

async function readingOf({
  locale,
  timeZone,
  showsPrices,
  addressOf,
  now,
}: Pick<Surface, 'locale' | 'timeZone' | 'showsPrices' | 'addressOf' | 'now'>): Promise<Reading> {
  const shipped = shippedLocale(locale);
  return {
    words: await PANEL.in(shipped).load(),
    formats: formatsFor(shipped, timeZone ?? undefined),
    showsPrices,
    addressOf,
    now,
  };
}
