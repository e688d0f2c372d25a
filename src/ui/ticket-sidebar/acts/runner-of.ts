// What carries out the acts of one frame, joined to its session: loaded with the first panel that offers one.
import { ActRunner } from '../../../actions/acts/act-runner';
import type { ActsDesk } from '../../../actions/acts/act-ports';
import type { Pace } from '../../../actions/keep-tag';
import type { SupportDesk } from '../../../actions/ports';
import { verdictIn } from '../last-seen';
import type { TicketSession } from '../session';

type ActedOn = Pick<TicketSession, 'acted' | 'keeper' | 'refresh' | 'state'>;

export function actRunnerOf(acts: ActsDesk, desk: SupportDesk, pace: Pace, session: ActedOn): ActRunner {
  return new ActRunner(acts, {
    desk,
    pace,
    keepBy: (keeper) => {
      session.keeper = keeper;
    },
    acted: () => session.acted(),
    judgedAnew: async () => {
      await session.refresh();
      const state = session.state();
      if (state.kind === 'failed') throw state.failure;
      // A preview is not the saved ticket, and what is remembered may have changed since.
      if (state.kind !== 'verdict' || state.view.isPreview || state.view.isRemembered) return null;
      return state.view.standing.decision;
    },
    stampSeen: () => verdictIn(session.state())?.ticket.updatedAt ?? null,
  });
}
