// Says that a final statement is not what was written, and who changed its record when.
import { useEffect } from 'react';
import type { RecordRef } from '../../../actions/ports';
import { whoAltered, type Alteration, type Altered } from '../../../actions/statements/altered';
import { Face } from '../../shared/Face';
import { useReading } from '../../shared/reading-context';
import { isolated } from '../../shared/words';
import { FailureNote } from './FailureNote';
import type { StatementWords } from './how-words';
import type { StatementTools } from './statement-tools';
import { useCourse } from './use-course';

interface AlteredProps {
  /** Null where it is gone: then nobody can be named. */
  readonly record: RecordRef | null;
  readonly alteration: Alteration;
  readonly words: StatementWords;
  readonly tools: StatementTools;
}

export function AlteredNote({ record, alteration, words, tools }: AlteredProps) {
  const { formats, now } = useReading();
  const [course, run] = useCourse<Altered | null>();
  const { desk } = tools;
  useEffect(() => {
    run(async () => (record === null ? null : whoAltered(desk, { record })));
  }, [run, desk, record]);
  const { altered } = words;
  const who = (found: Altered | null) =>
    found === null
      ? altered.nobody()
      : altered.who({
          at: formats.moment(Date.parse(found.at), now()),
          by: found.by === null ? 'none' : 'named',
          name: isolated(found.by ?? ''),
        });
  return (
    <Face type="error" title={altered.title()} body={altered[alteration]()}>
      {course.kind === 'done' && <p>{who(course.result)}</p>}
      {course.kind === 'failed' && <FailureNote failure={course.failure} words={words} />}
    </Face>
  );
}
