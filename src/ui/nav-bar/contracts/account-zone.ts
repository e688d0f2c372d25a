// The account's zone for what is only foretold: where Zendesk does not tell it, the reader's own clock stands in.
import type { Account } from '../../../actions/evidence';
import { isZone } from '../../../domain/zone';

export function zoneOfAccount({ timeZone }: Pick<Account, 'timeZone'>): string {
  return timeZone !== null && isZone(timeZone) ? timeZone : 'UTC';
}
