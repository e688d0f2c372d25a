// Where a frame of the app is loaded from, and in which sandbox.

/** Two host names of one machine are two origins on one port, as workspace and apps are in reality. */
export function frameOrigin(workspace: Pick<Location, 'protocol' | 'hostname' | 'port'>): string {
  const twin: Record<string, string> = { '127.0.0.1': 'localhost', localhost: '127.0.0.1' };
  // Under another name there is no twin that a remote browser could reach: one origin is better than no frame.
  const host = twin[workspace.hostname] ?? workspace.hostname;
  return `${workspace.protocol}//${host}${workspace.port ? `:${workspace.port}` : ''}`;
}

export interface FrameAddress {
  readonly frameOrigin: string;
  readonly workspaceOrigin: string;
  /** As in the manifest, relative to the app's folder; may have a query and a hash of its own. */
  readonly url: string;
  readonly guid: string;
  readonly colorScheme: string;
  /** Which way the page is written; not of Zendesk, whose languages say so themselves. */
  readonly direction?: string;
  readonly clockOffset: number;
}

export function frameUrl(address: FrameAddress): string {
  const url = new URL(address.url, `${address.frameOrigin}/app/`);
  url.searchParams.set('origin', address.workspaceOrigin);
  url.searchParams.set('app_guid', address.guid);
  url.searchParams.set('colorScheme', address.colorScheme);
  if (address.direction === 'rtl') url.searchParams.set('workbench_direction', 'rtl');
  url.searchParams.set('workbench_clock_offset', String(address.clockOffset));
  return url.href;
}

/** The harshest plausible flags: no modals, so print() and alert() do nothing (zendesk-platform 15). */
const FLAGS = ['allow-scripts', 'allow-same-origin', 'allow-forms', 'allow-downloads'];
const POPUP_FLAGS = ['allow-popups', 'allow-popups-to-escape-sandbox'];

export function sandboxFlags(features: Readonly<Record<string, unknown>>): string {
  return [...FLAGS, ...(features['popups'] === false ? [] : POPUP_FLAGS)].join(' ');
}

/** Not crypto.randomUUID: a workspace opened by another host name is no secure context. */
export function newGuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
