// The addresses of the workspace's pages, and going from one to the other without a reload.
import { Watched } from './watched';

export type Route =
  | { readonly page: 'list' }
  | { readonly page: 'ticket'; readonly id: number }
  | { readonly page: 'new-ticket'; readonly organizationId: number | null }
  | { readonly page: 'organization'; readonly id: number }
  | { readonly page: 'user'; readonly id: number }
  | { readonly page: 'app'; readonly name: string; readonly path: string }
  | { readonly page: 'nowhere'; readonly path: string };

export function readRoute(path: string, query: URLSearchParams): Route {
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.length === 0) return { page: 'list' };
  const [agent, place, name, ...rest] = parts;
  if (agent !== 'agent') return { page: 'nowhere', path };
  if (place === undefined) return { page: 'list' };
  if (place === 'apps' && name) return { page: 'app', name, path: rest.join('/') };
  if (place === 'tickets' && name === 'new') {
    const organization = query.get('organization');
    return { page: 'new-ticket', organizationId: organization ? Number(organization) : null };
  }
  const id = Number(name);
  if (!Number.isInteger(id) || id <= 0) return { page: 'nowhere', path };
  if (place === 'tickets') return { page: 'ticket', id };
  if (place === 'organizations') return { page: 'organization', id };
  if (place === 'users') return { page: 'user', id };
  return { page: 'nowhere', path };
}

/** Routes with one key share a tab: an app's inner path changes within it. */
export function routeKey(route: Route): string {
  switch (route.page) {
    case 'ticket':
    case 'organization':
    case 'user':
      return `${route.page}/${route.id}`;
    case 'new-ticket':
      return `new-ticket/${route.organizationId ?? ''}`;
    case 'app':
      return `app/${route.name}`;
    default:
      return route.page;
  }
}

/** What of the browser's window addresses live in; a tile of the gallery has a still one. */
export type Outside = Pick<Window, 'location' | 'history' | 'addEventListener'>;

export class Navigator {
  readonly route: Watched<Route>;

  constructor(private readonly window: Outside) {
    this.route = new Watched(this.read());
    window.addEventListener('popstate', () => this.route.set(this.read()));
  }

  /** Whoever is signed in by the address stays signed in. */
  hrefOf(path: string): string {
    const url = new URL(path, this.window.location.origin);
    const user = new URLSearchParams(this.window.location.search).get('user');
    if (user) url.searchParams.set('user', user);
    return url.pathname + url.search;
  }

  go(path: string): void {
    this.window.history.pushState(null, '', this.hrefOf(path));
    this.route.set(this.read());
  }

  /** Another person is another session: everything is loaded anew. */
  signInAs(user: number): void {
    const url = new URL(this.window.location.href);
    url.searchParams.set('user', String(user));
    this.window.location.assign(url.href);
  }

  private read(): Route {
    const { pathname, search } = this.window.location;
    return readRoute(pathname, new URLSearchParams(search));
  }
}

/** The address of a route. */
export function routePath(route: Route): string {
  switch (route.page) {
    case 'ticket':
    case 'organization':
    case 'user':
      return `/agent/${route.page}s/${route.id}`;
    case 'new-ticket':
      return `/agent/tickets/new${route.organizationId === null ? '' : `?organization=${route.organizationId}`}`;
    case 'app':
      return `/agent/apps/${route.name}/${route.path}`;
    case 'nowhere':
      return route.path;
    case 'list':
      return '/';
  }
}
