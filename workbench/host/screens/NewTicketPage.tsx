// A ticket that is not made yet. The organization in the address brings its first user as requester.
import { useEffect, useMemo, useState } from 'react';
import { OpenTicket } from '../workspace/open-ticket';
import { useWorkspace } from '../workspace/workspace-context';
import { TicketWorkspace } from './TicketWorkspace';

interface Props {
  readonly organizationId: number | null;
  readonly tabKey: string;
  readonly isActive: boolean;
}

export function NewTicketPage({ organizationId, tabKey, isActive }: Props) {
  const workspace = useWorkspace();
  const open = useMemo(() => new OpenTicket(workspace), [workspace]);
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    workspace.tickets.add(open);
    workspace.tabs.setTitle(tabKey, 'New ticket');
    void open.prepareFor(organizationId).finally(() => setReady(true));
    return () => void workspace.tickets.delete(open);
  }, [workspace, open, tabKey, organizationId]);
  if (!isReady) return <p style={{ padding: 24 }}>Opening a new ticket…</p>;
  const created = (id: number) => {
    workspace.navigator.go(`/agent/tickets/${id}`);
    workspace.tabs.close(tabKey);
  };
  return (
    <TicketWorkspace
      open={open}
      location="new_ticket_sidebar"
      tabKey={tabKey}
      isActive={isActive}
      onCreated={created}
    />
  );
}
