// The start page: tickets of all organizations or of one, and a search in Zendesk's own query language.
import { useEffect, useState } from 'react';
import styled from 'styled-components';
import type { TicketRow } from '../desk-client/rows';
import type { Rest } from '../desk-client/rest';
import { TicketFilterBar, type TicketFilter } from '../parts/TicketFilterBar';
import { TicketTable } from '../parts/TicketTable';
import { useWorkspace } from '../workspace/workspace-context';

const Sheet = styled.section`
  box-sizing: border-box;
  height: 100%;
  padding: 20px 24px;
  overflow: auto;
`;

export function TicketListPage() {
  const [filter, setFilter] = useState<TicketFilter>({ organization: null, query: '' });
  const tickets = useTickets(useWorkspace().session.rest, filter);
  return (
    <Sheet>
      <h1>Tickets</h1>
      <TicketFilterBar filter={filter} onChange={setFilter} />
      {tickets === undefined ? <p>Loading…</p> : <TicketTable tickets={tickets} label="Tickets" />}
      {tickets?.length === 0 && <p>No tickets.</p>}
    </Sheet>
  );
}

function useTickets(rest: Rest, filter: TicketFilter): readonly TicketRow[] | undefined {
  const [tickets, setTickets] = useState<readonly TicketRow[]>();
  useEffect(() => {
    let isCurrent = true;
    void readTickets(rest, filter).then((found) => isCurrent && setTickets(found));
    return () => {
      isCurrent = false;
    };
  }, [rest, filter]);
  return tickets;
}

/** The newest first. A search sees only what the index has, as in Zendesk. */
async function readTickets(rest: Rest, { organization, query }: TicketFilter): Promise<readonly TicketRow[]> {
  const of = organization ? ` organization:${organization.id}` : '';
  if (query.trim() !== '') {
    const words = encodeURIComponent(`type:ticket${of} ${query}`);
    const path = `/api/v2/search.json?query=${words}&sort_by=created_at&sort_order=desc`;
    return (await rest.find<{ results: readonly TicketRow[] }>(path))?.results ?? [];
  }
  const place = organization ? `organizations/${organization.id}/` : '';
  const path = `/api/v2/${place}tickets.json?sort_by=created_at&sort_order=desc&per_page=100`;
  return (await rest.find<{ tickets: readonly TicketRow[] }>(path))?.tickets ?? [];
}
