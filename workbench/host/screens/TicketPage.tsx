// A stored ticket's page.
import { useEffect, useMemo, useState } from 'react';
import { OpenTicket } from '../workspace/open-ticket';
import { useWatched } from '../workspace/use-watched';
import { useWorkspace } from '../workspace/workspace-context';
import { TicketWorkspace } from './TicketWorkspace';

interface Props {
  readonly id: number;
  readonly tabKey: string;
  readonly isActive: boolean;
}

export function TicketPage({ id, tabKey, isActive }: Props) {
  const workspace = useWorkspace();
  const open = useMemo(() => new OpenTicket(workspace), [workspace]);
  const [failure, setFailure] = useState<string>();
  const row = useWatched(open.row);
  useEffect(() => {
    workspace.tickets.add(open);
    open.load(id).catch((thrown: unknown) => setFailure(String(thrown)));
    return () => void workspace.tickets.delete(open);
  }, [workspace, open, id]);
  useEffect(
    () => workspace.tabs.setTitle(tabKey, row ? `#${row.id} ${row.subject}` : `#${id}`),
    [workspace, tabKey, row, id],
  );
  if (failure !== undefined) {
    return (
      <p role="alert" style={{ padding: 24 }}>
        Ticket {id} cannot be shown. {failure}
      </p>
    );
  }
  if (!row) return <p style={{ padding: 24 }}>Opening ticket {id}…</p>;
  return <TicketWorkspace open={open} location="ticket_sidebar" tabKey={tabKey} isActive={isActive} />;
}
