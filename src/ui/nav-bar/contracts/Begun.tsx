// Changes that somebody began and that are not whole yet: a tab was closed, or Zendesk was away in between.
import { useCallback } from 'react';
import type { StoredChange } from '../../../actions/contracts/contract-change';
import { CONTRACTS } from '../../shared/contracts-words';
import { Face } from '../../shared/Face';
import { useReading } from '../../shared/reading-context';
import { TextButton } from '../../shared/TextButton';
import { isolated, useWords } from '../../shared/words';
import type { ContractTools } from './contract-parts';
import { FixedNote } from './FixedNote';
import { HalfDone } from './HalfDone';
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
  const { course, finish, look, leave } = useChange(tools);
  const name = isolated(change.make?.draft.name ?? change.about?.name ?? '');
  const result = course.kind === 'done' ? course.result : null;
  if (result?.kind === 'done') return <p role="status">{words.begun.done({ name })}</p>;
  if (result?.kind === 'left') return <p role="status">{words.begun.left({ name })}</p>;
  if (result?.kind === 'half') return <HalfDone half={result} finish={finish} leave={leave} />;
  const ago = formats.relativeMoment(Date.parse(change.at), now());
  const action =
    course.kind === 'busy' ? undefined : { label: words.begun.finish(), run: () => finish(change) };
  return (
    <Face type="warning" title={words.begun.title({ name })} body={words.begun.body({ ago })} action={action}>
      {course.kind === 'failed' && <WriteFailure failure={course.failure} isPart />}
      {result?.kind === 'fixed' && <FixedNote fixed={result} />}
      {result?.kind === 'gone' && <p role="alert">{words.edit.gone()}</p>}
      {(result?.kind === 'conflict' || result?.kind === 'overtaken') && (
        <p role="alert">{words.begun.conflict()}</p>
      )}
      <TextButton disabled={course.kind === 'busy'} onClick={() => look(change)}>
        {words.begun.leave()}
      </TextButton>
    </Face>
  );
}
