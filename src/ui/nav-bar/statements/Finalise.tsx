// Makes a draft final: what is missing, what is not tagged yet and needs a person's word, and the button.
import { useMemo } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import { finalise, type Finalised } from '../../../actions/statements/finalise';
import type { OpenedStatement } from '../../../actions/statements/open-statement';
import { useReading } from '../../shared/reading-context';
import { Section } from '../../verdict/Section';
import { Blocks } from './Blocks';
import { FailureNote } from './FailureNote';
import { finalisedWords } from './finalised-words';
import type { StatementWords } from './how-words';
import type { StatementTools } from './statement-tools';
import { Untagged, useConfirmation } from './Untagged';
import { useCourse } from './use-course';
import { wantedOf } from './wanted';

interface FinaliseProps {
  readonly opened: OpenedStatement;
  readonly words: StatementWords;
  readonly tools: StatementTools;
  /** Null while it is being found out. */
  readonly language: string | null;
}

export function Finalise(props: FinaliseProps) {
  const { opened, words, tools } = props;
  if (opened.blocks.length > 0) {
    return (
      <Section title={words.blocks.title()}>
        <Blocks blocks={opened.blocks} sheet={opened.sheet} words={words} go={tools.go} />
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

function FinaliseForm({ opened, words, tools, language }: FinaliseProps) {
  const { formats } = useReading();
  const [course, run] = useCourse<Finalised>();
  const { untagged: ticketIds } = opened;
  const untagged = useMemo(() => (ticketIds.length === 0 ? [] : [{ name: null, ticketIds }]), [ticketIds]);
  const confirmation = useConfirmation(untagged);
  const isOpen = !confirmation.isGiven || language === null;
  const send = () => {
    if (language === null) return;
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
      {untagged.length > 0 && <Untagged untagged={untagged} confirmation={confirmation} words={words} />}
      {course.kind === 'failed' && <FailureNote failure={course.failure} words={words} />}
      {course.kind === 'done' && <p role="status">{finalisedWords(course.result, words, formats)}</p>}
      <p>
        <Button isPrimary size="small" disabled={isOpen || course.kind === 'busy'} onClick={send}>
          {course.kind === 'busy' ? words.form.busy() : words.finalise.button()}
        </Button>
      </p>
    </>
  );
}
