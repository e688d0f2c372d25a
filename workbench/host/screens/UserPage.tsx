// A person, briefly: what routeTo('user') leads to.
import { useEffect, useState } from 'react';
import type { OrganizationRow, UserRow } from '../desk-client/rows';
import { Link } from '../parts/Link';
import { useWorkspace } from '../workspace/workspace-context';

interface Props {
  readonly id: number;
  readonly tabKey: string;
}

export function UserPage({ id, tabKey }: Props) {
  const { directory, tabs } = useWorkspace();
  const [user, setUser] = useState<UserRow>();
  const [organizations, setOrganizations] = useState<readonly OrganizationRow[]>([]);
  useEffect(() => {
    void (async () => {
      const found = await directory.user(id);
      tabs.setTitle(tabKey, found?.name ?? `User ${id}`);
      setUser(found);
      if (found) setOrganizations(await directory.organizationsOf(found));
    })();
  }, [directory, tabs, tabKey, id]);
  if (!user) return <p style={{ padding: 24 }}>There is no user {id} for you.</p>;
  return (
    <section style={{ padding: 20 }}>
      <h1>{user.name}</h1>
      <p>
        {user.email} · {user.role} · {user.locale}
      </p>
      <ul>
        {organizations.map((organization) => (
          <li key={organization.id}>
            <Link to={`/agent/organizations/${organization.id}`}>{organization.name}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
