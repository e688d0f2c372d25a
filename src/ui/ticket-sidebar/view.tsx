// How the ticket sidebar is drawn, once its main.tsx has joined it.
import { draw, drawFailure, drawStartFault } from '../shared/draw';
import type { View } from '../shared/open-location';
import { ActsProvider, type FrameActs } from './acts-context';
import { Panel } from './Panel';
import { ReplyProvider, type LoadReplyTools } from './reply-context';
import type { TicketSession } from './session';
import type { SessionParts } from './session-parts';

export interface JoinedTicket extends Pick<SessionParts, 'host'> {
  readonly session: TicketSession;
  readonly acts: FrameActs;
  readonly reply: LoadReplyTools;
  readonly begin?: () => void;
}

const view: View<JoinedTicket> = {
  draw,
  drawFailure,
  drawStartFault,
  contentOf: ({ session, acts, reply }) => (
    <ActsProvider value={acts}>
      <ReplyProvider value={reply}>
        <Panel session={session} slaOnOverage={acts.account.settings.slaOnOverage} />
      </ReplyProvider>
    </ActsProvider>
  ),
};
export default view;
