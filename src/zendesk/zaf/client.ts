// The part of Zendesk's app SDK that we use, typed by us: neither Zendesk nor npm has types for it.
// Source: the SDK's own lib/client.js and Zendesk's client API page.

export interface ZafMetadata {
  readonly appId: number | string;
  /** A number in production, a text under `zcli apps:server`. */
  readonly installationId: number | string;
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface ZafContext {
  readonly location: string;
  readonly account?: { readonly subdomain?: string };
  readonly ticketId?: number | string;
  readonly organizationId?: number | string;
}

export interface ZafRegistration {
  readonly metadata: ZafMetadata;
  readonly context: ZafContext;
}

export interface ZafRequest {
  readonly url: string;
  readonly type: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly contentType?: string;
  readonly data?: string;
  readonly dataType?: 'json';
  readonly autoRetry: false;
}

export type ZafListener = (message: unknown) => void;

export interface ZafClient {
  on(event: string, listener: ZafListener): void;
  off(event: string, listener: ZafListener): void;
  /** Many paths: always resolves; failed paths are named in `errors`. */
  get(paths: readonly string[]): Promise<Record<string, unknown>>;
  /** Many paths: always resolves; what could not be set is named in `errors`. */
  set(values: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>;
  invoke(action: string, ...args: unknown[]): Promise<unknown>;
  request(options: ZafRequest): Promise<unknown>;
}

declare global {
  var ZAFClient: { init(): ZafClient | false } | undefined;
}
