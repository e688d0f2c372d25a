// One simulated endpoint: its method, path, who may call it and what it answers. Becomes an msw handler in
// handlers.ts, after the checks of gate.ts.
import type { Desk } from '../desk/desk';
import type { User } from '../desk/people';
import type { Rate } from '../desk/rate-meter';

export interface Call {
  readonly desk: Desk;
  readonly asker: User;
  readonly url: URL;
  /** The parts of the path that the route names, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Read from JSON or from the form encoding of jQuery; `{}` without a body. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a handler answers: a value with 200, or a whole response. */
export type Answer = Response | object;

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export type Audience = 'anyone' | 'agents' | 'admins';

export interface Route {
  readonly method: Method;
  /** With `:name` parts; under /api/v2. */
  readonly path: string;
  readonly run: (call: Call) => Answer;
  readonly audience: Audience;
  /** The endpoint's own limits, beside the account's. */
  readonly rates: (call: Call) => readonly Rate[];
  /** Whether it heeds `Idempotency-Key`. */
  readonly isIdempotent: boolean;
}

interface Options {
  readonly audience?: Audience;
  readonly rates?: (call: Call) => readonly Rate[];
  readonly isIdempotent?: boolean;
}

export function route(
  method: Method,
  path: string,
  run: (call: Call) => Answer,
  options: Options = {},
): Route {
  return {
    method,
    path,
    run,
    audience: options.audience ?? 'agents',
    rates: options.rates ?? (() => []),
    isIdempotent: options.isIdempotent ?? false,
  };
}

/** The path as an expression that also takes the `.json` ending. */
export function pathPattern(path: string): RegExp {
  const parts = path.replaceAll(/[.]/g, String.raw`\.`).replaceAll(/:([a-z_]+)/gi, '(?<$1>[^/]+?)');
  return new RegExp(String.raw`^[^?#]*?/api/v2${parts}(?:\.json)?/?$`);
}

export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  const type = { 'Content-Type': 'application/json; charset=utf-8' };
  return Response.json(body, { status, headers: { ...type, ...headers } });
}

export const noContent = () => new Response(null, { status: 204 });

/** The account's address as the asker wrote it: what `url` and `links` begin with. */
export function api(call: Pick<Call, 'url'>, path: string): string {
  return `${call.url.origin}/api/v2${path}`;
}
