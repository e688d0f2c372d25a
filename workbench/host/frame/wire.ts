// Reads what the SDK posts (zaf-wire-protocol): JSON strings, and objects for hook replies. Whatever is neither, or
// is meant for Zendesk's own counting (__track__, session.live), reads as nothing.

export interface Subscribe {
  readonly kind: 'subscribe';
  readonly event: string;
  readonly count: number;
  readonly instanceGuid: string | undefined;
}
export interface Trigger {
  readonly kind: 'trigger';
  readonly event: string;
  readonly data: unknown;
  readonly instanceGuid: string | undefined;
}
export interface Reply {
  readonly kind: 'reply';
  readonly event: string;
  /** Absent: allowed. Else what the app's handler gave as its reason: a text, or false. */
  readonly refusal?: { readonly msg: unknown };
}
export interface Call {
  readonly kind: 'call';
  readonly id: number;
  readonly method: 'get' | 'set' | 'invoke';
  readonly params: unknown;
  readonly instanceGuid: string | undefined;
}
export interface RestRequest {
  readonly kind: 'request';
  readonly number: string;
  readonly options: unknown;
}
export interface Handshake {
  readonly kind: 'handshake';
}
export type FromApp = Handshake | Subscribe | Trigger | Reply | Call | RestRequest;

type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function readMessage(posted: unknown): FromApp | undefined {
  const fields = typeof posted === 'string' ? parse(posted) : posted;
  if (!isFields(fields)) return undefined;
  if (typeof fields['request'] === 'string') return readCall(fields);
  return typeof fields['key'] === 'string' ? readKeyed(fields['key'], fields) : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function readCall(fields: Fields): Call | undefined {
  const { id, request: method } = fields;
  if (typeof id !== 'number') return undefined;
  if (method !== 'get' && method !== 'set' && method !== 'invoke') return undefined;
  return { kind: 'call', id, method, params: fields['params'], instanceGuid: guidOf(fields) };
}

function readKeyed(key: string, fields: Fields): FromApp | undefined {
  if (key === 'iframe.handshake') return { kind: 'handshake' };
  const [, verb, name] =
    /^(iframe\.on|iframe\.off|iframe\.trigger|iframe\.reply|request):(.+)$/s.exec(key) ?? [];
  if (name === undefined) return undefined;
  const instanceGuid = guidOf(fields);
  switch (verb) {
    case 'iframe.trigger':
      return { kind: 'trigger', event: name, data: fields['message'], instanceGuid };
    case 'iframe.reply':
      return { kind: 'reply', event: name, ...refusalIn(fields['error']) };
    case 'request':
      return { kind: 'request', number: name, options: fields['message'] };
    default:
      return { kind: 'subscribe', event: name, count: countIn(fields['message']), instanceGuid };
  }
}

function guidOf(fields: Fields): string | undefined {
  return typeof fields['instanceGuid'] === 'string' ? fields['instanceGuid'] : undefined;
}

function countIn(message: unknown): number {
  const count = isFields(message) ? message['subscriberCount'] : undefined;
  return typeof count === 'number' ? count : 0;
}

function refusalIn(error: unknown): { refusal?: { msg: unknown } } {
  return isFields(error) ? { refusal: { msg: error['msg'] } } : {};
}
