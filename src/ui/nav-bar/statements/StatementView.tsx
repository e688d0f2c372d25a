// One contract and window: what was agreed and used, ticket by ticket, and everything that a manager does with it.
import { useCallback, useState } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { OpenedStatement } from '../../../actions/statements/open-statement';
import type { Day } from '../../../domain/facts';
import type { Formats } from '../../shared/formats';
import { useReading } from '../../shared/reading-context';
import { LoadingFace } from '../../shared/ReadingFaces';
import { STATEMENTS } from '../../shared/statements-words';
import { isolated, useWords } from '../../shared/words';
import { useAnswer } from '../use-answer';
import { AdjustSlot } from './AdjustForm';
import { AlteredNote } from './AlteredNote';
import { Drift } from './Drift';
import { Exports } from './Exports';
import { Choice } from './Field';
import { Finalise } from './Finalise';
import type { StatementWords } from './how-words';
import { InvoiceSlot } from './Invoice';
import { customerLanguage } from './languages';
import { NoStatement } from './NoStatement';
import type { StatementTools, StatementViews } from './statement-tools';
import { Corrections, Sums } from './Sums';
import { periodOf } from './sum-lines';
import { Allowances, Terms } from './Terms';
import { Tickets } from './Tickets';

const Title = styled.h2`
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.lg};
`;

const Small = styled.p`
  margin: ${({ theme }) => theme.space.xxs} 0 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

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
  const { views, contractId, day, tools } = props;
  const words = useWords(STATEMENTS);
  const ask = useCallback(() => views.statement(contractId, day), [views, contractId, day]);
  const opened = useAnswer(ask);
  if (opened === null) return <LoadingFace />;
  if (opened.kind !== 'sheet') return <NoStatement opened={opened} words={words} tools={tools} />;
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
  const { formats, now } = useReading();
  const [language, setLanguage] = useState(customerLanguage(formats.locale));
  const { sheet, head, windows } = opened;
  const days = windows.includes(sheet.startsOn) ? windows : [sheet.startsOn, ...windows];
  const organization = isolated(sheet.customer.name);
  const languages = { language, onLanguage: setLanguage };
  return (
    <article>
      <Title>{words.of({ organization, contract: isolated(sheet.contract.name) })}</Title>
      <Small>{words.number({ number: isolated(sheet.number) })}</Small>
      <Small>{stateWords(opened, words, formats, now())}</Small>
      <Choice
        label={words.period()}
        value={sheet.startsOn}
        onChange={onWindow}
        options={days.map((value) => ({
          value,
          label: value === sheet.startsOn ? periodOf(sheet, formats) : formats.day(value),
        }))}
      />
      {head !== null && opened.alteration !== null && (
        <AlteredNote head={head} alteration={opened.alteration} words={words} tools={tools} />
      )}
      <Terms sheet={sheet} words={words} />
      <Allowances sheet={sheet} words={words} />
      {head === null && <AdjustSlot sheet={sheet} words={words} tools={tools} />}
      <Sums sheet={sheet} words={words} />
      <Corrections sheet={sheet} words={words} />
      {head === null ? (
        <Finalise opened={opened} words={words} tools={tools} {...languages} />
      ) : (
        <>
          <InvoiceSlot head={head} words={words} tools={tools} />
          <Drift opened={opened} words={words} tools={tools} />
        </>
      )}
      <Exports opened={opened} words={words} views={views} tools={tools} {...languages} />
      <Tickets views={views} sheet={sheet} words={words} />
    </article>
  );
}

function stateWords(
  { head }: OpenedStatement,
  { state }: StatementWords,
  formats: Formats,
  now: number,
): string {
  if (head === null) return state.draft();
  if (head.state === 'invoiced') return state.invoiced({ reference: isolated(head.reference ?? '') });
  return state.final({ at: formats.moment(Date.parse(head.at ?? head.updatedAt), now) });
}
