// Reads from Zendesk whom the rows of a contract file name, in as few requests as their number asks for.
import type { OrganizationRow } from '../../account/account-ports';
import { Failure } from '../../failure';
import type { Person, RecordDesk } from '../../records/record-ports';
import type { ManyContractsDesk } from '../contract-ports';
import type { ImportRow } from './import-rows';

/** Up to so many names are asked for one by one where listing all organizations takes long. */
const MOST_ASKED = 40;
/** Up to here listing them all is quick anyway. */
const FEW_ORGANIZATIONS = 2_000;
const AT_ONCE = 100;

/** Every organization that the rows may mean. @throws Failure */
export async function organizationsIn(
  desk: Pick<RecordDesk, 'organizations'>,
  many: Pick<ManyContractsDesk, 'countOrganizations' | 'everyOrganization' | 'organizationsCalled'>,
  rows: readonly ImportRow[],
): Promise<readonly OrganizationRow[]> {
  const ids = distinct(rows.map(({ cells }) => cells.organization_id ?? ''));
  const known = await desk.organizations(ids);
  const found = new Set(known.map(({ id }) => id));
  const texts = distinct(
    rows.map(({ cells }) => (found.has(cells.organization_id ?? '') ? '' : (cells.organization ?? ''))),
  );
  if (texts.length === 0) return known;
  const isFew = texts.length <= MOST_ASKED && (await many.countOrganizations()) > FEW_ORGANIZATIONS;
  const called = isFew ? await organizationsCalled(many, texts) : null;
  if (called === null) return once([...known, ...(await many.everyOrganization())]);
  return once([...known, ...(await desk.organizations(texts)), ...called]);
}

/** Null for people who may not search: Zendesk lets those alone who edit organizations, but everybody list them. */
async function organizationsCalled(
  many: Pick<ManyContractsDesk, 'organizationsCalled'>,
  texts: readonly string[],
): Promise<readonly OrganizationRow[] | null> {
  const called: OrganizationRow[] = [];
  try {
    for (const text of texts) called.push(...(await many.organizationsCalled(text)));
    return called;
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.kind === 'denied') return null;
    throw thrown;
  }
}

/** Owners that the rows name. @throws Failure */
export async function peopleIn(
  desk: Pick<RecordDesk, 'people' | 'staffNamed'>,
  rows: readonly ImportRow[],
): Promise<readonly Person[]> {
  const texts = distinct(rows.map(({ cells }) => cells.owner ?? ''));
  const ids = texts.filter((text) => /^\d+$/.test(text));
  const found: Person[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    found.push(...(await desk.people(ids.slice(at, at + AT_ONCE))));
  }
  for (const address of texts.filter((text) => text.includes('@'))) {
    const people = await desk.staffNamed(address);
    found.push(...people.filter(({ email }) => email?.toLowerCase() === address.toLowerCase()));
  }
  return once(found);
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

function once<T extends { readonly id: string }>(things: readonly T[]): readonly T[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()];
}
