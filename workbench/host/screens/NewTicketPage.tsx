// A ticket that is not made yet. The organization in the address brings its first user as requester.
import { useEffect, useMemo, useState } from 'react';
import type { UserRow } from '../desk-client/rows';
import { OpenTicket } from '../workspace/open-ticket';
import { useWorkspace } from '../workspace/workspace-context';
import type { Workspace } from '../workspace/workspace';
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
    void prepare(open, workspace, organizationId).finally(() => setReady(true));
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

async function prepare(open: OpenTicket, workspace: Workspace, organizationId: number | null): Promise<void> {
  open.prepareNew();
  if (organizationId === null) return;
  interface Answer {
    users: readonly UserRow[];
  }
  const found = await workspace.session.rest.find<Answer>(
    `/api/v2/organizations/${organizationId}/users.json`,
  );
  const first = found?.users.find((user) => user.role === 'end-user') ?? found?.users[0];
  if (first) await open.chooseRequester(first.id);
  await open.chooseOrganization(organizationId);
}
