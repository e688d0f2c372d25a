// Where a statement of the month stands: final, ready, or what keeps it from being final.
import type { MonthRow } from '../../../actions/statements/month-end';
import type { FinalisedOne } from '../../../actions/statements/finalise-batch';
import { useReading } from '../../shared/reading-context';
import { isolated } from '../../shared/words';
import { FailureNote } from '../statements/FailureNote';
import { Blocks } from '../statements/Blocks';
import { finalisedWords } from '../statements/finalised-words';
import type { StatementWords } from '../statements/how-words';
import { languageName } from '../statements/languages';
import type { Moves } from '../statements/statement-tools';

/** What finalising says of a row now. */
type Result = FinalisedOne | 'underway' | 'waiting' | null;

interface StandingProps {
  readonly row: MonthRow;
  readonly result: Result;
  readonly words: StatementWords;
  /** Empty while it is being found out. */
  readonly language: string;
  readonly go: Moves;
}

export function Standing({ row, result, words, language, go }: StandingProps) {
  const { formats } = useReading();
  const { altered } = words;
  const { states } = words.month;
  if (result === 'underway' || result === 'waiting') return <>{states[result]()}</>;
  if (row.kind === 'loose') return <>{states.loose()}</>;
  if (row.kind === 'untold') return <Blocks blocks={row.blocks} sheet={null} words={words} go={go} />;
  const { head, alteration, blocks } = row;
  if (alteration !== null) {
    return (
      <>
        <strong>{altered.title()}</strong> {altered[alteration]()}
      </>
    );
  }
  if (head !== null) {
    return head.state === 'invoiced' ? (
      <>{states.invoiced({ reference: isolated(head.reference ?? '') })}</>
    ) : (
      <>{states.final()}</>
    );
  }
  if (result?.kind === 'failed') return <FailureNote failure={result.failure} words={words} />;
  if (result !== null) return <>{finalisedWords(result, words, formats)}</>;
  if (blocks.length > 0) return <Blocks blocks={blocks} sheet={row.sheet} words={words} go={go} />;
  return <>{language === '' ? states.ready() : states.ready_in({ language: languageName(language) })}</>;
}
