// Makes a draft final: what is missing, what is not tagged yet and needs a person's word, and the button.
import { useState } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import type { Block } from '../../../actions/statements/blocks';
import { finalise, type Finalised } from '../../../actions/statements/finalise';
import type { OpenedStatement } from '../../../actions/statements/open-statement';
import { RECORDS } from '../../shared/details-words';
import { useReading } from '../../shared/reading-context';
import { useWords } from '../../shared/words';
import { FaultyList } from '../../verdict/FaultyList';
import { Section } from '../../verdict/Section';
import { blockWords, ticketList } from './block-words';
import { FailureNote } from './FailureNote';
import { Choice } from './Field';
import { finalisedWords } from './finalised-words';
import type { StatementWords } from './how-words';
import { CUSTOMER_LANGUAGES } from './languages';
import type { StatementTools } from './statement-tools';
import { useCourse } from './use-course';
import { wantedOf } from './wanted';

interface FinaliseProps {
  readonly opened: OpenedStatement;
  readonly words: StatementWords;
  readonly tools: StatementTools;
  readonly language: string;
  readonly onLanguage: (language: string) => void;
}

export function Finalise(props: FinaliseProps) {
  const { opened, words, tools } = props;
  if (opened.blocks.length > 0) {
    return (
      <Section title={words.blocks.title()}>
        <Blocks blocks={opened.blocks} words={words} />
      </Section>
    );
  }
  if (!tools.mayDecide) return null;
  return (
    <Section title={words.finalise.title()}>
      <FinaliseForm {...props} />
    </Section>
  );
}

export function Blocks({
  blocks,
  words,
}: {
  readonly blocks: readonly Block[];
  readonly words: StatementWords;
}) {
  const { formats } = useReading();
  return (
    <ul>
      {blocks.map((block) => (
        <li key={block.kind}>
          {blockWords(block, words, formats)}
          {block.kind === 'faulty' && <Faults block={block} />}
        </li>
      ))}
    </ul>
  );
}

function Faults({ block }: { readonly block: Extract<Block, { kind: 'faulty' }> }) {
  return <FaultyList faulty={block.faulty} words={useWords(RECORDS)} />;
}

function FinaliseForm({ opened, words, tools, language, onLanguage }: FinaliseProps) {
  const { formats } = useReading();
  const [course, run] = useCourse<Finalised>();
  const [isConfirmed, setIsConfirmed] = useState(false);
  const { untagged } = opened;
  const isOpen = untagged.length > 0 && !isConfirmed;
  const send = () => {
    run(async () => {
      const wanted = wantedOf(opened, tools, language);
      const result = await finalise(tools.desk, tools.pace, wanted);
      if (result.kind !== 'blocked') tools.onChanged();
      return result;
    });
  };
  return (
    <>
      <p>{words.finalise.ready()}</p>
      <Choice
        label={words.finalise.language()}
        value={language}
        onChange={onLanguage}
        options={CUSTOMER_LANGUAGES}
      />
      {untagged.length > 0 && (
        <p>
          {words.finalise.untagged({
            count: untagged.length,
            tickets: ticketList(untagged, formats),
          })}
          <br />
          <label>
            <input
              type="checkbox"
              checked={isConfirmed}
              onChange={({ target }) => setIsConfirmed(target.checked)}
            />{' '}
            {words.finalise.confirm()}
          </label>
        </p>
      )}
      {course.kind === 'failed' && <FailureNote failure={course.failure} words={words} />}
      {course.kind === 'done' && <p role="status">{finalisedWords(course.result, words)}</p>}
      <p>
        <Button isPrimary size="small" disabled={isOpen || course.kind === 'busy'} onClick={send}>
          {course.kind === 'busy' ? words.form.busy() : words.finalise.button()}
        </Button>
      </p>
    </>
  );
}
