// A statement that is final by now rests on what was to be changed: which one, what it holds, and that nothing was written.
import type { Fixed } from '../../../actions/contracts/change-contract';
import type { LockFault } from '../../../actions/contracts/locks';
import { dayAfter } from '../../../actions/contracts/next-term';
import { ticketNames } from '../../../actions/contracts/untaken';
import { CONTRACTS } from '../../shared/contracts-words';
import { Face } from '../../shared/Face';
import { useReading } from '../../shared/reading-context';
import { isolated, useWords } from '../../shared/words';

interface FixedNoteProps {
  readonly fixed: Fixed;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export function FixedNote({ fixed: { faults, until, statement, untaken }, action }: FixedNoteProps) {
  const { fixed: words, field: named } = useWords(CONTRACTS);
  const { formats } = useReading();
  const said = ({ field, kind }: LockFault) => {
    if (kind === 'locked') return words.locked({ field: named[field as keyof typeof named]() });
    if (kind === 'counts_otherwise') return words.counts_otherwise();
    if (kind === 'handed_over') return words.handed_over({ tickets: ticketNames(untaken) });
    if (kind === 'strands') {
      return words.strands({ tickets: ticketNames(untaken), date: formats.day(dayAfter(until)) });
    }
    if (kind === 'ends_in_finished') return words.ends_in_finished({ date: formats.day(until) });
    return words.since_in_finished({ date: formats.day(dayAfter(until)) });
  };
  // Of what waits a statement may have been final all along.
  const isWaiting = faults.every(({ kind }) => kind === 'strands');
  return (
    <Face
      type="warning"
      title={isWaiting ? words.waiting() : words.title({ statement: isolated(statement) })}
      body={isWaiting ? words.waiting_do() : words.body()}
      {...(action !== undefined && { action })}
    >
      <ul>
        {faults.map((fault) => (
          <li key={fault.field}>{said(fault)}</li>
        ))}
      </ul>
    </Face>
  );
}
