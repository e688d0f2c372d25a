// An organization's page, with the app's organization_sidebar.
import { useEffect, useMemo, useState } from 'react';
import styled from 'styled-components';
import type { OrganizationRow, TicketRow } from '../desk-client/rows';
import { AppsTray } from '../parts/AppsTray';
import { Link } from '../parts/Link';
import { TicketTable } from '../parts/TicketTable';
import { useFrame } from '../parts/use-frame';
import { organizationSurface } from '../surfaces/organization-surface';
import { paint } from '../theme';
import type { Place } from '../workspace/open-frame';
import { useWorkspace } from '../workspace/workspace-context';

const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  height: 100%;
`;
const Middle = styled.section`
  padding: 20px;
  overflow-y: auto;
  border-right: 1px solid ${paint('border.default')};
`;

interface Props {
  readonly id: number;
  readonly tabKey: string;
  readonly isActive: boolean;
}

export function OrganizationPage({ id, tabKey, isActive }: Props) {
  const { session, tabs } = useWorkspace();
  const [organization, setOrganization] = useState<OrganizationRow | null>();
  const [tickets, setTickets] = useState<readonly TicketRow[]>([]);
  useEffect(() => {
    const { rest } = session;
    void rest.find<{ organization: OrganizationRow }>(`/api/v2/organizations/${id}.json`).then((found) => {
      setOrganization(found?.organization ?? null);
      if (found) tabs.setTitle(tabKey, found.organization.name);
    });
    void rest
      .find<{ tickets: readonly TicketRow[] }>(
        `/api/v2/organizations/${id}/tickets.json?per_page=50&sort_by=created_at&sort_order=desc`,
      )
      .then((found) => setTickets(found?.tickets ?? []));
  }, [session, tabs, tabKey, id]);
  const place = useMemo(() => (organization ? placeOf(organization) : undefined), [organization]);
  const instance = useFrame(place, tabKey);
  if (organization === undefined) return <p style={{ padding: 24 }}>Opening organization {id}…</p>;
  if (organization === null) return <p style={{ padding: 24 }}>There is no organization {id} for you.</p>;
  return (
    <Columns>
      <Middle>
        <h1>{organization.name}</h1>
        <p>
          <Link to={`/agent/tickets/new?organization=${id}`}>New ticket for {organization.name}</Link>
        </p>
        {organization.notes && <p>{organization.notes}</p>}
        <TicketTable tickets={tickets} label={`Tickets of ${organization.name}`} />
      </Middle>
      <AppsTray instance={instance} location="organization_sidebar" isActive={isActive} />
    </Columns>
  );
}

function placeOf(organization: OrganizationRow): Place {
  return {
    location: 'organization_sidebar',
    about: () => ({ organizationId: organization.id }),
    surfaces: [organizationSurface(() => organization)],
  };
}
