// The three columns of a ticket: properties, conversation with the reply box, and the apps.
import { useEffect, useMemo } from 'react';
import styled from 'styled-components';
import { AppsTray } from '../parts/AppsTray';
import { useFrame } from '../parts/use-frame';
import { ticketPlace } from '../workspace/ticket-place';
import type { OpenTicket } from '../workspace/open-ticket';
import { paint } from '../theme';
import { Conversation } from './Conversation';
import { ReplyBox } from './ReplyBox';
import { TicketProperties } from './TicketProperties';

const Columns = styled.div`
  display: grid;
  grid-template-columns: 280px minmax(0, 1fr) auto;
  height: 100%;
`;
const Middle = styled.section`
  display: flex;
  flex-direction: column;
  min-height: 0;
  border-right: 1px solid ${paint('border.default')};
  border-left: 1px solid ${paint('border.default')};
`;

interface Props {
  readonly open: OpenTicket;
  readonly location: 'ticket_sidebar' | 'new_ticket_sidebar';
  readonly tabKey: string;
  readonly isActive: boolean;
  readonly onCreated?: (id: number) => void;
}

export function TicketWorkspace({ open, location, tabKey, isActive, onCreated }: Props) {
  const place = useMemo(() => ticketPlace(open, location), [open, location]);
  const instance = useFrame(place, tabKey);
  useEffect(() => {
    if (!instance) return undefined;
    open.frames.add(instance);
    return () => void open.frames.delete(instance);
  }, [open, instance]);
  return (
    <Columns>
      <TicketProperties open={open} />
      <Middle aria-label="Conversation">
        <Conversation open={open} />
        <ReplyBox open={open} {...(onCreated ? { onCreated } : {})} />
      </Middle>
      <AppsTray instance={instance} location={location} isActive={isActive} />
    </Columns>
  );
}
