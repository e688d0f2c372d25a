// The line between the workspace and one frame: only that frame's window, only the app's origin, both ways.

export interface FrameWindow {
  postMessage(message: unknown, targetOrigin: string): void;
}
export type HostWindow = Pick<Window, 'addEventListener' | 'removeEventListener'>;

export interface Ends {
  readonly host: HostWindow;
  /** Asked each time: a frame has no window before it is in the page, and none after. */
  readonly frame: () => FrameWindow | null;
  readonly origin: string;
}

export class Channel {
  private readonly listen = (event: MessageEvent<unknown>) => {
    if (event.origin !== this.ends.origin || event.source !== this.ends.frame()) return;
    this.receive(event.data);
  };

  constructor(
    private readonly ends: Ends,
    private readonly receive: (posted: unknown) => void,
  ) {
    ends.host.addEventListener('message', this.listen);
  }

  /** A JSON string, as the SDK itself posts: what JSON loses (undefined, dates) is lost here too. */
  post(message: object): void {
    this.ends.frame()?.postMessage(JSON.stringify(message), this.ends.origin);
  }

  /** The simulated clock is no part of the protocol and no app may mistake it for a message. */
  setClock(offset: number): void {
    this.ends.frame()?.postMessage({ workbenchClock: offset }, this.ends.origin);
  }

  close(): void {
    this.ends.host.removeEventListener('message', this.listen);
  }
}
