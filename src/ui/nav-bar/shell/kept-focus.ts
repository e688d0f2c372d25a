// Where the keyboard stands when what had the focus is gone or switched off: at the heading above it, else at the open
// tab. Left to the browser it falls to the page, and whoever hears the page is told nothing.

const HEADING = 'h1, h2, h3, h4, h5, h6';

/** Watches the whole page. @returns lets go */
export function keepFocus(page: Document): () => void {
  let last: { readonly element: HTMLElement; readonly places: readonly HTMLElement[] } | null = null;
  /** What the focus was given to for want of `last`. */
  let stoodIn: Element | null = null;
  let isByKeyboard = true;

  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target === stoodIn) return;
    stoodIn = null;
    last = { element: target, places: placesOf(target) };
  };
  const onKey = () => {
    isByKeyboard = true;
  };
  // A press beside everything takes the focus away on purpose.
  const onPointer = () => {
    isByKeyboard = false;
    last = null;
  };
  // Whoever has gone on to the rest of Zendesk is not called back.
  const onLeft = () => {
    last = null;
  };
  const give = (element: HTMLElement) => {
    if (element.tabIndex < 0) element.tabIndex = -1;
    // A page that jumps under a pointer is worse than a heading out of sight.
    element.focus({ preventScroll: !isByKeyboard });
  };
  const look = () => {
    if (last === null) return;
    const { activeElement } = page;
    const { element, places } = last;
    if (activeElement === stoodIn && stoodIn !== null) {
      if (canHold(element)) element.focus({ preventScroll: true });
      return;
    }
    // The browser takes it from a button that was switched off only when it draws again.
    const isLost = activeElement === null || activeElement === page.body || !canHold(activeElement);
    if (!isLost) return;
    const place = places.find(({ isConnected }) => isConnected) ?? openTab(page);
    if (place === null) return;
    stoodIn = place;
    give(place);
  };

  const watch = new MutationObserver(look);
  watch.observe(page.body, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  page.addEventListener('focusin', onFocus);
  page.addEventListener('keydown', onKey, true);
  page.addEventListener('pointerdown', onPointer, true);
  window.addEventListener('blur', onLeft);
  return () => {
    watch.disconnect();
    page.removeEventListener('focusin', onFocus);
    page.removeEventListener('keydown', onKey, true);
    page.removeEventListener('pointerdown', onPointer, true);
    window.removeEventListener('blur', onLeft);
  };
}

/** The headings of everything that an element stands in, the nearest first. */
function placesOf(element: HTMLElement): readonly HTMLElement[] {
  const places: HTMLElement[] = [];
  let around = element.parentElement?.closest('[aria-labelledby]') ?? null;
  while (around !== null) {
    const [id = ''] = around.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const heading = element.ownerDocument.getElementById(id);
    if (heading?.matches(HEADING) === true) places.push(heading);
    around = around.parentElement?.closest('[aria-labelledby]') ?? null;
  }
  return places;
}

function canHold(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled');
}

function openTab(page: Document): HTMLElement | null {
  return page.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
}
