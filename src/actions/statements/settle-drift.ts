// Settles a difference: carries it to the next statement, or lets the final one stand; each with a reason, once.
import type { Pace } from '../keep-tag';
import { printAmount } from '../../domain/money';
import { printUnits } from '../../domain/units';
import { correctionId, type Measure } from './corrections';
import type { Difference } from './differences';
import { putEntry, type Put } from './put-entry';
import type { Customer } from './sheet';
import type { CorrectionWrite, Signed, StatementDesk } from './statement-ports';
import type { CorrectionData } from './verdict-data';

export interface Settlement {
  readonly difference: Difference;
  readonly how: 'carry' | 'let_stand';
  readonly reason: string;
  /** Number of the final statement that is corrected. */
  readonly statement: string;
  readonly customer: Pick<Customer, 'id'>;
  readonly measure: Measure;
  readonly signed: Signed;
}

/** @returns `overtaken` where somebody settled it meanwhile: theirs stands. @throws {Failure} */
export async function settleDrift(desk: StatementDesk, pace: Pace, wanted: Settlement): Promise<Put> {
  const correction = correctionOf(wanted);
  return putEntry(desk, pace, correction, () => desk.saveCorrection(correction));
}

/** @public for the screen's preview and its tests */
export function correctionOf(wanted: Settlement): CorrectionWrite {
  const { difference, how, reason, statement, customer, measure, signed } = wanted;
  const { ticketId, contractId, startsOn, recorded, now, next } = difference;
  if (difference.unreadable !== null) throw new Error(`nobody can tell what was carried of ${ticketId}`);
  const carries = how === 'carry';
  const data: CorrectionData = { v: 1, recorded, now, statement };
  return {
    externalId: correctionId(ticketId, startsOn, next),
    name: carries ? `Carried: #${ticketId}` : `Let stand: #${ticketId}`,
    contractId,
    organizationId: customer.id,
    ticketId,
    startsOn,
    units: printUnits(carries ? difference.units : 0, measure.unit),
    amount: printAmount(carries ? difference.amount : 0, measure.currency),
    currency: measure.currency,
    reason,
    data,
    ...signed,
  };
}
