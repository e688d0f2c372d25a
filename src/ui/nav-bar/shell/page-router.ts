// The page's route: what the address says, and what people choose in the page.
import { Watched } from '../../shared/watched';
import type { PageHost } from '../../../actions/page-host';
import { printRoute, readRoute, START, type PageRoute, type Tab } from './route';

/** Asks before another place is shown, with the way to go on; the answer lets go. */
export type Hold = (ask: (go: () => void) => void) => () => void;

export class PageRouter extends Watched<PageRoute> {
  private readonly host: PageHost;
  private ask: ((go: () => void) => void) | null = null;

  constructor(host: PageHost) {
    super(START);
    this.host = host;
    host.onRoute((path) => {
      // Our own words come back as an event: only another address is news.
      if (path === printRoute(this.state())) return;
      if (this.ask === null) return this.show(readRoute(path));
      // The address stays with what is shown until somebody has answered.
      host.showRoute(printRoute(this.state()));
      this.go(readRoute(path));
    });
  }

  /** One at a time: something on the page would be lost by going elsewhere. */
  readonly hold: Hold = (ask) => {
    this.ask = ask;
    return () => {
      if (this.ask === ask) this.ask = null;
    };
  };

  readonly goTo = (tab: Tab, chosen: PageRoute['chosen'] = {}): void => {
    this.go({ tab, chosen });
  };

  /** Something else is chosen in the tab that is open; an empty text takes a choice back. */
  readonly choose = (changes: PageRoute['chosen']): void => {
    const { tab, chosen } = this.state();
    const kept = Object.entries({ ...chosen, ...changes }).filter(([, value]) => value !== '');
    this.go({ tab, chosen: Object.fromEntries(kept) });
  };

  private go(route: PageRoute): void {
    if (printRoute(route) === printRoute(this.state())) return;
    const { ask } = this;
    if (ask !== null) {
      ask(() => {
        this.ask = null;
        this.go(route);
      });
      return;
    }
    this.show(route);
    this.host.showRoute(printRoute(route));
  }
}
