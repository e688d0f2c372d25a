// Who decided: oneself, a colleague by name once it is read, or nobody while that is not known.
import { useEffect, useState } from 'react';
import { Failure } from '../../../actions/failure';
import type { EntryRow, SignedIn } from '../../../actions/ports';
import { isolated } from '../../shared/words';
import type { FrameActs } from '../acts-context';

interface Author {
  readonly by: 'you' | 'named' | 'nobody';
  readonly name: string;
  /** The name is still being asked for. */
  readonly isReading: boolean;
}

export function useAuthor({ authorId }: EntryRow, person: SignedIn, acts: FrameActs): Author {
  /** The name is null where it cannot be read. */
  const [read, setRead] = useState<{ readonly id: string; readonly name: string | null } | null>(null);
  const [bug, setBug] = useState<unknown>(null);
  const isOwn = authorId === person.id;
  useEffect(() => {
    if (authorId === null || isOwn) return undefined;
    let isMeant = true;
    acts
      .runner()
      .then((runner) => runner.names.of(authorId))
      .then((name) => {
        if (isMeant) setRead({ id: authorId, name });
      })
      // A name that cannot be read is left out; the decision is there all the same.
      .catch((thrown: unknown) => {
        if (!(thrown instanceof Failure)) setBug(thrown);
        else if (isMeant) setRead({ id: authorId, name: null });
      });
    return () => {
      isMeant = false;
    };
  }, [authorId, isOwn, acts]);
  if (bug !== null) throw bug as Error;
  if (isOwn) return { by: 'you', name: '', isReading: false };
  const known = read?.id === authorId ? read : null;
  const isReading = authorId !== null && known === null;
  if (known === null || known.name === null) return { by: 'nobody', name: '', isReading };
  return { by: 'named', name: isolated(known.name), isReading };
}
