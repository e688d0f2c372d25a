// Garden's theming asks for matchMedia when it is imported; jsdom has none.
const answer = (query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
});

window.matchMedia ??= answer as unknown as typeof window.matchMedia;

/** jsdom does not scroll; a long table puts itself where it was. */
Object.defineProperty(window, 'scrollTo', { value: () => undefined, writable: true });

window.HTMLElement.prototype.scrollIntoView ??= () => undefined;

/** jsdom lays nothing out, so nothing ever changes its size. */
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
} as unknown as typeof ResizeObserver;
