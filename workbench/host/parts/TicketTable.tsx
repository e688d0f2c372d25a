// Tickets in rows, each with a link to its page.
import styled from 'styled-components';
import type { TicketRow } from '../desk-client/rows';
import { paint } from '../theme';
import { useWorkspace } from '../workspace/workspace-context';
import { Link } from './Link';

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  th,
  td {
    padding: 9px 10px;
    border-bottom: 1px solid ${paint('border.subtle')};
    text-align: start;
    vertical-align: top;
  }
  th {
    color: ${paint('foreground.subtle')};
    font-size: 12px;
    font-weight: 600;
  }
  tbody tr:hover {
    background: ${paint('background.subtle')};
  }
`;
const Subject = styled.td`
  max-width: 420px;
  overflow-wrap: anywhere;
`;
const Small = styled.span`
  color: ${paint('foreground.subtle')};
  font-size: 12px;
`;

interface Props {
  readonly tickets: readonly TicketRow[];
  readonly label: string;
}

export function TicketTable({ tickets, label }: Props) {
  const { organizations } = useWorkspace().session;
  const names = new Map(organizations.map(({ id, name }) => [id, name]));
  return (
    <Table aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Ticket</th>
          <th scope="col">Subject</th>
          <th scope="col">Organization</th>
          <th scope="col">Status</th>
          <th scope="col">Priority</th>
          <th scope="col">Created</th>
          <th scope="col">Tags</th>
        </tr>
      </thead>
      <tbody>
        {tickets.map((ticket) => (
          <tr key={ticket.id}>
            <td>#{ticket.id}</td>
            <Subject>
              <Link to={`/agent/tickets/${ticket.id}`}>{ticket.subject || `Ticket ${ticket.id}`}</Link>
            </Subject>
            <td>
              {ticket.organization_id !== null && (
                <Link to={`/agent/organizations/${ticket.organization_id}`}>
                  {names.get(ticket.organization_id) ?? ticket.organization_id}
                </Link>
              )}
            </td>
            <td>{ticket.status}</td>
            <td>{ticket.priority ?? '-'}</td>
            <td>
              {new Date(ticket.created_at).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })}
            </td>
            <td>
              <Small>{ticket.tags.join(' ')}</Small>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
