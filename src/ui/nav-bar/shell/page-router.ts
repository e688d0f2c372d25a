// The page's route: what the address says, and what people choose in the page.
import { Watched } from '../../shared/watched';
import type { PageHost } from '../../../actions/page-host';
import { printRoute, readRoute, START, type PageRoute, type Tab } from './route';

export class PageRouter extends Watched<PageRoute> {
  private readonly host: PageHost;

  constructor(host: PageHost) {
    super(START);
    this.host = host;
    host.onRoute((path) => {
      // Our own words come back as an event: only another address is news.
      if (path !== printRoute(this.state())) this.show(readRoute(path));
    });
  }

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
    this.show(route);
    this.host.showRoute(printRoute(route));
  }
}
