// Why there is no statement to see, and what to do about it; never an empty one.
import type { NotFound, Opened } from '../../../actions/statements/open-statement';
import type { Day } from '../../../domain/facts';
import { RECORDS } from '../../shared/details-words';
import { Face } from '../../shared/Face';
import { useReading } from '../../shared/reading-context';
import { isolated, useWords } from '../../shared/words';
import { FaultyList } from '../../verdict/FaultyList';
import { AlteredNote } from './AlteredNote';
import { Blocks } from './Blocks';
import { Choice } from './Field';
import type { StatementWords } from './how-words';
import type { StatementTools } from './statement-tools';
import { windowWords } from './sum-lines';

interface NoStatementProps {
  readonly opened: Exclude<Opened, { kind: 'sheet' }>;
  readonly words: StatementWords;
  readonly tools: StatementTools;
  /** Another window of the contract was chosen, by its first day. */
  readonly onWindow: (startsOn: Day) => void;
}

export function NoStatement({ opened, words, tools, onWindow }: NoStatementProps) {
  const { nothing } = words;
  const records = useWords(RECORDS);
  switch (opened.kind) {
    case 'not_found':
      return (
        <Face type="info" title={nothing.not_found()} body={nothing.not_found_do()}>
          <OtherWindows {...opened} words={words} onWindow={onWindow} />
        </Face>
      );
    case 'draws': {
      const body = nothing.draws_do({ contract: isolated(opened.masterName) });
      return <Face type="info" title={nothing.draws()} body={body} />;
    }
    case 'untold':
      return (
        <Face type="warning" title={nothing.untold()} body={words.blocks.title()}>
          <Blocks blocks={opened.blocks} sheet={null} words={words} go={tools.go} />
        </Face>
      );
    case 'faulty':
      return (
        <Face type="error" title={nothing.faulty()} body={nothing.faulty_do()}>
          <FaultyList faulty={opened.faulty} words={records} />
          {opened.head !== null && (
            <AlteredNote record={opened.head.record} alteration="unreadable" words={words} tools={tools} />
          )}
        </Face>
      );
  }
}

interface OtherWindowsProps extends Pick<NoStatementProps, 'words' | 'onWindow'>, NotFound {}

/** None of them holds the day that was asked for, so none is chosen yet. */
function OtherWindows({ windows, period, words, onWindow }: OtherWindowsProps) {
  const { formats } = useReading();
  if (period === null || windows.length === 0) return null;
  const options = windows.map((window) => ({
    value: window.startsOn,
    label: windowWords(window, period, formats),
  }));
  return (
    <Choice
      label={words.period()}
      value=""
      onChange={(startsOn) => startsOn !== '' && onWindow(startsOn)}
      options={[{ value: '', label: '–' }, ...options]}
    />
  );
}
