// Who asks: the e-mail of HTTP Basic credentials, else the user whom the hosting page names, else the user that
// the workbench is set to.
import type { Desk } from '../desk/desk';
import type { User } from '../desk/people';

/** @returns null for credentials that name nobody here */
export function askerOf(desk: Desk, request: Request): User | null {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) return byCredentials(desk, authorization);
  const named = request.headers.get('x-workbench-user');
  return desk.users.get(named === null ? desk.state.userId : Number(named));
}

/** `email:password` and `email/token:token`; the secret is not looked at, this is a workbench. */
function byCredentials(desk: Desk, authorization: string): User | null {
  const encoded = /^Basic (\S+)$/i.exec(authorization)?.[1];
  if (encoded === undefined) return null;
  const name = Buffer.from(encoded, 'base64').toString('utf8').split(':')[0] ?? '';
  const email = name.replace(/\/token$/, '').toLowerCase();
  for (const user of desk.users.values()) if (user.email === email) return user;
  return null;
}
