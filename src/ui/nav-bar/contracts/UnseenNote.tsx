// Contracts for the same days that somebody made while a form was open: nothing was written, and a person says what is meant.
import { Button } from '@zendeskgarden/react-buttons';
import type { StoredRecord } from '../../../actions/records/record-ports';
import { valueOf } from '../../../actions/contracts/contract-draft';
import { CONTRACTS } from '../../shared/contracts-words';
import { Face } from '../../shared/Face';
import { useReading } from '../../shared/reading-context';
import { isolated, useWords } from '../../shared/words';

interface UnseenNoteProps {
  readonly others: readonly StoredRecord[];
  readonly onAnyway: () => void;
  readonly correct: { readonly label: string; readonly run: () => void };
}

export function UnseenNote({ others, onAnyway, correct }: UnseenNoteProps) {
  const { overlap, change: words } = useWords(CONTRACTS);
  const { formats } = useReading();
  return (
    <Face type="warning" title={words.unseen()} body={words.unseen_do()}>
      <ul>
        {others.map(({ id, draft }) => {
          const [contract, start] = [isolated(draft.name), formats.day(valueOf(draft, 'starts_on'))];
          const end = valueOf(draft, 'ends_on');
          return (
            <li key={id}>
              {end === ''
                ? overlap.open({ contract, start })
                : overlap.days({ contract, start, end: formats.day(end) })}
            </li>
          );
        })}
      </ul>
      <p>
        <Button size="small" onClick={correct.run}>
          {correct.label}
        </Button>{' '}
        <Button size="small" onClick={onAnyway}>
          {words.anyway()}
        </Button>
      </p>
    </Face>
  );
}
