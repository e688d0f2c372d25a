// The recount's tab as main.tsx draws it, for a manager who sits at a simulated account.
import { act, render } from '@testing-library/react';
import { countAccount } from '../../src/actions/account/count-account';
import type { RecountOutcome } from '../../src/actions/recount/clean';
import { differencesOf } from '../../src/actions/recount/differences';
import { BrowserShelf } from '../../src/ui/nav-bar/recount/browser-shelf';
import { runLock } from '../../src/ui/nav-bar/recount/run-lock';
import { BROWSER_TIME } from '../../src/ui/shared/clockwork';
import { foundOf } from '../../src/ui/nav-bar/recount/found-of';
import RecountTab from '../../src/ui/nav-bar/recount/RecountTab';
import type { RecountParts } from '../../src/ui/nav-bar/recount/session';
import { formatsFor } from '../../src/ui/shared/formats';
import { Frame } from '../../src/ui/shared/Frame';
import { PANEL } from '../../src/ui/shared/panel-words';
import { recordAddress } from '../../src/zendesk/zaf/record-address';
import type { Desk } from '../../workbench/desk/desk';
import type { USERS } from '../../workbench/seed/cast';
import { AccountSeat } from './account-seat';
import { lockManager } from './locks';
import { MemoryStore, RecountSeat } from './recount-seat';

interface Options {
  readonly user?: keyof typeof USERS;
  readonly store?: MemoryStore;
  readonly locale?: string;
  readonly parts?: Partial<RecountParts['parts']>;
  /** Of the browser: another tab has the same. */
  readonly locks?: LockManager;
}

export async function renderRecount(desk: Desk, options: Options = {}) {
  const { user = 'manager', store = new MemoryStore(), locale = 'en-GB' } = options;
  const seat = new RecountSeat(desk, user, store);
  const outcomes: RecountOutcome[] = [];
  const given: RecountParts = {
    count: async (since, signal, onProgress) => {
      const answer = await new AccountSeat(desk, user).read({ since, signal, onProgress });
      if (answer.kind !== 'read') return answer;
      const differences = differencesOf(countAccount(answer.reading));
      return { kind: 'found', ...foundOf(answer.reading, differences) };
    },
    parts: { ...seat.parts, ...options.parts },
    lock: tabLock(options.locks ?? lockManager()),
    onApplied: (outcome) => outcomes.push(outcome),
  };
  const reading = {
    words: await PANEL.in(locale).load(),
    formats: formatsFor(locale, 'Europe/Warsaw'),
    showsPrices: true,
    addressOf: (record: Parameters<typeof recordAddress>[1]) =>
      recordAddress('https://acme.zendesk.com', record),
    now: () => desk.clock.now(),
  };
  const draw = () =>
    render(
      <Frame reading={reading} colorScheme="light">
        <RecountTab given={given} />
      </Frame>,
    );
  const drawn = draw();
  await act(() => seat.frame.quiet());
  return { seat, outcomes, draw, ...drawn };
}

function tabLock(locks: LockManager): RecountParts['lock'] {
  return runLock({
    locks: () => locks,
    shelf: new BrowserShelf(() => undefined),
    owner: 'acme:7:4',
    holder: 'tab',
    time: BROWSER_TIME,
  });
}
