// How far a repair has come.
import { useReading } from '../../shared/reading-context';
import type { GroupWords } from '../../shared/words';
import type { Busy } from './set-up-state';
import { Note } from './styles';

interface ProgressProps {
  readonly busy: Busy;
  readonly words: GroupWords<'set_up'>;
  /** Absent where the same is told to screen readers already. */
  readonly role?: 'status';
}

export function Progress({ busy: { done, of }, words, role }: ProgressProps) {
  const { formats } = useReading();
  const said =
    of === 0
      ? words.progress.working()
      : words.progress.steps({ done: formats.number(done), of: formats.number(of) });
  return <Note {...(role && { role })}>{said}</Note>;
}
