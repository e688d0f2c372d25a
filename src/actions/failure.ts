// The platform letting us down, as a closed set of kinds. Built in src/zendesk, and here where a file of this app does
// not load; put into words in src/ui/shared/wording.ts only. Never drawn as an empty list or a zero.

export type FailureKind =
  /** No answer and no network. */
  | 'offline'
  /** No answer within our own time. */
  | 'timed_out'
  /** 429: too many requests. */
  | 'throttled'
  /** 401: nobody is signed in any more. */
  | 'signed_out'
  /** 403: this person may not. */
  | 'denied'
  /** 404: gone, or not visible to this person. */
  | 'missing'
  /** The account has no custom objects (by its Zendesk plan, or not activated). */
  | 'objects_off'
  /** Our three custom objects, or fields of them, are not there yet. */
  | 'model_missing'
  /** 409: changed by somebody else meanwhile. */
  | 'conflict'
  /** 422: the platform refuses this write. */
  | 'refused'
  /** 5xx. */
  | 'unavailable'
  /** An answer that is not what Zendesk documents. */
  | 'malformed'
  /** A file of this app did not load: no network, or a newer version has taken its place. */
  | 'part_missing';

export interface FailureFacts {
  readonly kind: FailureKind;
  /** What was asked for: method and path, for the person who has to repair it. */
  readonly request: string;
  readonly status?: number;
  /** Where the platform said so; usually it cannot be read from a framed app. */
  readonly retryAfterSeconds?: number;
  readonly detail?: string;
}

export class Failure extends Error {
  override readonly name = 'Failure';
  readonly facts: FailureFacts;

  constructor(facts: FailureFacts, cause?: unknown) {
    super(`${facts.kind}: ${facts.request}${facts.detail ? ` (${facts.detail})` : ''}`, { cause });
    this.facts = facts;
  }

  get kind(): FailureKind {
    return this.facts.kind;
  }
}

/**
 * For every `import()`: what keeps a file from loading is a failure like any other, what breaks inside it is a bug.
 * @throws Failure
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (thrown) {
    // Named so by webpack, which asks for the file anew the next time.
    if (!(thrown instanceof Error && thrown.name === 'ChunkLoadError')) throw thrown;
    throw new Failure({ kind: 'part_missing', request: thrown.message }, thrown);
  }
}
