// Reads what is stored about the group of organizations that share limits with a ticket's organization.
import type { Book, ContractRow, Decoded, PlanRecord, SupportDesk } from './ports';
import { gather, type Rows } from './rows';

/** Design section 4: set-up refuses more. */
export const MOST_ORGANIZATIONS = 20;

export interface LoadedGroup {
  readonly organizationIds: readonly string[];
  readonly rows: Rows;
  /** False where more organizations draw from one another than a group may have. */
  readonly isWhole: boolean;
}

/** What the first round brings: one organization's own records. */
export interface FirstRound {
  readonly organizationId: string;
  readonly plans: readonly Decoded<PlanRecord>[];
  readonly contracts: readonly ContractRow[];
  readonly books: readonly Book[];
}

/**
 * Follows `draws_from` both ways until nothing new turns up. Where nobody draws, that is one filtered search.
 * @throws Failure
 */
export async function loadGroup(desk: SupportDesk, first: FirstRound): Promise<LoadedGroup> {
  const contracts = new Map<string, readonly ContractRow[]>([[first.organizationId, first.contracts]]);
  const books: Book[] = [...first.books];
  let asked = new Set<string>();
  let isWhole = true;
  for (;;) {
    const known = [...contracts.values()].flat();
    const [above, below] = await Promise.all([
      mastersOf(desk, known),
      desk.organizationsDrawingFrom(known.map(({ record }) => record.id).filter((id) => !asked.has(id))),
    ]);
    asked = new Set(known.map(({ record }) => record.id));
    const found = [...new Set([...above, ...below])].filter((id) => !contracts.has(id));
    isWhole = contracts.size + found.length <= MOST_ORGANIZATIONS;
    if (found.length === 0 || !isWhole) break;
    for (const { id, rows, book } of await Promise.all(found.map((id) => loadOrganization(desk, id)))) {
      contracts.set(id, rows);
      books.push(book);
    }
  }
  return {
    organizationIds: [...contracts.keys()],
    rows: gather(first.plans, [...contracts.values()], books),
    isWhole,
  };
}

async function loadOrganization(desk: SupportDesk, id: string) {
  const [rows, book] = await Promise.all([desk.contractsOf(id), desk.bookOf(id)]);
  return { id, rows, book };
}

/** Organizations of the contracts that these draw from. */
async function mastersOf(desk: SupportDesk, contracts: readonly ContractRow[]): Promise<readonly string[]> {
  const known = new Set(contracts.map(({ record }) => record.id));
  const missing = contracts.flatMap(({ drawsFrom }) =>
    drawsFrom === null || known.has(drawsFrom) ? [] : drawsFrom,
  );
  const masters = await desk.contracts([...new Set(missing)]);
  return masters.flatMap(({ organizationId }) => organizationId ?? []);
}
