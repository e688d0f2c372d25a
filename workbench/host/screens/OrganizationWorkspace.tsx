// An organization's page: its newest tickets, and the app's organization_sidebar.
import { useEffect, useState } from 'react';
import styled from 'styled-components';
import type { OrganizationRow, TicketRow } from '../desk-client/rows';
import { AppsTray } from '../parts/AppsTray';
import { Link } from '../parts/Link';
import { TicketTable } from '../parts/TicketTable';
import { useFrame } from '../parts/use-frame';
import { organizationSurface } from '../surfaces/organization-surface';
import { paint } from '../theme';
import { useWorkspace } from '../workspace/workspace-context';

const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  height: 100%;
`;
const Middle = styled.section`
  padding: 20px;
  overflow: auto;
  border-right: 1px solid ${paint('border.default')};
`;
const Name = styled.h1`
  overflow-wrap: anywhere;
`;

interface Props {
  readonly organization: OrganizationRow;
  readonly tabKey: string;
  readonly isActive: boolean;
}

export function OrganizationWorkspace({ organization, tabKey, isActive }: Props) {
  const { id, name, notes } = organization;
  const tickets = useTicketsOf(id);
  const place = {
    location: 'organization_sidebar',
    about: () => ({ organizationId: id }),
    surfaces: [organizationSurface(() => organization)],
  };
  const instance = useFrame(place, tabKey);
  return (
    <Columns>
      <Middle>
        <Name>{name}</Name>
        <p>
          <Link to={`/agent/tickets/new?organization=${id}`}>New ticket for {name}</Link>
        </p>
        {notes && <p>{notes}</p>}
        <TicketTable tickets={tickets} label={`Tickets of ${name}`} />
      </Middle>
      <AppsTray instance={instance} location="organization_sidebar" isActive={isActive} />
    </Columns>
  );
}

function useTicketsOf(id: number): readonly TicketRow[] {
  const { rest } = useWorkspace().session;
  const [tickets, setTickets] = useState<readonly TicketRow[]>([]);
  useEffect(() => {
    type Answer = { tickets: readonly TicketRow[] } | undefined;
    const path = `/api/v2/organizations/${id}/tickets.json?per_page=50&sort_by=created_at&sort_order=desc`;
    void rest.find<Answer>(path).then((found) => setTickets(found?.tickets ?? []));
  }, [rest, id]);
  return tickets;
}
