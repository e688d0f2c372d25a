// How far finalising many statements has come, and a way to stop between two.
import { Button } from '@zendeskgarden/react-buttons';
import type { StatementWords } from '../statements/how-words';
import type { Run } from './finalise-run';

interface ProgressProps {
  readonly run: Run;
  readonly stop: () => void;
  readonly words: StatementWords;
}

export function Progress({ run, stop, words: { month } }: ProgressProps) {
  const done = run.results.size;
  const all = run.keys.length;
  if (run.isOver) {
    const count = [...run.results.values()].filter(({ kind }) => kind === 'final').length;
    return <p role="status">{month.over({ count })}</p>;
  }
  const said = month.progress({ done, all });
  return (
    <p>
      <progress aria-label={said} value={done} max={all} /> <span role="status">{said}</span>{' '}
      <Button size="small" disabled={run.isStopping} onClick={stop}>
        {month.stop()}
      </Button>
    </p>
  );
}
