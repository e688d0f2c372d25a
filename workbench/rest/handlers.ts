// All endpoints as msw handlers, for `msw/node` in tests and for the HTTP server alike. The last one answers what
// nobody simulates: 404 InvalidEndpoint, marked in the log.
import { http, type RequestHandler } from 'msw';
import type { Desk } from '../desk/desk';
import { answer } from './gate';
import { pathPattern, type Route } from './route';
import { ROUTES } from './routes';

export function handlers(desk: Desk): RequestHandler[] {
  return [...ROUTES.map((route) => handler(desk, route)), unknownEndpoint(desk)];
}

function handler(desk: Desk, route: Route): RequestHandler {
  return http[route.method](pathPattern(route.path), ({ request }) => answer(desk, route, request));
}

function unknownEndpoint(desk: Desk): RequestHandler {
  return http.all(/\/api\/v2(\/|$)/, ({ request }) => answer(desk, null, request));
}
