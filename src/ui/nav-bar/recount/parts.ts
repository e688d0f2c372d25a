// What main.tsx hands to the recount's tab: the desk is loaded with the first request that is sent.
import type { RecountDesk } from '../../../actions/recount/recount-ports';
import { recountStore, type StoreOf } from './recount-store';
import type { RecountParts } from './session';

export interface RecountTools extends Pick<RecountParts, 'count' | 'onApplied'>, StoreOf {
  readonly desk: () => Promise<RecountDesk>;
  readonly gate: RecountParts['parts']['gate'];
  readonly pace: RecountParts['parts']['pace'];
}

/** Once for a page: the tab knows what is under way by this very object. */
export function recountParts({ count, onApplied, desk, gate, pace, ...storeOf }: RecountTools): RecountParts {
  return { count, onApplied, parts: { desk: onUse(desk), store: recountStore(storeOf), gate, pace } };
}

function onUse(load: () => Promise<RecountDesk>): RecountDesk {
  return {
    tickets: async (ids) => (await load()).tickets(ids),
    queueTags: async (ids, change) => (await load()).queueTags(ids, change),
    queueBalances: async (balances) => (await load()).queueBalances(balances),
    queueActs: async (filings) => (await load()).queueActs(filings),
    jobs: async (ids) => (await load()).jobs(ids),
    balanceTimes: async (ids) => (await load()).balanceTimes(ids),
    filings: async (ids) => (await load()).filings(ids),
    organizationTags: async (ids) => (await load()).organizationTags(ids),
    addOrganizationTags: async (id, tags) => (await load()).addOrganizationTags(id, tags),
    removeOrganizationTags: async (id, tags) => (await load()).removeOrganizationTags(id, tags),
  };
}
