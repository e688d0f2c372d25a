// The tab of plans and contracts as the page draws it, for somebody at a simulated account.
import { act, render } from '@testing-library/react';
import { useEffect, useSyncExternalStore } from 'react';
import { countAccount } from '../../src/actions/account/count-account';
import { overviewOf } from '../../src/actions/account/overview';
import { contractEffect } from '../../src/actions/contracts/contract-effect';
import { countedBy } from '../../src/actions/contracts/counted-by';
import type { Count } from '../../src/ui/nav-bar/account-session';
import PlansPart from '../../src/ui/nav-bar/plans/PlansPart';
import { planEffect } from '../../src/actions/plans/plan-effect';
import { tryPlan } from '../../src/actions/plans/try-plan';
import { keepFocus } from '../../src/ui/nav-bar/shell/kept-focus';
import { PageRouter } from '../../src/ui/nav-bar/shell/page-router';
import type { PageRoute } from '../../src/ui/nav-bar/shell/route';
import type { Views } from '../../src/ui/nav-bar/views';
import { formatsFor } from '../../src/ui/shared/formats';
import { Frame } from '../../src/ui/shared/Frame';
import { LoadedPart } from '../../src/ui/shared/LoadedPart';
import { OnUse } from '../../src/ui/shared/on-use';
import { PANEL } from '../../src/ui/shared/panel-words';
import { recordAddress } from '../../src/zendesk/zaf/record-address';
import type { Desk } from '../../workbench/desk/desk';
import type { USERS } from '../../workbench/seed/cast';
import { AccountSeat } from './account-seat';
import { ContractSeat } from './contract-seat';

interface Options {
  readonly user?: keyof typeof USERS;
  readonly chosen?: PageRoute['chosen'];
  readonly isCounted?: boolean;
  /** Counted before; by default as the account is now. */
  readonly counted?: Count<Views>;
  readonly locale?: string;
  /** The fold answers what an edit changes only then. */
  readonly foldsAfter?: Promise<void>;
}

export async function renderPlans(desk: Desk, options: Options = {}) {
  const { user = 'admin', chosen = {}, isCounted = false, locale = 'en-GB', foldsAfter } = options;
  const seat = new ContractSeat(desk, user, `plans ${user}`);
  const contracts = new OnUse(() => Promise.resolve(seat.screen()));
  await contracts.load();
  const router = new PageRouter({
    onRoute: () => undefined,
    showRoute: () => undefined,
    onShown: () => undefined,
  });
  router.goTo('plans', chosen);
  const counted = options.counted ?? (isCounted ? await countOf(desk, user, foldsAfter) : null);
  const told = { changed: 0, counts: 0 };
  const reading = {
    words: await PANEL.in(locale).load(),
    formats: formatsFor(locale, 'Europe/Warsaw'),
    showsPrices: true,
    addressOf: (record: Parameters<typeof recordAddress>[1]) =>
      recordAddress('https://acme.zendesk.com', record),
    now: () => desk.clock.now(),
  };
  const records = new OnUse(() => Promise.resolve(seat.shelf));
  await records.load();
  function Tab() {
    const route = useSyncExternalStore(router.subscribe, router.state);
    useEffect(() => keepFocus(document), []);
    return (
      <PlansPart
        records={records}
        contracts={contracts}
        account={seat.account}
        pace={seat.pace}
        uuid={() => crypto.randomUUID()}
        counted={counted}
        chosen={route.chosen}
        onChoose={router.choose}
        hold={router.hold}
        onCount={() => {
          told.counts += 1;
        }}
        onChanged={() => {
          told.changed += 1;
        }}
      />
    );
  }
  const drawn = render(
    <Frame reading={reading} colorScheme="light">
      <button onClick={() => router.goTo('overview')}>Another tab</button>
      <LoadedPart>
        <Tab />
      </LoadedPart>
    </Frame>,
  );
  await act(() => seat.frame.quiet());
  return { seat, router, told, ...drawn };
}

/** As the page counts it, asked on the page. */
export async function countOf(
  desk: Desk,
  user: keyof typeof USERS = 'admin',
  foldsAfter = Promise.resolve(),
): Promise<Count<Views>> {
  const reading = await new AccountSeat(desk, user).reading({ since: '2025-11-01' });
  const account = countAccount(reading);
  const views: Partial<Views> = {
    contractEffect: (...asked) => foldsAfter.then(() => contractEffect(account, ...asked)),
    planEffect: (draft, now) => Promise.resolve(planEffect(account, draft, now)),
    countedBy: (contractId) => Promise.resolve(countedBy(account, contractId)),
    tryPlan: (asked) => Promise.resolve(tryPlan(account, asked)),
  };
  return {
    overview: overviewOf(account, desk.clock.now()),
    since: '2025-11-01',
    views: views as Views,
    reading,
  };
}
