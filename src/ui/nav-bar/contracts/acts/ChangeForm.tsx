// The frame of a form that changes contracts: what it is called, its buttons, and what became of it.
import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import type { Unit } from '../../../../domain/facts';
import { CONTRACTS } from '../../../shared/contracts-words';
import { Face } from '../../../shared/Face';
import { FORM } from '../../../shared/form-words';
import { TextButton } from '../../../shared/TextButton';
import { isolated, useWords } from '../../../shared/words';
import { Unsaved } from '../../form/Unsaved';
import type { Hold } from '../../shell/page-router';
import { FixedNote } from '../FixedNote';
import { HalfDone } from '../HalfDone';
import { UnseenNote } from '../UnseenNote';
import type { ChangeCourse } from '../use-change';
import { WriteFailure } from '../WriteFailure';
import { EnteredNote } from './EnteredNote';

const Form = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
  max-width: 760px;

  > h3,
  > p {
    margin: 0;
  }
`;

/** What is decided: fixed once it is sent. */
const Decided = styled.fieldset`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
  min-inline-size: 0;
  margin: 0;
  border: 0;
  padding: 0;

  > p,
  > ul {
    margin-block: 0;
  }
`;

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.sm};
`;

interface ChangeFormProps {
  readonly title: string;
  readonly save: string;
  readonly change: ChangeCourse;
  /** Something was typed or chosen: it is not lost by going elsewhere without a question. */
  readonly isTouched: boolean;
  readonly hold: Hold;
  /** What it changes is still being counted: nobody can say yes to it yet. */
  readonly isWaiting?: boolean;
  /** Where units are entered: theirs. */
  readonly unit?: Unit;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function ChangeForm(props: ChangeFormProps) {
  const { title, save, change, isTouched, hold, isWaiting = false, unit, onSend, onClose, children } = props;
  const form = useWords(FORM);
  const words = useWords(CONTRACTS);
  const { course, finish, correct, leave, anyway } = change;
  const [wasAsked, setAsked] = useState(false);
  const [closing, setClosing] = useState<(() => void) | null>(null);
  // Once it is drawn as closing: before that the page would ask whether to lose what was typed.
  useEffect(() => closing?.(), [closing]);
  const close = () => setClosing(() => onClose);
  const isBusy = course.kind === 'busy';
  const result = course.kind === 'done' ? course.result : null;
  const isOpen = course.kind === 'idle' || result?.kind === 'open' || result?.kind === 'denied';
  if (result?.kind === 'done') {
    return (
      <Face
        type="info"
        title={words.change.done()}
        body={words.change.done_do()}
        action={{ label: words.change.close(), run: close }}
      />
    );
  }
  if (result?.kind === 'left') {
    return (
      <Face
        type="info"
        title={words.change.left()}
        body={words.change.left_do()}
        action={{ label: words.change.close(), run: close }}
      />
    );
  }
  const toCorrect = { label: words.change.correct(), run: correct };
  return (
    <Form
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onSend();
      }}
    >
      <Unsaved isDirty={isTouched && closing === null} hold={hold} />
      <h3>{title}</h3>
      {/* A part of it may be stored: what goes on is what was sent. */}
      <Decided disabled={!isOpen}>{children}</Decided>
      {course.kind === 'failed' && (
        <>
          <WriteFailure failure={course.failure} isPart />
          <p>{words.change.half()}</p>
          {course.failure.kind === 'refused' && (
            <p>
              <TextButton onClick={toCorrect.run}>{toCorrect.label}</TextButton>
            </p>
          )}
        </>
      )}
      {(result?.kind === 'conflict' || result?.kind === 'overtaken') && (
        <Face
          type="warning"
          title={form.conflict.title({
            name: isolated(result.kind === 'conflict' ? result.theirs.draft.name : result.name),
          })}
          body={words.change.conflict()}
          action={{ label: words.change.close(), run: close }}
        />
      )}
      {result?.kind === 'unseen' && (
        <UnseenNote others={result.others} onAnyway={() => anyway(result)} correct={toCorrect} />
      )}
      {result?.kind === 'denied' && <WriteFailure failure={result.failure} />}
      {result?.kind === 'entered' && unit !== undefined && (
        <EnteredNote entered={result} unit={unit} onAnyway={() => anyway(result)} correct={toCorrect} />
      )}
      {result?.kind === 'fixed' && <FixedNote fixed={result} action={toCorrect} />}
      {result?.kind === 'half' && <HalfDone half={result} finish={finish} leave={leave} />}
      {result?.kind === 'gone' && (
        <Face type="warning" title={words.edit.gone()} body={words.edit.gone_do()} />
      )}
      <Bar>
        <Button
          type="submit"
          isPrimary
          disabled={isBusy || isWaiting}
          onClick={(event) => {
            // The second press of a double click is no yes to what the first one has shown.
            if (event.detail > 1) event.preventDefault();
          }}
        >
          {isBusy ? form.saving() : save}
        </Button>
        <Button
          disabled={isBusy}
          onClick={() => {
            // A part of it may be stored: that is looked up and said, once, before the form goes.
            if (course.kind !== 'failed' || wasAsked) {
              close();
              return;
            }
            setAsked(true);
            correct();
          }}
        >
          {form.cancel()}
        </Button>
      </Bar>
    </Form>
  );
}
