// How far a change came that was begun: it is finished, or stays like this.
import { Button } from '@zendeskgarden/react-buttons';
import { CONTRACTS } from '../../shared/contracts-words';
import { Face } from '../../shared/Face';
import { isolated, useWords } from '../../shared/words';
import type { ChangeCourse, Outcome } from './use-change';

interface HalfDoneProps extends Pick<ChangeCourse, 'finish' | 'leave'> {
  readonly half: Extract<Outcome, { kind: 'half' }>;
}

export function HalfDone({ half: { change, stand }, finish, leave }: HalfDoneProps) {
  const { half: words } = useWords(CONTRACTS);
  const { make, about } = change;
  const [made, old] = [isolated(make?.draft.name ?? ''), isolated(about?.name ?? '')];
  const { isMade, isEnded, units } = stand;
  return (
    <Face type="warning" title={words.title()} body={words.body()}>
      <ul>
        {isMade !== null && <li>{isMade ? words.made({ name: made }) : words.not_made({ name: made })}</li>}
        {isEnded !== null && <li>{isEnded ? words.ended({ name: old }) : words.not_ended({ name: old })}</li>}
        {isMade === true && isEnded === false && <li>{words.both()}</li>}
        {isMade === false && isEnded === true && <li>{words.neither()}</li>}
        {units.of > 0 && <li>{words.units({ stored: units.stored, all: units.of })}</li>}
      </ul>
      <p>
        <Button size="small" onClick={() => finish(change)}>
          {words.finish()}
        </Button>{' '}
        <Button size="small" onClick={() => leave(change)}>
          {words.leave()}
        </Button>
      </p>
    </Face>
  );
}
