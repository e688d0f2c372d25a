// The app page: the figures' age above, a tab below; what needs a count says so.
import { useSyncExternalStore, type ReactNode } from 'react';
import type { ManyBook } from '../../actions/acts/act-on-many';
import { Face } from '../shared/Face';
import { LoadedPart } from '../shared/LoadedPart';
import type { OnUse } from '../shared/on-use';
import { PAGE } from '../shared/page-words';
import { part } from '../shared/part';
import { FailedFace, LoadingFace } from '../shared/ReadingFaces';
import { useReading } from '../shared/reading-context';
import { useWords } from '../shared/words';
import type { AccountSession, AccountState, Count } from './account-session';
import type { BookTools } from './BooksPart';
import type { TagParts } from './charges/followed-tags';
import { AppTabs } from './shell/AppTabs';
import { CountStatus } from './shell/CountStatus';
import type { ContractParts } from './contracts/contract-parts';
import type { Names } from './names';
import type { RecordShelf } from './plans/record-shelf';
import type { RecountParts } from './recount/session';
import type { SetUpParts } from './set-up/set-up-state';
import type { PageRouter } from './shell/page-router';
import type { Tab } from './shell/route';
import type { Views } from './views';
import { failureWords } from '../shared/wording';

const BooksPart = part(() => import('./BooksPart'));
const ChargesPart = part(() => import('./charges/ChargesPart'));
const InsightPart = part(() => import('./insight/InsightPart'));
const RecountTab = part(() => import('./recount/RecountTab'));
const PlansPart = part(() => import('./plans/PlansPart'));
const SetUpPart = part(() => import('./set-up/SetUpPart'));
const OverviewTab = part(() => import('./overview/OverviewTab'));

interface PageProps {
  readonly session: AccountSession<Views>;
  readonly router: PageRouter;
  readonly tools: PageTools;
}

/** What the tabs write with, and for whom. */
export interface PageTools extends BookTools {
  /** Loaded with the first decision. */
  readonly book: () => Promise<ManyBook>;
  readonly tags: TagParts;
  readonly recount: RecountParts;
  readonly names: Names;
  /** Loaded with the first look at plans and contracts. */
  readonly records: OnUse<RecordShelf>;
  readonly setUp: SetUpParts;
  readonly contracts: OnUse<ContractParts>;
}

export function Page(props: PageProps) {
  return (
    <LoadedPart meanwhile={<LoadingFace />}>
      <LoadedPage {...props} />
    </LoadedPart>
  );
}

const newUuid = () => crypto.randomUUID();

function LoadedPage({ session, router, tools }: PageProps) {
  const words = useWords(PAGE);
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { tab: open, chosen } = useSyncExternalStore(router.subscribe, router.state);
  if (state.bug !== null) throw state.bug.thrown as Error;
  const { shown, counted, failed } = state;
  const toSetUp = { label: words.open_set_up(), run: () => router.goTo('set-up') };
  const failure = failed !== null && (
    <PageFailure state={failed} retry={session.retry} toSetUp={open === 'set-up' ? null : toSetUp} />
  );
  const whenCounted = (draw: (count: Count<Views>) => ReactNode): ReactNode => {
    if (counted !== null) return draw(counted);
    const action = state.counting === null ? { label: words.status.count(), run: session.count } : undefined;
    return (
      <Face type="info" title={words.not_counted.title()} body={words.not_counted.body()} action={action} />
    );
  };
  const draw = (tab: Tab): ReactNode => {
    if (tab === 'plans') {
      return (
        <PlansPart
          records={tools.records}
          contracts={tools.contracts}
          account={tools.account}
          pace={tools.pace}
          uuid={newUuid}
          counted={counted}
          chosen={chosen}
          onChoose={router.choose}
          hold={router.hold}
          onCount={session.count}
          onChanged={session.changed}
        />
      );
    }
    if (tab === 'set-up') {
      return (
        <SetUpPart
          given={tools.setUp}
          page={{ views: counted?.views ?? null, isCounting: state.counting !== null, count: session.count }}
          openPlans={(view) => router.goTo('plans', { view, edit: 'new' })}
          openRecount={() => router.goTo('recount')}
        />
      );
    }
    if (shown === null) return failed === null && <LoadingFace />;
    if (shown.rows.length === 0) {
      return <Face type="info" title={words.empty.title()} body={words.empty.body()} action={toSetUp} />;
    }
    switch (tab) {
      case 'overview':
        return (
          <OverviewTab
            overview={shown}
            chosen={chosen}
            onChoose={router.choose}
            openContract={(contract) => router.goTo('statements', { contract })}
          />
        );
      case 'charges':
        return whenCounted(({ views, reading }) => (
          <ChargesPart
            views={views}
            person={reading.person}
            account={tools.account}
            book={tools.book}
            names={tools.names}
            chosen={chosen}
            onChoose={router.choose}
            tags={tools.tags}
          />
        ));
      case 'statements':
      case 'month-end':
        return whenCounted(({ views, reading }) => (
          <BooksPart
            tab={tab}
            views={views}
            reading={reading}
            tools={tools}
            chosen={chosen}
            onChoose={router.choose}
            goTo={router.goTo}
            onChanged={session.changed}
          />
        ));
      case 'recount':
        return <RecountTab given={tools.recount} />;
      case 'insight':
        return whenCounted(({ views, reading }) => (
          <InsightPart
            views={views}
            names={tools.names}
            reading={reading}
            chosen={chosen}
            onChoose={router.choose}
          />
        ));
    }
  };
  return (
    <AppTabs
      router={router}
      status={<CountStatus state={state} count={session.count} stop={session.stop} />}
      above={failure}
      draw={draw}
    />
  );
}

interface PageFailureProps {
  readonly state: NonNullable<AccountState<Views>['failed']>;
  readonly retry: () => void;
  /** Null where set-up is open: it says the same, and how it is put right. */
  readonly toSetUp: { readonly label: string; readonly run: () => void } | null;
}

/** What is not set up is put right in one place; everything else is tried again. */
function PageFailure({ state, retry, toSetUp }: PageFailureProps) {
  const reading = useReading();
  const { failure } = state;
  if (failure.kind !== 'model_missing' && failure.kind !== 'objects_off') {
    return <FailedFace state={state} retry={retry} />;
  }
  if (toSetUp === null) return null;
  const { title, toDo } = failureWords(failure, null, reading);
  return <Face type="warning" title={title} body={toDo} action={toSetUp} />;
}
