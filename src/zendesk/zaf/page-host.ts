// The app's own page in the nav bar, through the SDK: the path behind the app's name in the address.
import type { PageHost } from '../../actions/page-host';
import type { ZafClient } from './client';
import { member, onShown } from './frame';

const ROUTE = 'app.route.changed';

/** @param title the app's name, whose dashed form stands in the address unless the event tells another */
export function pageHostOf(client: ZafClient, title: string): PageHost {
  let name = title
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  return {
    onRoute: (listener) => {
      client.on(ROUTE, (message) => {
        // The installation may bear a name of its own (Zendesk's nav bar page shows the payload in an example only).
        const told = member(message, 'appName');
        if (typeof told === 'string' && told !== '') name = told;
        const path = member(message, 'appRoute');
        listener(typeof path === 'string' ? path : '');
      });
    },
    showRoute: (path) => {
      client.invoke('routeTo', 'nav_bar', name, path).catch(() => undefined);
    },
    onShown: (listener) => {
      onShown(client, listener);
    },
  };
}
