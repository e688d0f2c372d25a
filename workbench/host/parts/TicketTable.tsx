// Tickets in rows, each with a link to its page.
import styled from 'styled-components';
import type { TicketRow } from '../desk-client/rows';
import { paint } from '../theme';
import { timeWords } from '../workspace/time-words';
import { useWatched } from '../workspace/use-watched';
import { useOrganizationNames } from './use-organization-names';
import { useWorkspace } from '../workspace/workspace-context';
import { Link } from './Link';

const Table = styled.table`
  width: 100%;
  min-width: 820px;
  table-layout: fixed;
  border-collapse: collapse;
  th,
  td {
    padding: 7px 10px;
    border-bottom: 1px solid ${paint('border.subtle')};
    overflow-wrap: anywhere;
    text-align: start;
    vertical-align: top;
  }
  th {
    color: ${paint('foreground.subtle')};
    font-size: 12px;
    font-weight: 600;
  }
  /* Large enough to hit (WCAG 2.2, target size). */
  td a {
    display: inline-block;
    padding: 2px 0;
  }
  tbody tr:hover {
    background: ${paint('background.subtle')};
  }
`;
const Small = styled.span`
  color: ${paint('foreground.subtle')};
  font-size: 12px;
`;

const COLUMNS = [
  ['Ticket', 70],
  ['Subject', undefined],
  ['Organization', '18%'],
  ['Status', 70],
  ['Priority', 70],
  ['Created', 170],
  ['Tags', '20%'],
] as const;

/** A name may be 300 characters long. */
const Clipped = styled.span`
  display: -webkit-box;
  overflow: hidden;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
`;

interface Props {
  readonly tickets: readonly TicketRow[];
  readonly label: string;
}

export function TicketTable({ tickets, label }: Props) {
  const names = useOrganizationNames(tickets);
  return (
    <Table aria-label={label}>
      <thead>
        <tr>
          {COLUMNS.map(([name, width]) => (
            <th key={name} scope="col" style={{ width }}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tickets.map((ticket) => (
          <TicketLine
            key={ticket.id}
            ticket={ticket}
            organization={ticket.organization_id === null ? undefined : names.get(ticket.organization_id)}
          />
        ))}
      </tbody>
    </Table>
  );
}

interface LineProps {
  readonly ticket: TicketRow;
  readonly organization: string | undefined;
}

function TicketLine({ ticket, organization }: LineProps) {
  const { timeZone } = useWatched(useWorkspace().state);
  const { id, subject, organization_id: organizationId, status, priority, tags } = ticket;
  return (
    <tr>
      <td>#{id}</td>
      <td>
        <Link to={`/agent/tickets/${id}`}>{subject || `Ticket ${id}`}</Link>
      </td>
      <td>
        {organizationId !== null && (
          <Link to={`/agent/organizations/${organizationId}`}>
            <Clipped>{organization ?? organizationId}</Clipped>
          </Link>
        )}
      </td>
      <td>{status}</td>
      <td>{priority ?? '-'}</td>
      <td>{timeWords(ticket.created_at, timeZone)}</td>
      <td>
        <Clipped>
          <Small>{tags.join(' ')}</Small>
        </Clipped>
      </td>
    </tr>
  );
}
