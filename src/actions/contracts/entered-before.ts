// Whether opening balances are entered beside adjustments that the form did not show: entered twice, they are taken off twice.
import type { ContractDesk, StoredUnits } from './contract-ports';
import type { ContractChange } from './contract-change';

/** What the person had before them of a contract that is there. */
export interface SeenUnits {
  /** Ids of the entries of its adjustments. */
  readonly adjustments: ReadonlySet<string>;
}

/** Somebody has adjusted the contract since: nobody knows yet whether it is the same. */
export interface Entered {
  readonly kind: 'entered';
  readonly adjustments: readonly StoredUnits[];
}

/** Null also where one of the change's own is stored already: what was begun is finished. @throws Failure */
export async function enteredBefore(
  contracts: Pick<ContractDesk, 'bookOf'>,
  { about, units }: ContractChange,
  seen: SeenUnits,
): Promise<Entered | null> {
  if (about === null) return null;
  const { adjustments } = await contracts.bookOf(about.id);
  const own = new Set(units.map(({ externalId }) => externalId));
  if (adjustments.some(({ externalId }) => own.has(externalId))) return null;
  const entered = adjustments.filter(({ id }) => !seen.adjustments.has(id));
  return entered.length === 0 ? null : { kind: 'entered', adjustments: entered };
}
