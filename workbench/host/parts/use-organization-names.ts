// The names of the organizations that tickets belong to, by id.
import { useEffect, useState } from 'react';
import type { TicketRow } from '../desk-client/rows';
import { useWorkspace } from '../workspace/workspace-context';

export function useOrganizationNames(tickets: readonly TicketRow[]): ReadonlyMap<number, string> {
  const { directory } = useWorkspace();
  const [names, setNames] = useState<ReadonlyMap<number, string>>(new Map());
  useEffect(() => {
    let isCurrent = true;
    const ids = tickets.flatMap(({ organization_id: id }) => (id === null ? [] : [id]));
    void directory.organizationsById(ids).then((found) => {
      if (isCurrent) setNames(new Map(found.map(({ id, name }) => [id, name])));
    });
    return () => {
      isCurrent = false;
    };
  }, [directory, tickets]);
  return names;
}
