// How far a repair has come: each step is drawn, and read aloud are its start, about each tenth of it, and its end.
import { useReading } from '../../shared/reading-context';
import type { GroupWords } from '../../shared/words';
import { Unseen } from '../table/unseen';
import type { Busy } from './set-up-state';
import { Note } from './styles';

interface ProgressProps {
  readonly busy: Busy;
  readonly words: GroupWords<'set_up'>;
  /** Absent where the same is told to screen readers already. */
  readonly role?: 'status';
}

/** So many times something is said of a long one. */
const TENTHS = 10;

export function Progress({ busy: { done, of }, words, role }: ProgressProps) {
  const { formats } = useReading();
  const said = (steps: number) =>
    of === 0
      ? words.progress.working()
      : words.progress.steps({ done: formats.number(steps), of: formats.number(of) });
  if (role === undefined) return <Note>{said(done)}</Note>;
  return (
    <>
      <Note aria-hidden>{said(done)}</Note>
      <Unseen role={role}>{said(heard(done, of))}</Unseen>
    </>
  );
}

function heard(done: number, of: number): number {
  return done === of ? done : done - (done % Math.ceil(of / TENTHS || 1));
}
