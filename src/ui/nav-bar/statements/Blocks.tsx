// What keeps a statement from being final: each with what a person has to know, and the way there.
import type { Block } from '../../../actions/statements/blocks';
import type { Sheet } from '../../../actions/statements/sheet';
import { RECORDS } from '../../shared/details-words';
import { useReading } from '../../shared/reading-context';
import { TextButton } from '../../shared/TextButton';
import { useWords } from '../../shared/words';
import { FaultyList } from '../../verdict/FaultyList';
import { blockWords } from './block-words';
import type { StatementWords } from './how-words';
import type { Moves } from './statement-tools';
import styled from 'styled-components';

const List = styled.ul`
  margin: 0;
  padding-inline-start: ${({ theme }) => theme.space.md};
`;

interface BlocksProps {
  readonly blocks: readonly Block[];
  /** Null where there is no statement to speak of. */
  readonly sheet: Sheet | null;
  readonly words: StatementWords;
  readonly go: Moves;
}

export function Blocks({ blocks, sheet, words, go }: BlocksProps) {
  const [only, ...others] = blocks;
  // A single reason is a sentence, not a list.
  if (only !== undefined && others.length === 0) return <Reason {...{ block: only, sheet, words, go }} />;
  return (
    <List>
      {blocks.map((block) => (
        <li key={block.kind}>
          <Reason {...{ block, sheet, words, go }} />
        </li>
      ))}
    </List>
  );
}

type ReasonProps = Omit<BlocksProps, 'blocks'> & { readonly block: Block };

function Reason({ block, sheet, words, go }: ReasonProps) {
  const { formats } = useReading();
  return (
    <>
      {blockWords(block, words, formats)} <Way {...{ block, sheet, words, go }} />
      {(block.kind === 'faulty' || block.kind === 'homeless') && <Faults block={block} />}
    </>
  );
}

function Faults({ block }: { readonly block: Extract<Block, { kind: 'faulty' | 'homeless' }> }) {
  return <FaultyList faulty={block.faulty} words={useWords(RECORDS)} />;
}

/** Nothing where time alone helps, or the list of records leads to them. */
function Way({ block, sheet, words, go }: ReasonProps) {
  const way = wayOf(block, sheet, go);
  if (way === null) return null;
  return <TextButton onClick={way.run}>{words.go[way.name]()}</TextButton>;
}

interface Leads {
  readonly name: 'charges' | 'recount' | 'count' | 'statement';
  readonly run: () => void;
}

function wayOf(block: Block, sheet: Sheet | null, go: Moves): Leads | null {
  switch (block.kind) {
    case 'to_confirm': {
      if (sheet === null) return null;
      const { startsOn, endsOn, customer } = sheet;
      const days = { from: startsOn, to: endsOn ?? startsOn };
      return { name: 'charges', run: () => go.charges(days, customer.name) };
    }
    case 'unclean':
      return { name: 'recount', run: go.recount };
    case 'old_count':
    case 'not_read':
      return { name: 'count', run: go.count };
    case 'overlaps': {
      const { contractId, startsOn } = block.head;
      return { name: 'statement', run: () => go.statement(contractId, startsOn) };
    }
    case 'draws':
    case 'faulty':
    case 'homeless':
    case 'too_old':
    case 'not_ended':
    case 'too_many_organizations':
      return null;
  }
}
