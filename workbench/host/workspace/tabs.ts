// The pages that stay open, as in the agent's workspace: a tab keeps its form and its frames alive while another is in
// front. The ticket list is always there and is no tab.
import type { Instances } from '../frame/instances';
import { Watched } from './watched';
import { routeKey, type Navigator, type Route } from './route';

export interface Tab {
  readonly key: string;
  readonly route: Route;
}

/** How long a frame that was told to go is left in the page, so that it hears it. */
const GOODBYE_MILLISECONDS = 60;

export class Tabs {
  readonly open = new Watched<readonly Tab[]>([]);
  readonly titles = new Watched<Readonly<Record<string, string>>>({});
  private readonly guids = new Map<string, string[]>();

  constructor(
    private readonly navigator: Navigator,
    private readonly instances: Instances,
  ) {
    this.visit(navigator.route.value);
    navigator.route.watch(() => this.visit(navigator.route.value));
  }

  setTitle(key: string, title: string): void {
    if (this.titles.value[key] === title) return;
    this.titles.set({ ...this.titles.value, [key]: title });
  }

  /** The frames in a tab are told before it closes. */
  hold(key: string, guid: string): void {
    this.guids.set(key, [...(this.guids.get(key) ?? []), guid]);
  }

  close(key: string): void {
    for (const guid of this.guids.get(key) ?? []) this.instances.emit(guid, 'app.willDestroy');
    this.guids.delete(key);
    if (routeKey(this.navigator.route.value) === key) this.navigator.go('/');
    setTimeout(() => this.open.set(this.open.value.filter((tab) => tab.key !== key)), GOODBYE_MILLISECONDS);
  }

  private visit(route: Route): void {
    if (route.page === 'list' || route.page === 'nowhere') return;
    const key = routeKey(route);
    const others = this.open.value.filter((tab) => tab.key !== key);
    const known = others.length < this.open.value.length;
    // In its place where it is known: an app page's inner path changes under an open tab.
    const next = known
      ? this.open.value.map((tab) => (tab.key === key ? { key, route } : tab))
      : [...this.open.value, { key, route }];
    this.open.set(next);
  }
}
