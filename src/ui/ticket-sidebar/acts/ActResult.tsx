// What became of the last act, as far as the newest reading knows; a note that is not on the ticket yet can be written.
import type { ActDone } from '../../../actions/acts/act-runner';
import { useReading } from '../../shared/reading-context';
import { TextButton } from '../../shared/TextButton';
import { failureWords } from '../../shared/wording';
import type { ActCourse, ActInHand } from './act-course';
import type { ActsWords } from './act-words';

interface ActResultProps {
  readonly course: ActCourse;
  readonly inHand: ActInHand;
  /** A reading shows that it does not hold any more. */
  readonly isOver: boolean;
  readonly words: ActsWords;
}

export function ActResult({ course, inHand, isOver, words }: ActResultProps) {
  const reading = useReading();
  const held = inHand.done === null ? null : (course.runner?.held ?? null);
  const isTold = held !== null && !(isOver && held.savedAs === 'saved');
  const note = isTold && held.savedAs === 'saved' ? held.note : null;
  const isDue = note === 'due' || note === 'in_doubt';
  const failure = isDue ? (course.runner?.noteFailure ?? null) : null;
  const why = failure === null ? null : failureWords(failure, null, reading).title;
  return (
    <>
      <div role="status">
        {isTold && <div>{inHand.isBusy ? words.form.busy() : said(held, words)}</div>}
        {isTold && !inHand.isBusy && why !== null && <div>{words.done.note_why({ why })}</div>}
      </div>
      {isDue && (
        <TextButton aria-disabled={inHand.isBusy} onClick={() => course.writeNote()}>
          {note === 'due' ? words.done.note_again() : words.done.note_look()}
        </TextButton>
      )}
    </>
  );
}

function said(held: ActDone, words: ActsWords): string {
  if (held.savedAs === 'changed') {
    return words.sentences({ first: `${words.changed.title()}.`, second: words.changed.to_do() });
  }
  if (held.savedAs !== 'saved') return words.done[held.savedAs]();
  return words.done.saved({ note: held.note });
}
