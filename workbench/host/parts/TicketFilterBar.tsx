// Which tickets the list shows: of an organization, or what a search finds.
import { Button } from '@zendeskgarden/react-buttons';
import { useCallback, useState, type FormEvent } from 'react';
import styled from 'styled-components';
import type { Directory } from '../workspace/directory';
import { useWorkspace } from '../workspace/workspace-context';
import type { Option } from './Choice';
import { Field, Input } from './Field';
import { Link } from './Link';
import { Picker } from './Picker';

const Bar = styled.form`
  display: grid;
  grid-template-columns: 280px minmax(200px, 1fr) auto auto;
  gap: 12px;
  align-items: center;
  & > :nth-child(n + 3) {
    margin-top: 8px;
  }
`;

export interface TicketFilter {
  readonly organization: { readonly id: number; readonly name: string } | null;
  readonly query: string;
}

interface Props {
  readonly filter: TicketFilter;
  readonly onChange: (filter: TicketFilter) => void;
}

const ALL: Option = { value: '', label: 'All organizations' };

export function TicketFilterBar({ filter, onChange }: Props) {
  const { directory } = useWorkspace();
  const [query, setQuery] = useState('');
  const chosen = filter.organization;
  const search = useCallback((words: string) => optionsFor(directory, words), [directory]);
  const choose = async (id: string) => {
    const organization = id === '' ? undefined : await directory.organization(Number(id));
    onChange({ ...filter, organization: organization ?? null });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange({ ...filter, query });
  };
  return (
    <Bar role="search" onSubmit={submit}>
      <Picker
        label="Organization"
        value={chosen?.name ?? ALL.label}
        search={search}
        onChoose={(id) => void choose(id)}
      />
      <Field label="Search">
        {(id) => (
          <Input
            id={id}
            type="search"
            value={query}
            placeholder="tags:billable_overage status<solved"
            onChange={(event) => setQuery(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" size="small" isPrimary>
        Search
      </Button>
      <Link to={`/agent/tickets/new${chosen ? `?organization=${chosen.id}` : ''}`}>New ticket</Link>
    </Bar>
  );
}

async function optionsFor(directory: Directory, words: string): Promise<readonly Option[]> {
  const found = await directory.searchOrganizations(words);
  const options = found.map(({ id, name }) => ({ value: String(id), label: name }));
  return words === '' ? [ALL, ...options] : options;
}
