// A manager's seat from which one decision about many tickets is written to the simulated desk; pauses cost nobody time.
import { actOnMany, type ActOutcome, type ManyBook, type Step } from '../../src/actions/acts/act-on-many';
import { ZendeskActsDesk } from '../../src/zendesk/acts-desk';
import { decodeSettings } from '../../src/zendesk/decode/settings';
import { ZendeskManyActs } from '../../src/zendesk/many-acts-desk';
import { sendThrough } from '../../src/zendesk/rest/request';
import { ZendeskDesk } from '../../src/zendesk/support-desk';
import type { Desk } from '../../workbench/desk/desk';
import { deskFrame } from './desk-frame';

export function manyActsSeat(desk: Desk) {
  const send = sendThrough(deskFrame(desk, 'manager', 'page'));
  const settings = decodeSettings(desk.installation?.settings ?? {});
  const pace = {
    now: () => desk.clock.now(),
    pause: (milliseconds: number) => {
      desk.clock.advance(milliseconds / 1_000);
      return Promise.resolve();
    },
  };
  const acts = new ZendeskActsDesk(send, settings);
  const many = new ZendeskManyActs(send);
  const book: ManyBook = { desk: new ZendeskDesk(send, settings), acts, many, pace };
  const outcomes = new Map<string, ActOutcome>();
  const stopper = new AbortController();
  const note = (id: string, outcome: ActOutcome) => void outcomes.set(id, outcome);
  const run = (steps: readonly Step[], told = note) => actOnMany(book, steps, told, stopper.signal);
  return { run, outcomes, book, stopper, note };
}
