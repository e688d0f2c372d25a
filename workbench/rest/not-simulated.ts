// Endpoints that Zendesk has and the workbench does not: 501 in plain words. A 404 would say that the account's plan
// lacks them, and a record's 404 (`/tickets/recent` read as the ticket "recent") would be a wrong answer.
import { NOT_SIMULATED } from './not-simulated-paths';
import { pathPattern, type Method, type Route } from './route';
import { notSimulated, type Refusal } from '../desk/refusal';

const METHODS: Readonly<Record<string, Method>> = {
  g: 'get',
  o: 'post',
  u: 'put',
  a: 'patch',
  d: 'delete',
};

/** Parts of Zendesk's API with descriptions of their own, of which nothing more is known here. */
const OTHER_PARTS =
  /^[^?#]*?\/api\/v2\/(apps|business_hours|community|guide|help_center|webhooks)(\/|\.json|$)/;

export interface MissingEndpoint {
  readonly method: Method;
  readonly path: string;
  readonly pattern: RegExp;
}

export const MISSING_ENDPOINTS: readonly MissingEndpoint[] = NOT_SIMULATED.trim()
  .split('\n')
  .flatMap(endpoints);

function endpoints(line: string): MissingEndpoint[] {
  const [first = '', ...words] = line.split(/:? /);
  return words.flatMap((word) => {
    const [methods = '', ...rest] = word.split('/');
    const path = ['', first, ...rest].join('/');
    const pattern = pathPattern(namedParts(path));
    return [...methods].flatMap((letter) => {
      const method = METHODS[letter];
      return method === undefined ? [] : [{ method, path, pattern }];
    });
  });
}

function namedParts(path: string): string {
  let count = 0;
  return path.replaceAll('*', () => `:part_${'abcdef'[count++] ?? ''}`);
}

/** Those that a simulated endpoint with a named part would take for its own. */
export function shadowedBy(routes: readonly Route[]): readonly MissingEndpoint[] {
  return MISSING_ENDPOINTS.filter((missing) =>
    routes.some(
      (route) => route.method === missing.method && pathPattern(route.path).test(`/api/v2${missing.path}`),
    ),
  );
}

/** @returns null for what Zendesk does not have either */
export function missingEndpoint(method: string, pathname: string): Refusal | null {
  const verb = method.toLowerCase();
  const isKnown = MISSING_ENDPOINTS.some((one) => one.method === verb && one.pattern.test(pathname));
  if (!isKnown && !OTHER_PARTS.test(pathname)) return null;
  return notSimulated(`${method} ${pathname}`);
}
