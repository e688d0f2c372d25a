// What became of a plan that was not simply saved: why, and the ways on.
import type { Held } from '../../../actions/plans/held-plan';
import type { StoredRecord } from '../../../actions/records/record-ports';
import type { Saved } from '../../../actions/records/save-record';
import { Face } from '../../shared/Face';
import { PLANS } from '../../shared/plans-words';
import { isolated, useWords } from '../../shared/words';
import { InSight } from '../form/InSight';
import { ConflictNote, GoneNote, SaveFailure } from '../form/SaveNote';
import type { Course } from '../statements/use-course';

interface PlanOutcomeProps {
  readonly course: Course<Saved | Held>;
  /** As it is typed. */
  readonly name: string;
  readonly onTheirs: (theirs: StoredRecord) => void;
  readonly onMine: (theirs: StoredRecord) => void;
  readonly onAgain: () => void;
  readonly onCopy: () => void;
}

export function PlanOutcome(props: PlanOutcomeProps) {
  const { course } = props;
  const isSaid = course.kind === 'failed' || (course.kind === 'done' && course.result.kind !== 'saved');
  return (
    <InSight of={isSaid ? course : null}>
      <Outcome {...props} />
    </InSight>
  );
}

function Outcome({ course, name, onTheirs, onMine, onAgain, onCopy }: PlanOutcomeProps) {
  const { held, effect } = useWords(PLANS);
  if (course.kind === 'failed') return <SaveFailure failure={course.failure} object="support_plan" />;
  if (course.kind !== 'done') return null;
  const { result } = course;
  switch (result.kind) {
    case 'saved':
      return null;
    case 'conflict':
      return (
        <ConflictNote
          name={name}
          conflict={result}
          onTheirs={() => onTheirs(result.theirs)}
          onMine={() => onMine(result.theirs)}
        />
      );
    case 'gone':
      return <GoneNote name={name} onAgain={onAgain} />;
    case 'held':
      return (
        <Face
          type="warning"
          title={held.title({ statement: isolated(result.statement) })}
          body={held.body({ contract: isolated(result.contract) })}
          action={{ label: effect.copy(), run: onCopy }}
        />
      );
  }
}
