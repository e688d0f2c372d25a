// All instances of the app that are open in this workspace: who they are, what they hear, when they come and go.
import { Watched } from '../workspace/watched';
import { AppInstance, type FrameContext, type InstanceParts, type Peers } from './app-instance';

export class Instances implements Peers {
  readonly all = new Watched<readonly AppInstance[]>([]);

  add(parts: InstanceParts): AppInstance {
    const instance = new AppInstance(parts, this);
    this.all.set([...this.all.value, instance]);
    // Only a background instance hears of others (zendesk-platform 1.5).
    this.tellBackground('instance.created', parts.context());
    return instance;
  }

  /** Says goodbye first. Work that the app starts on it is not waited for (zendesk-platform 1.5). */
  remove(guid: string): void {
    const instance = this.find(guid);
    if (!instance) return;
    this.emit(guid, 'app.willDestroy');
    if (instance.parts.location === 'modal') this.emit(guid, 'modal.close');
    instance.disconnect();
    this.all.set(this.all.value.filter((other) => other !== instance));
    this.tellBackground('instance.destroyed', { instanceGuid: guid });
  }

  find(guid: string): AppInstance | undefined {
    return this.all.value.find((instance) => instance.guid === guid);
  }

  at(location: string): readonly AppInstance[] {
    return this.all.value.filter((instance) => instance.parts.location === location);
  }

  /** Everyone who listens to that instance: itself, and frames that hold a client for it. */
  emit(guid: string, event: string, data?: unknown): void {
    for (const instance of this.all.value) instance.deliver(event, data, guid);
  }

  /** The same news for every instance. */
  broadcast(event: string, data?: unknown): void {
    for (const instance of this.all.value) this.emit(instance.guid, event, data);
  }

  /** What `get('instances')` answers. */
  contexts(): Readonly<Record<string, FrameContext>> {
    return Object.fromEntries(this.all.value.map(({ guid, parts }) => [guid, parts.context()]));
  }

  private tellBackground(event: string, data: object): void {
    for (const background of this.at('background')) background.deliver(event, data);
  }
}
