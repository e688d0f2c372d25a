// The ticket panel as main.tsx draws it, for an agent seated at a simulated desk.
import { setImmediate } from 'node:timers/promises';
import { act, render } from '@testing-library/react';
import type { ActRunner } from '../../src/actions/acts/act-runner';
import { Frame } from '../../src/ui/shared/Frame';
import { formatsFor } from '../../src/ui/shared/formats';
import { PANEL } from '../../src/ui/shared/panel-words';
import { ActsProvider } from '../../src/ui/ticket-sidebar/acts-context';
import { ReplyProvider, type LoadReplyTools } from '../../src/ui/ticket-sidebar/reply-context';
import { Panel } from '../../src/ui/ticket-sidebar/Panel';
import { recordAddress } from '../../src/zendesk/zaf/record-address';
import type { Desk } from '../../workbench/desk/desk';
import type { Seat } from './seat';

interface Options {
  readonly showsPrices?: boolean;
  readonly slaOnOverage?: boolean;
  readonly locale?: string;
  /** Absent: what carries out acts is there at once. */
  readonly runner?: () => Promise<ActRunner>;
  /** Absent: nothing is offered that writes to the customer. */
  readonly reply?: LoadReplyTools;
}

/** Turns of the event loop in which a loaded part, its own parts and their words arrive. */
const TURNS = 5;

export async function renderPanel(desk: Desk, seat: Seat, options: Options = {}) {
  const { locale = 'en-GB', showsPrices = true, slaOnOverage = false } = options;
  const runner = options.runner ?? (() => Promise.resolve(seat.runner));
  const reading = {
    words: await PANEL.in(locale).load(),
    formats: formatsFor(locale, 'Europe/Warsaw'),
    showsPrices,
    addressOf: (record: Parameters<typeof recordAddress>[1]) =>
      recordAddress('https://acme.zendesk.com', record),
    now: () => desk.clock.now(),
  };
  const drawn = render(
    <Frame reading={reading} colorScheme="light">
      <ActsProvider value={{ account: seat.account, runner }}>
        <ReplyProvider value={options.reply ?? null}>
          <Panel session={seat.session} slaOnOverage={slaOnOverage} />
        </ReplyProvider>
      </ActsProvider>
    </Frame>,
  );
  // Parts that are loaded on use, and their words, are there before a test looks.
  await act(async () => {
    for (let turns = 0; turns < TURNS; turns += 1) await setImmediate();
  });
  return drawn;
}
