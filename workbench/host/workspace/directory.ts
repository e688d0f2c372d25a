// Looks people, organizations and groups up by id, once each, for forms that show names where rows hold ids.
import type { GroupRow, OrganizationRow, UserRow } from '../desk-client/rows';
import type { Rest } from '../desk-client/rest';

export class Directory {
  private readonly users = new Map<number, Promise<UserRow | undefined>>();
  private readonly organizations = new Map<number, Promise<OrganizationRow | undefined>>();

  constructor(
    private readonly rest: Rest,
    readonly groups: readonly GroupRow[],
  ) {}

  user(id: number): Promise<UserRow | undefined> {
    return remembered(this.users, id, async () => {
      const found = await this.rest.find<{ user: UserRow }>(`/api/v2/users/${id}.json`);
      return found?.user;
    });
  }

  organization(id: number): Promise<OrganizationRow | undefined> {
    return remembered(this.organizations, id, async () => {
      const found = await this.rest.find<{ organization: OrganizationRow }>(
        `/api/v2/organizations/${id}.json`,
      );
      return found?.organization;
    });
  }

  /** A user's own, which a ticket gets when they are made its requester. */
  async defaultOrganizationOf(user: UserRow): Promise<OrganizationRow | undefined> {
    return user.organization_id === null ? undefined : this.organization(user.organization_id);
  }

  /** A user may belong to several; the default one comes first. */
  async organizationsOf(user: UserRow): Promise<readonly OrganizationRow[]> {
    interface Answer {
      organizations: readonly OrganizationRow[];
    }
    const listed = await this.rest.find<Answer>(`/api/v2/users/${user.id}/organizations.json`);
    const first = await this.defaultOrganizationOf(user);
    const others = (listed?.organizations ?? []).filter((one) => one.id !== user.organization_id);
    return first ? [first, ...others] : others;
  }

  /** Many at once, for lists: those not known yet in one call for each hundred. */
  async organizationsById(ids: readonly number[]): Promise<readonly OrganizationRow[]> {
    const unknown = [...new Set(ids)].filter((id) => !this.organizations.has(id));
    for (let from = 0; from < unknown.length; from += 100) {
      const some = unknown.slice(from, from + 100);
      const path = `/api/v2/organizations/show_many.json?ids=${some.join(',')}`;
      const listed = this.rest.find<{ organizations: readonly OrganizationRow[] }>(path);
      for (const id of some) {
        void remembered(this.organizations, id, async () =>
          (await listed)?.organizations.find((one) => one.id === id),
        );
      }
    }
    const found = await Promise.all(ids.map((id) => this.organization(id)));
    return found.filter((one) => one !== undefined);
  }

  /** Those whose name starts so. */
  async searchOrganizations(words: string): Promise<readonly OrganizationRow[]> {
    const name = encodeURIComponent(words);
    const path =
      words === '' ? 'organizations.json?per_page=50' : `organizations/autocomplete.json?name=${name}`;
    const found = await this.rest.find<{ organizations: readonly OrganizationRow[] }>(`/api/v2/${path}`);
    return (found?.organizations ?? []).slice(0, 50);
  }

  /** People whose name or e-mail holds the words. */
  async searchUsers(words: string): Promise<readonly UserRow[]> {
    const query = encodeURIComponent(words);
    const path = words === '' ? '/api/v2/users.json?per_page=20' : `/api/v2/users/search.json?query=${query}`;
    const found = await this.rest.find<{ users: readonly UserRow[] }>(path);
    return (found?.users ?? []).slice(0, 20);
  }
}

function remembered<T>(known: Map<number, Promise<T>>, id: number, look: () => Promise<T>): Promise<T> {
  const there = known.get(id);
  if (there) return there;
  const looking = look();
  known.set(id, looking);
  // A lost connection is no fact about the person.
  looking.catch(() => known.delete(id));
  return looking;
}
