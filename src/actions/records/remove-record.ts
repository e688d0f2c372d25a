// Deletes a plan or contract that nothing rests on, and says where it is used otherwise.
import { Failure } from '../failure';
import type { SaveParts } from './save-record';
import type { RecordDesk, StoredRecord } from './record-ports';
import { surely } from '../surely';

/** @throws Failure where it is not deleted for sure, or that cannot be known */
export async function removeRecord(
  { desk, pace }: Pick<SaveParts, 'desk' | 'pace'>,
  { object, id }: Pick<StoredRecord, 'object' | 'id'>,
): Promise<void> {
  const isGone = async () => (await desk.read(object, id)) === null;
  await surely(pace, () => desk.remove(object, id), isGone);
  if (!(await isGone())) throw new Failure({ kind: 'refused', request: `DELETE ${object}` });
}

/** Contracts that name the plan or draw from the contract, by the direct list: no index that lags. @throws Failure */
export async function usesOf(
  desk: RecordDesk,
  { object, id }: Pick<StoredRecord, 'object' | 'id'>,
): Promise<readonly StoredRecord[]> {
  const field = object === 'support_plan' ? 'plan' : 'draws_from';
  return (await desk.list('support_contract')).filter(({ draft }) => draft.fields[field] === id);
}
