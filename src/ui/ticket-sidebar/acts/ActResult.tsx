// What became of an act, said once; a note that is not on the ticket yet can be written again.
import { useState } from 'react';
import type { NoteState } from '../../../actions/acts/act-note';
import type { Held } from '../../../actions/acts/act-runner';
import { TextButton } from '../../shared/TextButton';
import type { FrameActs } from '../acts-context';
import type { ActsWords } from './act-words';

interface ActResultProps {
  readonly done: Held | null;
  readonly acts: FrameActs;
  readonly words: ActsWords;
}

export function ActResult({ done, acts, words }: ActResultProps) {
  const [again, setAgain] = useState<{ readonly of: Held; readonly note: NoteState | 'busy' } | null>(null);
  const note = again !== null && again.of === done ? again.note : (done?.note ?? 'due');
  const tryAgain = async () => {
    if (done === null) return;
    setAgain({ of: done, note: 'busy' });
    const runner = await acts.runner();
    await runner.tryNoteAgain();
    const held = runner.held;
    setAgain({ of: done, note: held !== null && 'note' in held ? held.note : 'due' });
  };
  return (
    <>
      <div role="status">{done === null ? '' : said(done, note, words)}</div>
      {done !== null && done.savedAs !== 'overtaken' && note === 'due' && (
        <TextButton onClick={() => void tryAgain()}>{words.done.note_again()}</TextButton>
      )}
    </>
  );
}

function said({ savedAs }: Held, note: NoteState | 'busy', words: ActsWords): string {
  if (savedAs !== 'saved') return words.done[savedAs]();
  return note === 'busy' ? words.form.busy() : words.done.saved({ note });
}
