// Where a page is drawn into, and what stands there when nothing could be drawn: without React, which may be what is missing.

export function rootElement(): HTMLElement {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no root element');
  return root;
}

/** Nothing could be loaded, the words least of all: one sentence that needs none of them, and a way to load again. */
export function drawLastResort(thrown: unknown, reload = () => location.reload()): void {
  const again = document.createElement('button');
  again.textContent = 'Load again';
  again.onclick = reload;
  rootElement().replaceChildren('The support plan cannot be shown. ', again);
  throw thrown;
}
