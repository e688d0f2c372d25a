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
