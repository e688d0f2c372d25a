// What the app page needs of Zendesk's workspace around it.

export interface PageHost {
  /** The path inside the page, whenever the address changes; the first one too. */
  onRoute(listener: (path: string) => void): void;
  /** Puts a path into the address; where the host cannot, the page goes on without. */
  showRoute(path: string): void;
  /** Somebody came back to the page. */
  onShown(listener: () => void): void;
}
