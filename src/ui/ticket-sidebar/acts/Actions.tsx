// What a person may decide about the ticket, what people have decided, and the form of the act in hand.
import { useEffect, useRef, useState } from 'react';
import styled from 'styled-components';
import { actsOffered, type ActsOffered } from '../../../actions/acts/acts-offered';
import { TextButton } from '../../shared/TextButton';
import { ACTS } from '../../shared/ticket-words';
import { useWords } from '../../shared/words';
import { Section } from '../../verdict/Section';
import type { VerdictView } from '../../verdict/verdict-view';
import type { FrameActs } from '../acts-context';
import { ActInForm } from './ActInForm';
import { ActResult } from './ActResult';
import { finalWords } from './final-words';
import { StandingActRow } from './StandingActs';
import { stepOf, useAct, type Opened } from './use-act';

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
  const [focus, setFocus] = useState<{ readonly step: string } | null>(null);
  const act = useAct(acts, (opened, isDone) => setFocus({ step: nextFocus(opened, isDone) }));
  const offered = offeredOn(view, acts);
  useEffect(() => {
    if (focus === null) return;
    const button = box.current?.querySelector<HTMLElement>(`[data-step="${focus.step}"]`);
    (button ?? box.current)?.focus();
  }, [focus]);
  const hasNothing = offered.acts.length === 0 && offered.standing.length === 0 && offered.final === null;
  if ((hasNothing || view.isRemembered) && act.opened === null && act.done === null) return null;
  // What was seen in an earlier opening is no ground for a decision.
  const isDisabled = view.isPreview || view.isRemembered || act.isBusy;
  const open = (opened: Opened) => {
    onUse();
    act.open(opened);
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
        <ActResult done={act.done} acts={acts} words={words} />
      </div>
    </Section>
  );
}

/** Back to where one came from, or to what now takes it back. */
function nextFocus(opened: Opened, isDone: boolean): string {
  const step = stepOf(opened);
  if (!isDone) return step;
  return opened.undo === null ? `undo_${opened.kind}` : opened.kind;
}
