// One contract and window: what was agreed and used, ticket by ticket, and everything that a manager does with it.
import { useCallback, useId, useMemo, useState } from 'react';
import type { OpenedStatement } from '../../../actions/statements/open-statement';
import type { Day } from '../../../domain/facts';
import { LoadingFace } from '../../shared/ReadingFaces';
import { STATEMENTS } from '../../shared/statements-words';
import { useWords } from '../../shared/words';
import { useAnswer } from '../use-answer';
import { AdjustSlot } from './AdjustForm';
import { AlteredNote } from './AlteredNote';
import { Drift } from './Drift';
import { Exports } from './Exports';
import { Finalise } from './Finalise';
import type { StatementWords } from './how-words';
import { InvoiceSlot } from './Invoice';
import { Neighbours } from './Neighbours';
import { NoStatement } from './NoStatement';
import { StatementHead } from './StatementHead';
import type { StatementTools, StatementViews } from './statement-tools';
import { Corrections, Sums } from './Sums';
import { Allowances, Terms } from './Terms';
import { Tickets } from './Tickets';
import { useLanguages } from './use-languages';

/** @public drawn inside a LoadedPart: its words are loaded on use */
export interface StatementViewProps {
  /** Another one after each count: then it is asked anew. */
  readonly views: StatementViews;
  readonly contractId: string;
  /** Any day of the window. */
  readonly day: Day;
  readonly tools: StatementTools;
  /** Another window of the contract was chosen, by its first day. */
  readonly onWindow: (startsOn: Day) => void;
}

export default function StatementView(props: StatementViewProps) {
  const { contractId, day } = props;
  // Nothing of another contract or window is shown while this one is asked for.
  return <AskedStatement key={`${contractId} ${day}`} {...props} />;
}

function AskedStatement(props: StatementViewProps) {
  const { views, contractId, day, tools, onWindow } = props;
  const words = useWords(STATEMENTS);
  const ask = useCallback(() => views.statement(contractId, day), [views, contractId, day]);
  const opened = useAnswer(ask);
  if (opened === null) return <LoadingFace />;
  if (opened.kind !== 'sheet') {
    return <NoStatement opened={opened} words={words} tools={tools} onWindow={onWindow} />;
  }
  // What was typed belongs to one statement.
  return (
    <StatementSheet key={opened.sheet.startsOn} {...props} opened={opened} words={words} tools={tools} />
  );
}

interface SheetProps extends StatementViewProps {
  readonly opened: OpenedStatement;
  readonly words: StatementWords;
}

function StatementSheet({ views, opened, words, tools, onWindow }: SheetProps) {
  const { sheet, head, speaks } = opened;
  const titleId = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const proposed = useLanguages(
    useMemo(() => [speaks], [speaks]),
    tools,
  );
  const language = chosen ?? proposed?.[0] ?? null;
  return (
    <article aria-labelledby={titleId}>
      <Neighbours sheet={sheet} views={views} words={words} go={tools.go} />
      <StatementHead
        titleId={titleId}
        opened={opened}
        words={words}
        language={language}
        onLanguage={setChosen}
        onWindow={onWindow}
      />
      {head !== null && opened.alteration !== null && (
        <AlteredNote record={opened.altered} alteration={opened.alteration} words={words} tools={tools} />
      )}
      <Terms sheet={sheet} words={words} />
      <Allowances sheet={sheet} words={words} />
      {head === null && <AdjustSlot sheet={sheet} words={words} tools={tools} />}
      <Sums sheet={sheet} words={words} />
      <Corrections sheet={sheet} words={words} />
      {head === null ? (
        <Finalise opened={opened} words={words} tools={tools} language={language} />
      ) : (
        <>
          <InvoiceSlot head={head} words={words} tools={tools} />
          <Drift opened={opened} words={words} tools={tools} />
        </>
      )}
      <Exports opened={opened} words={words} views={views} tools={tools} language={language} />
      <Tickets views={views} sheet={sheet} words={words} />
    </article>
  );
}
