// Adds units to one limit window of a contract, or takes them away: an entry with a reason, once for each form.
import type { Day, Period } from '../../domain/facts';
import { Fields } from '../../domain/fields';
import { unitShape } from '../../domain/read-plan';
import type { Pace } from '../keep-tag';
import { putEntry } from './put-entry';
import type { Sheet } from './sheet';
import type { Signed, StatementDesk } from './statement-ports';

export interface AdjustmentForm {
  /** Made when the form opens, so that sending twice is one adjustment. */
  readonly uuid: string;
  readonly period: Period;
  readonly startsOn: Day;
  /** As typed. */
  readonly units: string;
  readonly reason: string;
}

export type AdjustmentFault = 'no_units' | 'not_a_number' | 'too_many_decimals' | 'no_reason' | 'no_window';

/** @returns what is wrong with what was typed; null where it can be sent */
export function faultOfAdjustment(
  form: AdjustmentForm,
  { terms, allowances }: Sheet,
): AdjustmentFault | null {
  const fields = new Fields({ units: form.units.trim() });
  const units = fields.number('units', { ...unitShape(terms.unit), mayBeNegative: true });
  const [refusal] = fields.refusals;
  if (refusal?.kind === 'missing') return 'no_units';
  if (refusal?.kind === 'too_many_decimals' || refusal?.kind === 'not_whole') return 'too_many_decimals';
  if (refusal !== undefined) return 'not_a_number';
  if (units === 0) return 'no_units';
  const isWindow = ({ period, startsOn }: Sheet['allowances'][number]) =>
    period === form.period && startsOn === form.startsOn;
  if (!allowances.some(isWindow)) return 'no_window';
  return form.reason.trim() === '' ? 'no_reason' : null;
}

/** @throws Failure, or an Error where the form was not looked at before */
export async function adjust(
  desk: StatementDesk,
  pace: Pace,
  sheet: Sheet,
  form: AdjustmentForm,
  signed: Signed,
): Promise<'saved' | 'settling'> {
  const fault = faultOfAdjustment(form, sheet);
  if (fault !== null) throw new Error(`an adjustment with ${fault}`);
  const units = form.units.trim();
  const adjustment = {
    externalId: `adjustment:${form.uuid}`,
    name: `Adjustment ${units}: ${sheet.contract.name}`,
    contractId: sheet.contract.id,
    organizationId: sheet.customer.id,
    period: form.period,
    startsOn: form.startsOn,
    units,
    reason: form.reason.trim(),
    ...signed,
  };
  const put = await putEntry(desk, pace, adjustment, () => desk.saveAdjustment(adjustment));
  // Nobody else has this form: what stands there is what it sent before.
  return put === 'settling' ? 'settling' : 'saved';
}
