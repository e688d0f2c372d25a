// Changes that somebody began and that are not whole yet: a tab was closed, or Zendesk was away in between.
import { useCallback } from 'react';
import type { StoredChange } from '../../../actions/contracts/contract-change';
import { CONTRACTS } from '../../shared/contracts-words';
import { Face } from '../../shared/Face';
import { useReading } from '../../shared/reading-context';
import { isolated, useWords } from '../../shared/words';
import type { ContractTools } from './contract-parts';
import { useChange } from './use-change';
import { useRead } from './use-read';
import { WriteFailure } from './WriteFailure';

export function Begun(tools: ContractTools) {
  const { begun: words } = useWords(CONTRACTS);
  const { contracts } = tools.parts;
  const ask = useCallback(() => contracts.begunChanges(), [contracts]);
  const [read] = useRead(ask);
  if (read.kind === 'reading') return null;
  if (read.kind === 'failed') return <p>{words.unknown()}</p>;
  return read.value.map((stored) => <BegunChange key={stored.externalId} tools={tools} stored={stored} />);
}

interface BegunChangeProps {
  readonly tools: ContractTools;
  readonly stored: StoredChange;
}

function BegunChange({ tools, stored: { change } }: BegunChangeProps) {
  const words = useWords(CONTRACTS);
  const { formats, now } = useReading();
  const { course, finish } = useChange(tools);
  const name = isolated(change.make?.draft.name ?? change.about?.name ?? '');
  if (course.kind === 'done' && course.result.kind === 'done') {
    return <p role="status">{words.begun.done({ name })}</p>;
  }
  const ago = formats.relativeMoment(Date.parse(change.at), now());
  const action =
    course.kind === 'busy' ? undefined : { label: words.begun.finish(), run: () => finish(change) };
  return (
    <Face type="warning" title={words.begun.title({ name })} body={words.begun.body({ ago })} action={action}>
      {course.kind === 'failed' && <WriteFailure failure={course.failure} />}
      {course.kind === 'done' && (
        <p role="alert">{course.result.kind === 'gone' ? words.edit.gone() : words.change.conflict()}</p>
      )}
    </Face>
  );
}
