// The start page: tickets of all organizations or of one, and a search in Zendesk's own query language.
import { Button } from '@zendeskgarden/react-buttons';
import { useCallback, useEffect, useState } from 'react';
import styled from 'styled-components';
import type { TicketRow } from '../desk-client/rows';
import type { Rest } from '../desk-client/rest';
import { Field, Input } from '../parts/Field';
import { Link } from '../parts/Link';
import { Picker } from '../parts/Picker';
import { TicketTable } from '../parts/TicketTable';
import { useWorkspace } from '../workspace/workspace-context';

const Sheet = styled.section`
  height: 100%;
  padding: 20px 24px;
  box-sizing: border-box;
  overflow-y: auto;
`;
const Bar = styled.form`
  display: grid;
  grid-template-columns: 280px minmax(200px, 1fr) auto auto;
  gap: 12px;
  align-items: center;
  & > :nth-child(n + 3) {
    margin-top: 8px;
  }
`;

interface Filter {
  readonly organizationId: number | null;
  readonly query: string;
}

export function TicketListPage() {
  const { session } = useWorkspace();
  const [filter, setFilter] = useState<Filter>({ organizationId: null, query: '' });
  const [typed, setTyped] = useState('');
  const tickets = useTickets(session.rest, filter);
  const { organizations } = session;
  const search = useCallback(
    (words: string) => {
      const wanted = words.toLowerCase();
      const named = organizations.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, 50);
      const all = words === '' ? [{ value: '', label: 'All organizations' }] : [];
      return Promise.resolve([...all, ...named.map(({ id, name }) => ({ value: String(id), label: name }))]);
    },
    [organizations],
  );
  const chosen = organizations.find(({ id }) => id === filter.organizationId);
  const choose = (value: string) =>
    setFilter({ ...filter, organizationId: value === '' ? null : Number(value) });
  return (
    <Sheet>
      <h1>Tickets</h1>
      <Bar
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setFilter({ ...filter, query: typed });
        }}
      >
        <Picker
          label="Organization"
          value={chosen?.name ?? 'All organizations'}
          search={search}
          onChoose={choose}
        />
        <Field label="Search">
          {(id) => (
            <Input
              id={id}
              type="search"
              value={typed}
              placeholder="tags:billable_overage status<solved"
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" size="small" isPrimary>
          Search
        </Button>
        <Link to={`/agent/tickets/new${chosen ? `?organization=${chosen.id}` : ''}`}>New ticket</Link>
      </Bar>
      {tickets === undefined ? <p>Loading…</p> : <TicketTable tickets={tickets} label="Tickets" />}
      {tickets?.length === 0 && <p>No tickets.</p>}
    </Sheet>
  );
}

function useTickets(rest: Rest, filter: Filter): readonly TicketRow[] | undefined {
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
async function readTickets(rest: Rest, { organizationId, query }: Filter): Promise<readonly TicketRow[]> {
  const of = organizationId === null ? '' : ` organization:${organizationId}`;
  if (query.trim() !== '') {
    const words = encodeURIComponent(`type:ticket${of} ${query}`);
    const path = `/api/v2/search.json?query=${words}&sort_by=created_at&sort_order=desc`;
    return (await rest.find<{ results: readonly TicketRow[] }>(path))?.results ?? [];
  }
  const place = organizationId === null ? '' : `organizations/${organizationId}/`;
  const path = `/api/v2/${place}tickets.json?sort_by=created_at&sort_order=desc&per_page=100`;
  return (await rest.find<{ tickets: readonly TicketRow[] }>(path))?.tickets ?? [];
}
