// Sends what is due of a batch: one job, or for organization tags one request after the other.
import { Failure } from '../failure';
import { isUnknown } from '../keep-tag';
import type { Asker } from './asker';
import type { BatchItem } from './look';
import type { Batch, OrganizationItem, Outcome } from './plan';
import type { RecountDesk } from './recount-ports';

/** After so many refusals in a row the rest is taken to be refused alike: the right is the person's, not the record's. */
const DENIED_ALIKE = 3;

/** @returns the job's id, or what became of each item where there is no job @throws Failure */
export async function sendBatch(
  asker: Asker,
  desk: RecountDesk,
  batch: Batch,
  due: ReadonlySet<string>,
): Promise<string | ReadonlyMap<string, Outcome>> {
  const isDue = ({ key }: BatchItem) => due.has(key);
  switch (batch.kind) {
    case 'tickets': {
      const ids = batch.items.filter(isDue).map(({ id }) => id);
      return asker.write(() => desk.queueTags(ids, batch.change));
    }
    case 'balances': {
      const balances = batch.items.filter(isDue).map(({ balance }) => balance);
      return asker.write(() => desk.queueBalances(balances));
    }
    case 'acts': {
      const filings = batch.items
        .filter(isDue)
        .map(({ recordId, wanted }) => ({ recordId, organizationId: wanted }));
      return asker.write(() => desk.queueActs(filings));
    }
    case 'organizations':
      return tagOrganizations(asker, desk, batch.items.filter(isDue));
  }
}

/** What is not answered here is looked at again. */
async function tagOrganizations(
  asker: Asker,
  desk: RecountDesk,
  items: readonly OrganizationItem[],
): Promise<ReadonlyMap<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  let denied = 0;
  for (const { key, id, add, remove } of items) {
    if (denied >= DENIED_ALIKE) {
      outcomes.set(key, { kind: 'refused', detail: '' });
      continue;
    }
    try {
      if (add.length > 0) await asker.write(() => desk.addOrganizationTags(id, add));
      if (remove.length > 0) await asker.write(() => desk.removeOrganizationTags(id, remove));
      denied = 0;
    } catch (thrown) {
      if (!(thrown instanceof Failure) || !(isRefusal(thrown) || isUnknown(thrown))) throw thrown;
      if (!isRefusal(thrown)) continue;
      denied = thrown.kind === 'denied' ? denied + 1 : 0;
      outcomes.set(key, { kind: 'refused', detail: thrown.facts.detail ?? '' });
    }
  }
  return outcomes;
}

/** Zendesk has said no to this, and would again. */
export function isRefusal({ kind }: Failure): boolean {
  return kind === 'denied' || kind === 'refused' || kind === 'missing' || kind === 'model_missing';
}
