// Whether each organization bears the tags of the plans that serve it today, and no other of ours: service levels hang
// on them. Judged as a recount judges them.
import { countAccount } from '../account/count-account';
import { NO_MARKS } from '../account/no-marks';
import type { CountedAccount } from '../account/counted-account';
import { Failure } from '../failure';
import { organizationDifferences } from '../recount/organization-differences';
import type { OrganizationDifference } from '../recount/difference';
import { emptyBook } from '../account/book-parts';
import { done, unread, unreadRecords, type Check, type Reason } from './check';
import type { SetUpDesk } from './set-up-ports';
import type { Survey } from './survey';

export function checkOrganizationTags(survey: Survey): Check {
  const id = 'organization_tags';
  const { records, app, person } = survey;
  if (!records.ok) return unreadRecords(id, records.failure);
  if (!app.ok) return unread(id, app.failure);
  if (records.value.contracts.length === 0) return done(id, { kind: 'no_contracts' });
  const counted = withoutTickets(survey);
  const differences = tagDifferences(counted);
  const untold = counted.groups.filter(({ count }) => count.kind !== 'counted');
  const contracts = untold.reduce((sum, { facts }) => sum + facts.rows.contracts.length, 0);
  const reasons: readonly Reason[] = [
    ...(differences.length > 0
      ? [{ kind: 'organization_tags', organizations: differences.length } as const]
      : []),
    ...(contracts > 0 ? [{ kind: 'cannot_tell', contracts } as const] : []),
  ];
  if (differences.length > 0) {
    return { id, state: 'missing', reasons, repair: person.isAdmin ? 'press' : null };
  }
  return contracts > 0 ? { id, state: 'wrong', reasons, repair: 'by_hand' } : done(id);
}

export interface TagsRefused {
  readonly name: string;
  readonly failure: Failure;
}

/** One organization that refuses stops no other. @param onStep how many are through, of how many */
export async function repairOrganizationTags(
  desk: SetUpDesk,
  survey: Survey,
  onStep: (done: number, of: number) => void,
): Promise<readonly TagsRefused[]> {
  const records = await desk.records();
  const differences = tagDifferences(withoutTickets({ ...survey, records: { ok: true, value: records } }));
  const refused: TagsRefused[] = [];
  for (const [at, { organizationId, name, add, remove }] of differences.entries()) {
    onStep(at, differences.length);
    try {
      if (add.length > 0) await desk.addOrganizationTags(organizationId, add);
      if (remove.length > 0) await desk.removeOrganizationTags(organizationId, remove);
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      refused.push({ name, failure: thrown });
    }
  }
  return refused;
}

function tagDifferences(counted: CountedAccount): readonly OrganizationDifference[] {
  return organizationDifferences(counted);
}

const THE_BEGINNING = '1970-01-01T00:00:00Z';

/** Which contracts serve today does not hang on any ticket. */
export function withoutTickets({ records, app, person, timeZone, at }: Survey): CountedAccount {
  if (!records.ok || !app.ok) throw new Error('nothing was read to judge');
  const now = Temporal.Instant.fromEpochMilliseconds(at).toString();
  return countAccount({
    ...records.value,
    person,
    book: emptyBook(),
    pages: new Map(),
    marks: NO_MARKS,
    account: { settings: app.value.settings, timeZone, groups: [] },
    tickets: [],
    faultyTickets: [],
    since: now.slice(0, 10),
    from: THE_BEGINNING,
    at: now,
  });
}
