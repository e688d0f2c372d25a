// What a count of the page begins with: its first day, and what of earlier readings is young enough to be kept.
import type { Known, SoFar } from '../../actions/account/read-account';
import type { Day } from '../../domain/facts';

/** As long as the search index lags anyway. */
const A_MOMENT = 60_000;
/** Tickets that were read longer ago are read anew: people work on them meanwhile. */
const MINUTES = 5 * 60_000;

/** What a count need not read again. */
export interface Before {
  /** What the opening has read, and when. */
  readonly known: Known | null;
  /** What a stopped reading has brought. */
  readonly soFar: SoFar | null;
}

/**
 * Records a moment later only: whoever asks again wants what is stored by then. Tickets for some minutes, never the
 * records read before them: plans, contracts and the book are read again whenever somebody counts.
 *
 * @param now milliseconds since 1970
 */
export function stillGood({ known, soFar }: Before, since: Day, now: number): Before {
  return {
    known: known !== null && now - known.at <= A_MOMENT ? known : null,
    soFar: isYoung(soFar, since, now) ? { ...soFar, records: null } : null,
  };
}

function isYoung(soFar: SoFar | null, since: Day, now: number): soFar is SoFar {
  if (soFar?.tickets == null || soFar.since !== since) return false;
  return now - Date.parse(soFar.tickets.at) <= MINUTES;
}
