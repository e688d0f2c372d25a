// The real SDK, run in the test's own window, wired to an instance as an iframe would be: two origins, messages cloned
// and delivered later. What it cannot show is the sandbox: that is for the browser tests.
import Client from 'zendesk_app_framework_sdk/lib/client.js';
import type { AppInstance } from '../../workbench/host/frame/app-instance';
import type { HostWindow } from '../../workbench/host/frame/channel';

export const WORKSPACE = 'http://127.0.0.1:4567';
export const APPS = 'http://localhost:4567';

export type SdkClient = Client;

export interface SdkFrame {
  readonly client: SdkClient;
  /** All that the frame posted, oldest first. */
  readonly posted: unknown[];
  /** All that the workspace posted to the frame. */
  readonly heard: unknown[];
  /** A message as some window would send it: by default this frame, from its own origin. */
  send(data: unknown, from?: { origin?: string; source?: object }): void;
}

/** Opens a frame for an instance and starts the SDK in it. */
export function openSdkFrame(instance: AppInstance): SdkFrame {
  const host = new EventTarget();
  const posted: unknown[] = [];
  const heard: unknown[] = [];
  const hostWindow = {
    postMessage(data: unknown) {
      posted.push(parsed(data));
      later(() => host.dispatchEvent(messageEvent(data, APPS, frameWindow)));
    },
  };
  const frameWindow = {
    postMessage(data: unknown, targetOrigin: string) {
      if (targetOrigin !== APPS) return;
      heard.push(parsed(data));
      later(() => window.dispatchEvent(messageEvent(data, WORKSPACE, hostWindow)));
    },
  };
  instance.connect({ host: host as HostWindow, frame: () => frameWindow, origin: APPS });
  const client = new Client({ origin: WORKSPACE, appGuid: instance.guid, source: hostWindow });
  const send: SdkFrame['send'] = (data, { origin = APPS, source = frameWindow } = {}) =>
    void host.dispatchEvent(messageEvent(data, origin, source));
  return { client, posted, heard, send };
}

/** Everything sent so far has arrived, and been answered, once a call made now is answered. */
export async function settled({ client }: SdkFrame): Promise<void> {
  await client.get([]);
}

function later(deliver: () => unknown): void {
  void Promise.resolve().then(deliver);
}

function messageEvent(data: unknown, origin: string, source: object): Event {
  return Object.assign(new Event('message'), { data: structuredClone(data), origin, source });
}

function parsed(data: unknown): unknown {
  return typeof data === 'string' ? (JSON.parse(data) as unknown) : data;
}
