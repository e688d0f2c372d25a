// The SDK's client as far as the tests call it (zaf-wire-protocol).
declare module 'zendesk_app_framework_sdk/lib/client.js' {
  type Handler = (data: unknown) => unknown;
  class Client {
    constructor(options: { origin: string; appGuid: string; source: object });
    get(path: string | readonly string[]): Promise<Record<string, unknown>>;
    set(path: string, value: unknown): Promise<Record<string, unknown>>;
    set(values: object): Promise<Record<string, unknown>>;
    invoke(name: string, ...args: unknown[]): Promise<Record<string, unknown>>;
    invoke(calls: Readonly<Record<string, string[]>>): Promise<Record<string, unknown>>;
    on(name: string, handler: Handler): void;
    off(name: string, handler: Handler): void;
    trigger(name: string, data?: unknown): void;
    postMessage(name: string, data?: unknown): void;
    request(options: string | object): Promise<unknown>;
    instance(guid: string): Client;
    metadata(): Promise<unknown>;
    context(): Promise<unknown>;
  }
  export default Client;
}
