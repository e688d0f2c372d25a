// To whom or what a list in the path belongs. Where that is not there, the list is not empty but not found.
import type { Group, Organization, User } from '../desk/people';
import { recordNotFound } from '../desk/refusal';
import type { Call } from './route';

export function userInPath(call: Call): User {
  return present(call.desk.users.get(Number(call.path.id)));
}

export function organizationInPath(call: Call): Organization {
  return present(call.desk.organizations.get(Number(call.path.id)));
}

export function groupInPath(call: Call): Group {
  return present(call.desk.groups.get(Number(call.path.id)));
}

function present<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw recordNotFound();
  return found;
}
