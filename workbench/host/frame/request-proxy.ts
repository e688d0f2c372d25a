// Carries a frame's client.request to the account's REST API with the signed-in person's rights, and gives back what
// jQuery would: the frame itself never reaches the network (zendesk-platform 1.7, 2.5).
import { httpCallFor, type HttpCall } from './request-options';

export interface RequestAnswer {
  readonly outcome: 'done' | 'fail';
  readonly responseArgs: readonly unknown[];
}
export interface ProxyParts {
  readonly accountOrigin: string;
  /** Who asks and from which frame: asked anew for each call. */
  readonly headers: () => Readonly<Record<string, string>>;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly wait: (seconds: number) => Promise<void>;
  /** Which reading of the platform holds: whether a failure shows its headers. */
  readonly readableRetryAfter: () => boolean;
}

const OUTSIDE = 'The workbench asks nothing outside the account: there is no proxy and no network here.';

/** How often the framework repeats a throttled call is not documented: few enough that nothing hangs for long. */
const RETRIES = 3;
const SECONDS_WITHOUT_RETRY_AFTER = 60;

export async function proxyRequest(options: unknown, parts: ProxyParts): Promise<RequestAnswer> {
  const call = httpCallFor(options, parts.accountOrigin);
  if (!call) return failed({ status: 0, statusText: 'error', responseText: OUTSIDE }, 'error');
  // An account has no such pages: what steers the workbench is out of an app's reach.
  if (/^\/+workbench(\/|$)/i.test(call.url)) {
    return failed({ status: 404, statusText: 'Not Found', responseText: '' }, 'Not Found');
  }
  for (let retry = 0; ; retry += 1) {
    const response = await send(call, parts);
    if (!response) return failed({ status: 0, statusText: 'error', responseText: '' }, 'error');
    if (response.status !== 429 || !call.autoRetry || retry === RETRIES) return answer(call, response, parts);
    await parts.wait(Number(response.headers.get('retry-after') ?? SECONDS_WITHOUT_RETRY_AFTER));
  }
}

/** Undefined where the line broke before an answer: to jQuery that is status 0. */
async function send(call: HttpCall, parts: ProxyParts): Promise<Response | undefined> {
  const { method, body } = call;
  try {
    return await parts.fetch(call.url, {
      method,
      headers: { ...call.headers, ...parts.headers() },
      ...(body === undefined ? {} : { body }),
    });
  } catch {
    return undefined;
  }
}

async function answer(call: HttpCall, response: Response, parts: ProxyParts): Promise<RequestAnswer> {
  let responseText: string;
  try {
    responseText = await response.text();
  } catch {
    return failed({ status: 0, statusText: 'error', responseText: '' }, 'error');
  }
  const parsed = parse(responseText);
  const { status, statusText } = response;
  const seen = { status, statusText, responseText, ...(parsed ? { responseJSON: parsed.value } : {}) };
  const headers = Object.fromEntries(response.headers);
  // A failure shows no headers, so Retry-After may be unreadable (zendesk-platform 15).
  if (!response.ok)
    return failed(parts.readableRetryAfter() ? { ...seen, headers } : seen, statusText || 'error');
  const wantsJson = call.dataType === 'json' || (call.dataType === undefined && isJson(response));
  const empty = status === 204 || call.method === 'HEAD';
  if (wantsJson && !parsed && !empty) return failed({ ...seen, statusText: 'parsererror' }, 'parsererror');
  const whole = { ...seen, headers };
  // Nothing came: to jQuery that is no text but an undefined, which the line to the frame makes null.
  const body = empty ? null : wantsJson ? parsed?.value : responseText;
  const words = empty ? 'nocontent' : 'success';
  return { outcome: 'done', responseArgs: [call.httpCompleteResponse ? whole : body, words, {}] };
}

function failed(response: object, words: string): RequestAnswer {
  return { outcome: 'fail', responseArgs: [response, words === 'parsererror' ? words : 'error', words] };
}

function isJson(response: Response): boolean {
  return (response.headers.get('content-type') ?? '').includes('json');
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
