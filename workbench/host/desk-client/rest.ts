// The workspace's own calls to the account's REST API, as the signed-in person.

class RestFailure extends Error {
  constructor(
    readonly status: number,
    readonly body: string,
  ) {
    super(status === 0 ? 'The connection was lost.' : `Zendesk answered ${status}: ${body.slice(0, 300)}`);
    this.name = 'RestFailure';
  }
}

export class Rest {
  constructor(
    private readonly origin: string,
    /** Undefined: whoever the desk is set to. */
    private readonly userId: number | undefined,
    /** An account of the gallery; undefined is the main one. */
    private readonly desk?: string,
  ) {}

  get headers(): Record<string, string> {
    return {
      ...(this.userId === undefined ? {} : { 'x-workbench-user': String(this.userId) }),
      ...(this.desk === undefined ? {} : { 'x-workbench-desk': this.desk }),
    };
  }

  /** The shape is the caller's claim: this page and the desk are built together. */
  async call<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(this.origin + path, {
      method,
      headers: {
        ...this.headers,
        ...pageHeaders(method),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }).catch(() => undefined);
    if (!response) throw new RestFailure(0, '');
    const text = await response.text();
    if (!response.ok) throw new RestFailure(response.status, text);
    return (text === '' ? null : JSON.parse(text)) as T;
  }

  get<T>(path: string): Promise<T> {
    return this.call<T>('GET', path);
  }

  /** What may be missing, or not for this person: the page goes without it. */
  async find<T>(path: string): Promise<T | undefined> {
    return this.get<T>(path).catch((failure: unknown) => {
      if (failure instanceof RestFailure && failure.status !== 0) return undefined;
      throw failure;
    });
  }
}

/** What the page reads to draw itself is no part of what is simulated: it must not use up faults armed for an app. */
function pageHeaders(method: string): Record<string, string> {
  return method === 'GET' ? { 'x-workbench-page': 'workspace' } : {};
}
