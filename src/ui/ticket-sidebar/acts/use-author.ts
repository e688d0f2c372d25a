// Who decided: oneself, a colleague by name once it is read, or nobody while that is not known.
import { useEffect, useState } from 'react';
import { Failure } from '../../../actions/failure';
import type { EntryRow, SignedIn } from '../../../actions/ports';
import { isolated } from '../../shared/words';
import type { FrameActs } from '../acts-context';

/** Values of the messages that name who decided. */
export interface AuthorWords {
  readonly by: 'you' | 'named' | 'nobody';
  readonly name: string;
}

export function useAuthor({ authorId }: EntryRow, person: SignedIn, acts: FrameActs): AuthorWords {
  const [read, setRead] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [bug, setBug] = useState<unknown>(null);
  const isOwn = authorId === person.id;
  useEffect(() => {
    if (authorId === null || isOwn) return undefined;
    let isMeant = true;
    acts
      .runner()
      .then((runner) => runner.nameOf(authorId))
      .then((name) => {
        if (isMeant) setRead({ id: authorId, name });
      })
      // A name that cannot be read is left out; the decision is there all the same.
      .catch((thrown: unknown) => {
        if (!(thrown instanceof Failure || isMissingFile(thrown))) setBug(thrown);
      });
    return () => {
      isMeant = false;
    };
  }, [authorId, isOwn, acts]);
  if (bug !== null) throw bug as Error;
  if (isOwn) return { by: 'you', name: '' };
  if (read === null || read.id !== authorId) return { by: 'nobody', name: '' };
  return { by: 'named', name: isolated(read.name) };
}

/** A part of the app that could not be loaded. */
export function isMissingFile(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'ChunkLoadError';
}
