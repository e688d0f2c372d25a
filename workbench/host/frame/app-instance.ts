// One instance of the app, in one frame: registers it, answers what it asks, delivers the events it listens to.
// Where the frame is drawn, and what its surface does, is the workspace's affair.
import { Channel, type Ends } from './channel';
import { answerCall } from './get-set-invoke';
import type { RequestAnswer } from './request-proxy';
import { Subscriptions } from './subscriptions';
import { join, type Surface } from './surface';
import { readMessage, type FromApp, type Reply, type Subscribe } from './wire';

export interface FrameContext {
  readonly instanceGuid: string;
  readonly product: 'support';
  readonly account: { readonly subdomain: string };
  readonly location: string;
  readonly [name: string]: unknown;
}
export interface InstanceParts {
  readonly guid: string;
  readonly location: string;
  readonly context: () => FrameContext;
  readonly metadata: () => object;
  readonly surfaces: readonly Surface[];
  readonly request: (options: unknown) => Promise<RequestAnswer>;
  readonly onRegistered?: () => void;
}
/** What an instance needs of the others: a parent may speak in the name of an instance that it created. */
export interface Peers {
  find(guid: string): AppInstance | undefined;
  emit(guid: string, event: string, data?: unknown): void;
}

export class AppInstance {
  readonly surface: Required<Surface>;
  private readonly subscriptions = new Subscriptions();
  private readonly waiting = new Map<string, (reply: Reply) => void>();
  private readonly unheard = new Map<string, unknown>();
  private channel: Channel | undefined;
  registered = false;

  constructor(
    readonly parts: InstanceParts,
    private readonly peers: Peers,
  ) {
    this.surface = join(parts.surfaces);
  }

  get guid(): string {
    return this.parts.guid;
  }

  connect(ends: Ends): void {
    this.channel?.close();
    this.channel = new Channel(ends, (posted) => this.receive(readMessage(posted)));
  }

  disconnect(): void {
    this.channel?.close();
    this.channel = undefined;
    this.registered = false;
  }

  /** Without `of` the event is this instance's own; with it, that of an instance which this frame holds a client for. */
  deliver(event: string, data: unknown, of: string = this.guid): void {
    if (!this.subscriptions.has(of, event)) return;
    const from = of === this.guid ? {} : { instanceGuid: of };
    this.channel?.post({ key: `zaf.${event}`, message: data, ...from });
  }

  /** For news that holds until it is heard: an app cannot listen before it is registered. */
  announce(event: string, data: unknown): void {
    if (this.listensTo(event)) this.deliver(event, data);
    else this.unheard.set(event, data);
  }

  /** What was announced and not heard is no longer so. */
  retract(event: string): void {
    this.unheard.delete(event);
  }

  listensTo(event: string): boolean {
    return this.subscriptions.has(this.guid, event);
  }

  /** Sends an event that needs a reply. One at a time: the SDK drops a second before the first is answered. */
  ask(event: string): Promise<Reply> {
    return new Promise((resolve) => {
      this.waiting.set(event, resolve);
      this.channel?.post({ key: `zaf.${event}`, needsReply: true });
    });
  }

  /** Before it is registered a frame has its clock from its address, and may not even be of its origin yet. */
  setClock(offset: number): void {
    if (this.registered) this.channel?.setClock(offset);
  }

  private receive(message: FromApp | undefined): void {
    switch (message?.kind) {
      case 'handshake':
        return this.register();
      case 'subscribe':
        return this.subscribe(message);
      case 'trigger':
        return this.peers.emit(message.instanceGuid ?? this.guid, message.event, message.data);
      case 'reply':
        this.waiting.get(message.event)?.(message);
        this.waiting.delete(message.event);
        return;
      case 'call':
        // In the name of the instance whose client was used; that of one which is gone can do nothing.
        return void answerCall(message, this.surfaceOf(message.instanceGuid)).then((answer) =>
          this.channel?.post(answer),
        );
      case 'request':
        return void this.parts.request(message.options).then(({ outcome, responseArgs }) => {
          this.deliver(`request:${message.number}.${outcome}`, { responseArgs });
        });
      case undefined:
    }
  }

  private subscribe({ instanceGuid = this.guid, event, count }: Subscribe): void {
    this.subscriptions.set(instanceGuid, event, count);
    if (instanceGuid !== this.guid || count === 0 || !this.unheard.has(event)) return;
    this.deliver(event, this.unheard.get(event));
    this.unheard.delete(event);
  }

  /** Once for each document: the SDK would send its queue again on a second one (zendesk-platform 2.2). */
  private register(): void {
    this.subscriptions.clear();
    this.registered = true;
    const message = { metadata: this.parts.metadata(), context: this.parts.context() };
    this.channel?.post({ key: 'zaf.app.registered', message });
    this.parts.onRegistered?.();
  }

  private surfaceOf(guid: string | undefined): Required<Surface> {
    if (guid === undefined || guid === this.guid) return this.surface;
    return this.peers.find(guid)?.surface ?? join([]);
  }
}
