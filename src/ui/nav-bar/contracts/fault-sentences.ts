// What is wrong with a contract that is being typed, one whole sentence a field.
import type { LockFault, Locks } from '../../../actions/contracts/locks';
import { dayAfter } from '../../../actions/contracts/next-term';
import type { SharingFault } from '../../../actions/contracts/sharing';
import { ticketNames } from '../../../actions/contracts/untaken';
import type { Fault } from '../../../actions/ports';
import { faultWords } from '../../shared/fault-words';
import type { Reading } from '../../shared/reading';
import { isolated, type GroupWords } from '../../shared/words';
import { enumerated } from '../enumerated';

interface FormFaults {
  readonly judged: readonly Fault[];
  readonly locked: readonly LockFault[];
  readonly sharing: SharingFault | null;
  readonly locks: Pick<Locks, 'until' | 'untaken'>;
}

/** By field; the first fault of each. */
export function faultSentences(
  { judged, locked, sharing, locks }: FormFaults,
  words: GroupWords<'contracts'>,
  records: GroupWords<'records'>,
  { formats }: Reading,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const say = (field: string, sentence: string) => {
    if (!found.has(field)) found.set(field, sentence);
  };
  const [date, next] =
    locks.until === null ? ['', ''] : [formats.day(locks.until), formats.day(dayAfter(locks.until))];
  for (const { field, kind } of locked) {
    if (kind === 'counts_otherwise') say(field, words.fixed.counts_otherwise());
    else if (kind === 'handed_over') {
      say(field, words.fixed.handed_over({ tickets: ticketNames(locks.untaken) }));
    } else if (kind === 'strands') {
      say(field, words.fixed.strands({ tickets: ticketNames(locks.untaken), date: next }));
    } else say(field, words.edit[kind]({ date }));
  }
  // As the form names its fields, which are the record's own only in the list.
  const named = { ...records, field: { ...records.field, ...words.field } };
  for (const fault of judged) say(fault.field, faultWords(fault, named));
  if (sharing !== null) say('draws_from', sharingWords(sharing, words, formats.locale));
  return found;
}

function sharingWords(fault: SharingFault, { sharing }: GroupWords<'contracts'>, locale: string): string {
  switch (fault.kind) {
    case 'drawn_from':
      return sharing.drawn_from({ names: enumerated(fault.by.map(isolated), locale) });
    case 'too_many_organizations':
      return sharing.too_many({ organizations: fault.organizations, most: fault.most });
    default:
      return sharing[fault.kind]();
  }
}
