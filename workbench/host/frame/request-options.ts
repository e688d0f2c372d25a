// Turns the options of client.request, which are jQuery's, into one HTTP call (zendesk-platform 1.7).
import { formEncode } from './form-encoding';
import { isFields } from './wire';

export interface HttpCall {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly dataType: string | undefined;
  readonly autoRetry: boolean;
  readonly httpCompleteResponse: boolean;
}

const FORM = 'application/x-www-form-urlencoded; charset=UTF-8';

/** Undefined where the URL leaves the account's host: there is no proxy to the world here. */
export function httpCallFor(options: unknown, accountOrigin: string): HttpCall | undefined {
  const given = isFields(options) ? options : {};
  const url = new URL(String(given['url'] ?? ''), `${accountOrigin}/`);
  if (url.origin !== accountOrigin) return undefined;
  const method = String(given['type'] ?? given['method'] ?? 'GET').toUpperCase();
  const data = dataText(given['data']);
  const inQuery = method === 'GET' || method === 'HEAD';
  if (inQuery && data) url.search += (url.search ? '&' : '?') + data;
  const hasBody = !inQuery && data !== undefined;
  return {
    url: url.pathname + url.search,
    method,
    headers: { accept: '*/*', ...typeOfBody(hasBody, given['contentType']), ...headersIn(given['headers']) },
    ...(hasBody ? { body: data } : {}),
    dataType: typeof given['dataType'] === 'string' ? given['dataType'] : undefined,
    // Default true: the framework itself repeats what was throttled, so an app that backs off must switch it off.
    autoRetry: given['autoRetry'] !== false,
    httpCompleteResponse: given['httpCompleteResponse'] === true,
  };
}

/** An object is form-encoded whatever the content type says, as jQuery's processData does. */
function dataText(data: unknown): string | undefined {
  if (typeof data === 'string') return data;
  if (Array.isArray(data))
    return formEncode(Object.fromEntries(data.map((item, index) => [String(index), item as unknown])));
  return isFields(data) ? formEncode(data) : undefined;
}

function typeOfBody(hasBody: boolean, contentType: unknown): Record<string, string> {
  if (!hasBody) return {};
  return { 'content-type': typeof contentType === 'string' ? contentType : FORM };
}

function headersIn(headers: unknown): Record<string, string> {
  if (!isFields(headers)) return {};
  const entries = Object.entries(headers).map(
    ([name, value]) => [name.toLowerCase(), String(value)] as const,
  );
  // The workbench's own headers are not the app's to give.
  return Object.fromEntries(entries.filter(([name]) => !name.startsWith('x-workbench-')));
}
