// All endpoints as msw handlers, for `msw/node` in tests and for the HTTP server alike. What nobody simulates is
// answered by the last one, and marked in the log: 501 where Zendesk has it, else 404 InvalidEndpoint.
import { http, type RequestHandler } from 'msw';
import type { Desk } from '../desk/desk';
import { answer } from './gate';
import { shadowedBy } from './not-simulated';
import { pathPattern, type Route } from './route';
import { ROUTES } from './routes';

const SHADOWED = shadowedBy(ROUTES);

export function handlers(desk: Desk): RequestHandler[] {
  return [
    ...SHADOWED.map(({ method, pattern }) =>
      http[method](pattern, ({ request }) => answer(desk, null, request)),
    ),
    ...ROUTES.map((route) => handler(desk, route)),
    unknownEndpoint(desk),
  ];
}

function handler(desk: Desk, route: Route): RequestHandler {
  return http[route.method](pathPattern(route.path), ({ request }) => answer(desk, route, request));
}

function unknownEndpoint(desk: Desk): RequestHandler {
  return http.all(/\/api\/v2(\/|$)/, ({ request }) => answer(desk, null, request));
}
