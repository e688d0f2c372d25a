// The act in hand: its form filled with what it would do on this ticket, and what it is carried out with.
import { useState } from 'react';
import { agreedOf } from '../../../actions/acts/agreed';
import type { Act } from '../../../actions/acts/act-ports';
import { isSameRow } from '../../../actions/acts/put-acts';
import type { ActsOffered } from '../../../actions/acts/acts-offered';
import { useReading } from '../../shared/reading-context';
import type { VerdictView } from '../../verdict/verdict-view';
import { takesCode, type Draft } from './act-draft';
import { ActForm } from './ActForm';
import { actFailureWords } from './act-failure';
import { contractName, effectWords, noteWords, type ActsWords } from './act-words';
import { changedWords } from './changed-words';
import { stepOf, type ActInHand, type Opened } from './use-act';

interface ActInFormProps {
  readonly act: ActInHand;
  readonly opened: Opened;
  readonly offered: ActsOffered;
  readonly view: VerdictView;
  readonly words: ActsWords;
}

export function ActInForm({ act, opened, offered, view, words }: ActInFormProps) {
  const reading = useReading();
  // What was confirmed stays on screen while it is carried out and everything is read again.
  const [confirmed, setConfirmed] = useState<VerdictView | null>(null);
  const shown = act.isBusy && confirmed !== null ? confirmed : view;
  // What was on screen when the person last looked: a press never confirms what came after it.
  const [seen, setSeen] = useState(view);
  const { kind, undo } = opened;
  const step = stepOf(opened);
  const isOffered =
    undo === null ? offered.acts.includes(kind) : offered.standing.some(({ row }) => isSameRow(row, undo));
  const blocked = act.isBusy ? null : whyBlocked(view, isOffered, words);
  const changed = act.isBusy || blocked !== null ? null : changedWords(step, seen, view, words, reading);
  const confirm = (draft: Draft) => {
    setConfirmed(view);
    const note = noteWords(step, view, draft, words, reading);
    act.run((runner) =>
      undo === null ? runner.perform(actOf(draft), note) : runner.undo(undo, kind, view.ticket.id, note),
    );
  };
  const actOf = (draft: Draft): Act => {
    const reasonCode = takesCode(kind) && draft.code !== '' ? draft.code : null;
    const reason = reasonCode === null ? '' : words.reason[reasonCode]();
    return {
      kind,
      ticketId: view.ticket.id,
      name: words.entry[kind]({ ticket: view.ticket.id, reason }),
      contractId: kind === 'assign' ? draft.contractId : view.standing.decision.contractId,
      organizationId: view.ticket.organizationId,
      reasonCode,
      reason: draft.details.trim() === '' ? null : draft.details.trim(),
      authorId: view.person.id,
      at: new Date(reading.now()).toISOString(),
      agreed: kind === 'waive' || kind === 'approve' ? agreedOf(view.standing.decision) : null,
    };
  };
  return (
    <ActForm
      kind={kind}
      isUndo={undo !== null}
      effect={isOffered || act.isBusy ? effectWords(step, shown, words, reading) : ''}
      contracts={offered.contractIds.map((id) => ({ value: id, label: contractName(view, id) }))}
      words={words}
      isBusy={act.isBusy}
      blocked={blocked}
      changed={changed}
      onLooked={() => setSeen(view)}
      failure={troubleWords(act.trouble)}
      onConfirm={confirm}
      onCancel={act.cancel}
    />
  );

  function troubleWords(trouble: ActInHand['trouble']) {
    if (trouble === null) return null;
    if (trouble.kind === 'changed') return { title: words.changed.title(), toDo: words.changed.to_do() };
    return actFailureWords(trouble.failure, words, reading);
  }
}

/** The panel follows the ticket while the form is open, and the form the panel. */
function whyBlocked(view: VerdictView, isOffered: boolean, words: ActsWords): string | null {
  if (view.isPreview) return words.preview();
  if (view.isRemembered) return words.old();
  return isOffered ? null : words.done.overtaken();
}
