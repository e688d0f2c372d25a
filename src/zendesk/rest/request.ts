// One request through the SDK: our own time limit, our own reading of every failure. Nothing is retried here.
import { Failure, type FailureFacts, type FailureKind } from '../../actions/failure';
import { inTime } from '../time-limit';
import type { ZafClient, ZafRequest } from '../zaf/client';

export interface Ask {
  readonly method: ZafRequest['type'];
  /** Path and query, from `/api/v2` on. */
  readonly path: string;
  readonly body?: unknown;
  readonly timeoutMs?: number;
}

export type Send = (ask: Ask) => Promise<unknown>;

/**
 * The SDK's `request` never times out and its host retries 429s unless told not to
 * (zendesk-platform sections 1.2 and 1.7), so both are settled here.
 * @throws Failure
 */
export function sendThrough(client: Pick<ZafClient, 'request'>): Send {
  return async (ask) => {
    try {
      return await inTime(client.request(options(ask)), named(ask), ask.timeoutMs);
    } catch (thrown) {
      throw thrown instanceof Failure ? thrown : new Failure(read(ask, thrown), thrown);
    }
  };
}

function options({ method, path, body }: Ask): ZafRequest {
  const base: ZafRequest = { url: path, type: method, dataType: 'json', autoRetry: false };
  // A plain object would be form-encoded the jQuery way.
  return body === undefined ? base : { ...base, contentType: 'application/json', data: JSON.stringify(body) };
}

function named({ method, path }: Ask): string {
  return `${method} ${path.split('?')[0] ?? path}`;
}

/** A failed request arrives as a jQuery-like response object, not as an Error. */
function read(ask: Ask, thrown: unknown): FailureFacts {
  const response = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as Record<string, unknown>;
  const status = typeof response['status'] === 'number' ? response['status'] : 0;
  const text = typeof response['responseText'] === 'string' ? response['responseText'] : '';
  const retryAfterSeconds = retryAfter(response['headers']);
  return {
    kind: kindOf(status, text),
    request: named(ask),
    status,
    ...(retryAfterSeconds === null ? {} : { retryAfterSeconds }),
    ...(text === '' ? {} : { detail: text.slice(0, 200) }),
  };
}

function kindOf(status: number, text: string): FailureKind {
  if (status === 404) return text.includes('FeatureNotEnabled') ? 'objects_off' : 'missing';
  if (status >= 500) return 'unavailable';
  // A body that is no JSON is reported as a failure with the status of a success.
  if (status >= 200 && status < 300) return 'malformed';
  return BY_STATUS[status] ?? (status === 0 ? 'offline' : 'refused');
}

const BY_STATUS: Readonly<Record<number, FailureKind>> = {
  401: 'signed_out',
  403: 'denied',
  409: 'conflict',
  422: 'refused',
  429: 'throttled',
};

function retryAfter(headers: unknown): number | null {
  if (typeof headers !== 'object' || headers === null) return null;
  const found = Object.entries(headers).find(([name]) => name.toLowerCase() === 'retry-after');
  const seconds = Number(found?.[1]);
  return found !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
