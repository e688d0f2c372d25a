// Organization tags of ours that the count of contracts cannot see: on organizations that have no contract any more,
// and of plans that are gone. Asked of search, and read again by id: search is minutes late.
import type { OrganizationRow } from '../account/account-ports';
import type { AccountRecords } from '../account/counted-account';
import { Cursors } from '../cursors';
import type { Asker } from './asker';
import type { OrganizationDifference } from './difference';
import { planTags, PREFIX } from './organization-differences';
import type { RecountDesk, TaggedPage } from './recount-ports';

const AT_ONCE = 100;
/** In one query, whose address must not grow too long. */
const TAGS_AT_ONCE = 20;

export interface StraysOf extends Pick<AccountRecords, 'plans' | 'contracts' | 'organizations'> {
  /** Organizations that could not be counted: what serves them is not known. */
  readonly untold: ReadonlySet<string>;
}

/**
 * Those of organizations without any contract are ticked, unless some contract does not say whose it is. Tags that
 * merely look like ours, of no plan that there is, are not: they may be somebody else's.
 * @throws Failure
 */
export async function strayTags(
  asker: Pick<Asker, 'read'>,
  desk: Pick<RecountDesk, 'taggedOrganizations' | 'organizationTags'>,
  { plans, contracts, organizations, untold }: StraysOf,
): Promise<readonly OrganizationDifference[]> {
  const ours = planTags(plans);
  const isUnknown = (tag: string) => tag.startsWith(PREFIX) && !ours.has(tag);
  const told = organizations.filter(({ id }) => !untold.has(id));
  const unknown = new Set(told.flatMap(({ tags }) => tags.filter(isUnknown)));
  const served = new Set(contracts.flatMap(({ organizationId }) => organizationId ?? []));
  const strays = new Map<string, string>();
  for (const { id, name } of await tagged(asker, desk, [...ours, ...unknown].sort(), organizations)) {
    if (!served.has(id)) strays.set(id, name);
  }
  const caution = contracts.some(({ organizationId }) => organizationId === null) ? 'unknown_contract' : null;
  const saved = await tagsOf(asker, desk, [...strays.keys()]);
  const bearing = [...strays].map(([id, name]) => ({ id, name, tags: saved.get(id) ?? [] }));
  return [
    ...bearing.flatMap((one) => removal(one, (tag) => ours.has(tag), 'no_contract', caution)),
    ...[...bearing, ...told].flatMap((one) => removal(one, isUnknown, 'no_plan', 'unknown_plan')),
  ];
}

type Tagged = Pick<OrganizationRow, 'id' | 'name' | 'tags'>;

function removal(
  { id, name, tags }: Tagged,
  isMeant: (tag: string) => boolean,
  because: OrganizationDifference['because'],
  caution: OrganizationDifference['caution'],
): readonly OrganizationDifference[] {
  const remove = tags.filter(isMeant).sort();
  if (remove.length === 0) return [];
  const key = `organization:${id}:+:-${remove.join('-')}`;
  return [{ kind: 'organization', key, because, caution, organizationId: id, name, add: [], remove }];
}

/** @param known organizations as they are saved: a search that misses one of them is not to be trusted */
async function tagged(
  asker: Pick<Asker, 'read'>,
  desk: Pick<RecountDesk, 'taggedOrganizations'>,
  tags: readonly string[],
  known: readonly Tagged[],
): Promise<readonly Tagged[]> {
  const found: Tagged[] = [];
  for (let at = 0; at < tags.length; at += TAGS_AT_ONCE) {
    const some = tags.slice(at, at + TAGS_AT_ONCE);
    const together = await everyTagged(asker, desk, some);
    const ids = new Set(together.map(({ id }) => id));
    found.push(...together);
    const bears = ({ tags: own }: Tagged) => some.some((tag) => own.includes(tag));
    if (known.filter(bears).every(({ id }) => ids.has(id))) continue;
    // Search is late, or takes several tags for all of them rather than any.
    for (const tag of some) found.push(...(await everyTagged(asker, desk, [tag])));
  }
  return found;
}

async function everyTagged(
  asker: Pick<Asker, 'read'>,
  desk: Pick<RecountDesk, 'taggedOrganizations'>,
  tags: readonly string[],
): Promise<readonly Tagged[]> {
  const found: Tagged[] = [];
  const cursors = new Cursors('GET /api/v2/search/export');
  for (let cursor: string | null = null; ;) {
    const after: string | null = cursor;
    const page: TaggedPage = await asker.read(() => desk.taggedOrganizations(tags, after));
    found.push(...page.organizations);
    cursor = cursors.next(page.next);
    if (cursor === null) return found;
  }
}

async function tagsOf(
  asker: Pick<Asker, 'read'>,
  desk: Pick<RecountDesk, 'organizationTags'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = new Map<string, readonly string[]>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    for (const [id, tags] of await asker.read(() => desk.organizationTags(some))) all.set(id, tags);
  }
  return all;
}
