// Changes a contract that is stored, after another look at its finished statements: one that was finished while a form was
// open fixes what it rests on.
import type { Day } from '../../domain/facts';
import type { Draft, StoredRecord } from '../records/record-ports';
import { changeRecord, type Saved, type SaveParts } from '../records/save-record';
import type { ContractDesk } from './contract-ports';
import { lockFaults, locksOf, mayBeLocked, type LockFault, type LockSetting } from './locks';
import type { Untaken } from './untaken';

/** A statement that is final rests on what was to be changed: nothing was written. */
export interface Fixed {
  readonly kind: 'fixed';
  readonly faults: readonly LockFault[];
  /** The last day that is finished, and what its statement is called. */
  readonly until: Day;
  readonly statement: string;
  /** Corrections that no statement took. */
  readonly untaken: readonly Untaken[];
}

/** @throws Failure */
export async function fixedIn(
  contracts: Pick<ContractDesk, 'bookOf'>,
  setting: LockSetting,
  { id, draft: before }: Pick<StoredRecord, 'id' | 'draft'>,
  after: Draft,
): Promise<Fixed | null> {
  if (!mayBeLocked(setting.reader.differing('support_contract', before, after))) return null;
  const locks = locksOf(await contracts.bookOf(id));
  const faults = lockFaults(setting, before, after, locks);
  const { until, statement, untaken } = locks;
  if (faults.length === 0 || until === null) return null;
  return { kind: 'fixed', faults, until, statement: statement ?? '', untaken };
}

export interface ContractSaveParts extends SaveParts {
  readonly contracts: Pick<ContractDesk, 'bookOf'>;
  readonly plans: LockSetting['plans'];
  readonly account: LockSetting['account'];
}

/** What an edit is held against, of what saves it. */
export function settingOf({ desk, pace, plans, account }: ContractSaveParts): LockSetting {
  return { reader: desk.reader, pace, plans, account };
}

/** @param opened as the form showed it @throws Failure as `changeRecord` */
export async function changeContract(
  parts: ContractSaveParts,
  opened: StoredRecord,
  draft: Draft,
): Promise<Saved | Fixed> {
  const fixed = await fixedIn(parts.contracts, settingOf(parts), opened, draft);
  return fixed ?? changeRecord(parts, opened, draft);
}
