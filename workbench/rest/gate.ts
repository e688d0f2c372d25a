// What every request passes before its endpoint: who asks, an armed fault, the limits; and after it: the limit
// headers and the log.
import type { Desk } from '../desk/desk';
import type { Fault } from '../desk/faults';
import type { User } from '../desk/people';
import {
  badRequest,
  forbidden,
  invalidEndpoint,
  invalidToken,
  notAuthenticated,
  Refusal,
} from '../desk/refusal';
import { askerOf, isBearer } from './asker';
import { readBody } from './body';
import { once } from './idempotency';
import { countRequest, type Limits } from './limits';
import { missingEndpoint } from './not-simulated';
import { checkSideloads } from './sideloads';
import { checkIds } from './parameters';
import { json, pathPattern, type Call, type Route } from './route';

interface Seen {
  readonly asker: User | null;
  readonly response: Response;
  readonly fault: Fault | null;
}

export async function answer(desk: Desk, route: Route | null, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const at = desk.clock.instant();
  const started = performance.now();
  const seen = await respond(desk, route, request, url);
  desk.requests.add({
    method: request.method,
    path: `${url.pathname}${url.search}`,
    status: seen.response.status,
    at,
    frame: request.headers.get('x-workbench-frame'),
    user: seen.asker?.id ?? null,
    unknown: route === null,
    faulty: seen.fault !== null,
    milliseconds: Math.round(performance.now() - started),
  });
  return seen.response;
}

async function respond(desk: Desk, route: Route | null, request: Request, url: URL): Promise<Seen> {
  // The workspace page's own reads are not what a fault was armed for.
  const isPages = request.headers.has('x-workbench-page');
  const fault = isPages ? null : desk.faults.take(request.method, `${url.pathname}${url.search}`);
  const wait = desk.state.latencyMs + (fault?.delayMs ?? 0);
  if (wait > 0) await pause(wait);
  desk.jobs.settle();
  const asker = askerOf(desk, request);
  const failed = fault === null ? null : faultResponse(fault);
  if (failed && !fault?.after) return { asker, response: failed, fault };
  const response = await enterOrRefuse(desk, route, request, url, asker);
  return { asker, response: failed ?? response, fault };
}

async function enterOrRefuse(...entering: Parameters<typeof enter>): Promise<Response> {
  try {
    return await enter(...entering);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return json(error.body, error.status, error.headers);
  }
}

async function enter(
  desk: Desk,
  route: Route | null,
  request: Request,
  url: URL,
  asker: User | null,
): Promise<Response> {
  if (asker === null) throw isBearer(request) ? invalidToken() : notAuthenticated();
  if (route === null) throw missingEndpoint(request.method, url.pathname) ?? invalidEndpoint();
  const call: Call = {
    desk,
    asker,
    url,
    path: pathParts(route, url),
    query: url.searchParams,
    body: await readBody(request),
  };
  const limits = countRequest(call, route, request.headers.has('x-workbench-frame'));
  requireAudience(route, asker);
  checkIds(route, call.path);
  checkSideloads(route, call);
  const run = () => route.run(call);
  const answered = route.isIdempotent ? await once(call, request.headers.get('idempotency-key'), run) : run();
  const response = answered instanceof Response ? answered : json(answered);
  addHeaders(response, limits);
  return response;
}

function pathParts(route: Route, url: URL): Record<string, string> {
  const parts = pathPattern(route.path).exec(`${url.origin}${url.pathname}`)?.groups ?? {};
  try {
    return Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, decodeURIComponent(part)]));
  } catch {
    throw badRequest('The path is not encoded well');
  }
}

function requireAudience(route: Route, asker: User): void {
  const agent = asker.role !== 'end-user' && !asker.suspended;
  if (route.audience !== 'anyone' && !agent) throw forbidden();
  if (route.audience === 'admins' && asker.role !== 'admin') throw forbidden();
}

function addHeaders(response: Response, limits: Limits): void {
  for (const [name, value] of Object.entries(limits)) response.headers.set(name, value);
}

/** @returns null where the fault only delays */
function faultResponse(fault: Fault): Response | null {
  if (fault.drop) return Response.error();
  const headers: Record<string, string> =
    fault.retryAfter === null ? {} : { 'Retry-After': String(fault.retryAfter) };
  if (fault.malformed) {
    const type = { 'Content-Type': 'application/json' };
    return new Response('{"cut off": [1, 2', {
      status: fault.status ?? 200,
      headers: { ...type, ...headers },
    });
  }
  if (fault.status === null) return null;
  return json({ error: 'WorkbenchFault', description: `Armed: ${fault.match}` }, fault.status, headers);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
