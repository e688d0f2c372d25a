// What a person may decide about the ticket, what people have decided, and the form of the act in hand.
import { useEffect, useRef, useSyncExternalStore } from 'react';
import styled from 'styled-components';
import { actsOffered, type ActsOffered } from '../../../actions/acts/acts-offered';
import { TextButton } from '../../shared/TextButton';
import { ACTS } from '../../shared/ticket-words';
import { useWords } from '../../shared/words';
import { Section } from '../../verdict/Section';
import type { VerdictView } from '../../verdict/verdict-view';
import type { FrameActs } from '../acts-context';
import { courseOf, stepOf, type ActInHand, type Opened } from './act-course';
import { ActInForm } from './ActInForm';
import { ActResult } from './ActResult';
import { finalWords } from './final-words';
import { StandingActRow } from './StandingActs';

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.sm};
`;

interface ActionsProps {
  readonly view: VerdictView;
  readonly acts: FrameActs;
  /** A form is opened: the part of the panel that holds it stays open, whatever the verdict becomes. */
  readonly onUse: () => void;
}

function offeredOn({ standing, facts, ticket, person }: VerdictView, { account }: FrameActs): ActsOffered {
  const { decision } = standing;
  const { decisions } = facts.rows;
  return actsOffered({ ticketId: ticket.id, decision, decisions, person, account });
}

export default function Actions({ view, acts, onUse }: ActionsProps) {
  const words = useWords(ACTS);
  const box = useRef<HTMLDivElement>(null);
  const course = courseOf(acts);
  const act = useSyncExternalStore(course.subscribe, course.state);
  if (act.bug !== null) throw act.bug.thrown as Error;
  const offered = offeredOn(view, acts);
  useEffect(() => course.prepare(), [course]);
  // After the press that opened or closed a form, and never because something is drawn anew by itself.
  useEffect(() => {
    if (act.isBusy) return;
    const step = course.takeFocus();
    if (step === null) return;
    const wanted = step === 'form' ? 'form :is(select, textarea, button)' : `[data-step="${step}"]`;
    (box.current?.querySelector<HTMLElement>(wanted) ?? box.current)?.focus();
  });
  const hasNothing = offered.acts.length === 0 && offered.standing.length === 0 && offered.final === null;
  if ((hasNothing || view.isRemembered) && act.opened === null && act.done === null) return null;
  // What was seen in an earlier opening is no ground for a decision.
  const isDisabled = view.isPreview || view.isRemembered || act.isBusy;
  const open = (opened: Opened) => {
    onUse();
    course.open(opened, view);
  };
  return (
    <Section title={words.title()}>
      <div ref={box} tabIndex={-1} style={{ outline: 'none' }}>
        {offered.final !== null && <div>{finalWords(offered.final, view, words)}</div>}
        {offered.standing.map((one) => (
          <StandingActRow
            key={one.row.record.id}
            act={one}
            view={view}
            acts={acts}
            words={words}
            isDisabled={isDisabled}
            isFormOpen={act.opened !== null}
            onUndo={({ kind, row }) => open({ kind, undo: row })}
          />
        ))}
        {act.opened === null ? (
          <Buttons>
            {offered.acts.map((kind) => (
              <TextButton
                key={kind}
                data-step={kind}
                disabled={isDisabled}
                onClick={() => open({ kind, undo: null })}
              >
                {words.offer[kind]()}
              </TextButton>
            ))}
          </Buttons>
        ) : (
          <ActInForm
            key={stepOf(act.opened)}
            course={course}
            act={act}
            opened={act.opened}
            offered={offered}
            view={view}
            words={words}
          />
        )}
        {view.isPreview && act.opened === null && offered.acts.length + offered.standing.length > 0 && (
          <div>{words.preview()}</div>
        )}
        <ActResult course={course} inHand={act} isOver={isOver(act, offered, view)} words={words} />
      </div>
    </Section>
  );
}

/** Somebody has decided otherwise since: what was said of the act is no longer true of the ticket. */
function isOver({ done }: ActInHand, { standing }: ActsOffered, view: VerdictView): boolean {
  if (done === null || view.isRemembered || view.isPreview) return false;
  return standing.some(({ kind }) => kind === done.kind) !== (done.undo === null);
}
