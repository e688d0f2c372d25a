// The page over the account as its settings are now: where set-up changes them, everything is read and counted anew,
// and whoever is in the page stays where they are.
import { useSyncExternalStore } from 'react';
import type { Settings } from '../../actions/settings';
import type { Watched } from '../shared/watched';
import type { AccountSession } from './account-session';
import { Page, type PageTools } from './Page';
import type { PageRouter } from './shell/page-router';
import type { Views } from './views';

export interface Joined<S extends Settings = Settings> {
  readonly session: AccountSession<Views>;
  readonly settings: S;
  readonly tools: PageTools;
  /** Once another takes its place. */
  readonly close: () => void;
}

interface JoinedPageProps {
  readonly joined: Pick<Watched<Joined>, 'subscribe' | 'state'>;
  readonly router: PageRouter;
}

export function JoinedPage({ joined, router }: JoinedPageProps) {
  const { session, tools } = useSyncExternalStore(joined.subscribe, joined.state);
  return <Page session={session} router={router} tools={tools} />;
}
