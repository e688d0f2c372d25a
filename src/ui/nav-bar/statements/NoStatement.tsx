// Why there is no statement to see, and what to do about it; never an empty one.
import type { Opened } from '../../../actions/statements/open-statement';
import { RECORDS } from '../../shared/details-words';
import { Face } from '../../shared/Face';
import { isolated, useWords } from '../../shared/words';
import { FaultyList } from '../../verdict/FaultyList';
import { AlteredNote } from './AlteredNote';
import { Blocks } from './Blocks';
import type { StatementWords } from './how-words';
import type { StatementTools } from './statement-tools';

interface NoStatementProps {
  readonly opened: Exclude<Opened, { kind: 'sheet' }>;
  readonly words: StatementWords;
  readonly tools: StatementTools;
}

export function NoStatement({ opened, words, tools }: NoStatementProps) {
  const { nothing } = words;
  const records = useWords(RECORDS);
  switch (opened.kind) {
    case 'not_found':
      return <Face type="info" title={nothing.not_found()} body={nothing.not_found_do()} />;
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
