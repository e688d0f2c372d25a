// Who asks: the e-mail of HTTP Basic credentials or the one that stands for an OAuth access token, else the user whom the hosting page names, else the user that
// the workbench is set to.
import type { Desk } from '../desk/desk';
import type { User } from '../desk/people';

/** Whom Zendesk answers with where nobody is signed in; printed without an id. */
export const ANONYMOUS: User = {
  id: 0,
  name: 'Anonymous user',
  email: 'invalid@example.com',
  role: 'end-user',
  customRoleId: null,
  groupIds: [],
  organizationId: null,
  otherOrganizationIds: [],
  tags: [],
  suspended: false,
  externalId: null,
  locale: 'en-US',
  timeZone: 'UTC',
  createdAt: '1970-01-01T00:00:00Z',
  updatedAt: '1970-01-01T00:00:00Z',
};

/** @returns null for credentials that name nobody here, and for a session that has expired */
export function askerOf(desk: Desk, request: Request): User | null {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) return byCredentials(desk, authorization, isAboutMe(request));
  // The workspace page's own reads go on, so that there is a page to see the app in.
  if (desk.state.features.signedOut && !request.headers.has('x-workbench-page')) {
    return isAboutMe(request) ? ANONYMOUS : null;
  }
  const named = request.headers.get('x-workbench-user');
  return desk.users.get(named === null ? desk.state.userId : Number(named));
}

const isAboutMe = (request: Request) => /\/users\/me(\.json)?$/.test(new URL(request.url).pathname);

export const isBearer = (request: Request) => /^Bearer /i.test(request.headers.get('authorization') ?? '');

/**
 * `email:password` and `email/token:token`; the secret is not looked at, this is a workbench. A wrong password does not
 * keep anybody from `users/me`: it is answered as to nobody (seen live), so it proves no credentials.
 */
function byCredentials(desk: Desk, authorization: string, isAboutSelf: boolean): User | null {
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
  if (token !== undefined) return byEmail(desk, token);
  const encoded = /^Basic (\S+)$/i.exec(authorization)?.[1];
  if (encoded === undefined) return null;
  const name = Buffer.from(encoded, 'base64').toString('utf8').split(':')[0] ?? '';
  const found = byEmail(desk, name.replace(/\/token$/, ''));
  return found ?? (isAboutSelf && !name.endsWith('/token') ? ANONYMOUS : null);
}

function byEmail(desk: Desk, email: string): User | null {
  const wanted = email.toLowerCase();
  for (const user of desk.users.values()) if (user.email === wanted) return user;
  return null;
}
