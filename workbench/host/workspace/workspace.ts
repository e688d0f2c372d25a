// The open workspace: the session, the app's instances in it, and what goes on around them. Screens draw it.
import type { Fault, LoggedRequest, WorkbenchState } from '../desk-client/control';
import type { AppInstance } from '../frame/app-instance';
import { Instances } from '../frame/instances';
import type { Size } from '../surfaces/shell-surface';
import { Directory } from './directory';
import { Navigator, type Outside } from './route';
import type { OpenTicket } from './open-ticket';
import type { Session } from './session';
import { Tabs } from './tabs';
import { Toasts } from './toasts';
import { Watched } from './watched';

export interface Modal {
  readonly instance: AppInstance;
  readonly url: string;
}

/** How long a frame that was told to go is left in the page, so that it hears it. */
const GOODBYE_MILLISECONDS = 60;

export class Workspace {
  readonly instances = new Instances();
  readonly toasts = new Toasts();
  readonly directory: Directory;
  readonly navigator: Navigator;
  readonly tabs: Tabs;
  readonly state: Watched<WorkbenchState>;
  /** Those in open tabs. */
  readonly tickets = new Set<OpenTicket>();
  /** The newest last. */
  readonly requests = new Watched<readonly LoggedRequest[]>([]);
  readonly faults = new Watched<readonly Fault[]>([]);
  readonly modals = new Watched<readonly Modal[]>([]);
  /** By instance guid: what the app asked for with `resize`. */
  readonly sizes = new Watched<Readonly<Record<string, Size>>>({});
  /** Milliseconds from the machine's clock to the simulated one. */
  readonly clockOffset: Watched<number>;

  constructor(
    readonly session: Session,
    window: Outside,
  ) {
    this.state = new Watched(session.state);
    this.clockOffset = new Watched(Date.parse(session.state.now) - Date.now());
    this.directory = new Directory(session.rest, session.groups);
    this.navigator = new Navigator(window);
    this.tabs = new Tabs(this.navigator, this.instances);
  }

  now(): number {
    return Date.now() + this.clockOffset.value;
  }

  setNow(now: string): void {
    this.clockOffset.set(Date.parse(now) - Date.now());
    for (const instance of this.instances.all.value) instance.setClock(this.clockOffset.value);
  }

  /** The desk's state was changed, here or by somebody else. */
  async reload(): Promise<void> {
    const state = await this.session.control.state();
    // Read now and not before: two readings at once must not both find a change.
    const before = this.state.value;
    this.state.set(state);
    this.faults.set(state.faults);
    this.setNow(state.now);
    if (state.colorScheme !== before.colorScheme) {
      this.instances.broadcast('colorScheme.changed', state.colorScheme);
    }
  }

  /** From the drawer. What the desk refuses is said in its words. */
  async change(part: Partial<WorkbenchState>): Promise<void> {
    await this.trying(() => this.session.control.change(part));
    await this.reload();
  }

  async readRequests(): Promise<void> {
    this.requests.set(await this.session.control.requests());
  }

  async readFaults(): Promise<void> {
    this.faults.set(await this.session.control.faults());
  }

  async arm(fault: Fault): Promise<void> {
    await this.trying(() => this.session.control.arm(fault));
  }

  async disarm(): Promise<void> {
    await this.session.control.disarm();
  }

  async reset(): Promise<void> {
    await this.session.control.reset();
    window.location.reload();
  }

  private async trying(what: () => Promise<unknown>): Promise<void> {
    await what().catch((failure: unknown) => this.toasts.add(String(failure), 'error', 'Workbench'));
  }

  resize(guid: string, size: Size): void {
    this.sizes.set({ ...this.sizes.value, [guid]: { ...this.sizes.value[guid], ...size } });
  }

  destroy(guid: string): void {
    this.instances.remove(guid);
    const others = () => this.modals.value.filter(({ instance }) => instance.guid !== guid);
    if (others().length < this.modals.value.length) {
      setTimeout(() => this.modals.set(others()), GOODBYE_MILLISECONDS);
    }
  }
}
