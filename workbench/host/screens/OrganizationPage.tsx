// Finds the organization of the address, and shows its page.
import { useEffect, useState } from 'react';
import type { OrganizationRow } from '../desk-client/rows';
import { useWorkspace } from '../workspace/workspace-context';
import { OrganizationWorkspace } from './OrganizationWorkspace';

interface Props {
  readonly id: number;
  readonly tabKey: string;
  readonly isActive: boolean;
}

export function OrganizationPage({ id, tabKey, isActive }: Props) {
  const { session, tabs } = useWorkspace();
  const [organization, setOrganization] = useState<OrganizationRow | null>();
  useEffect(() => {
    type Answer = { organization: OrganizationRow } | undefined;
    void session.rest.find<Answer>(`/api/v2/organizations/${id}.json`).then((found) => {
      setOrganization(found?.organization ?? null);
      if (found) tabs.setTitle(tabKey, found.organization.name);
    });
  }, [session, tabs, tabKey, id]);
  if (organization === undefined) return <p style={{ padding: 24 }}>Opening organization {id}…</p>;
  if (organization === null) return <p style={{ padding: 24 }}>There is no organization {id} for you.</p>;
  return <OrganizationWorkspace organization={organization} tabKey={tabKey} isActive={isActive} />;
}
