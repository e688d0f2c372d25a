// The act in hand: its form filled with what it would do on this ticket, and what it is carried out with.
import { agreedOf } from '../../../actions/acts/agreed';
import type { Act } from '../../../actions/acts/act-ports';
import { isSameRow } from '../../../actions/acts/put-acts';
import type { ActsOffered } from '../../../actions/acts/acts-offered';
import { useReading } from '../../shared/reading-context';
import type { VerdictView } from '../../verdict/verdict-view';
import { stepOf, type ActCourse, type ActInHand, type Opened, type Trouble } from './act-course';
import { takesCode, type Draft } from './act-draft';
import { ActForm } from './ActForm';
import { actFailureWords } from './act-failure';
import { contractName, effectWords, noteWords, type ActsWords } from './act-words';
import { changedWords } from './changed-words';

interface ActInFormProps {
  readonly course: ActCourse;
  readonly act: ActInHand;
  readonly opened: Opened;
  readonly offered: ActsOffered;
  readonly view: VerdictView;
  readonly words: ActsWords;
}

export function ActInForm({ course, act, opened, offered, view, words }: ActInFormProps) {
  const reading = useReading();
  const shown = act.isBusy && act.confirmed !== null ? act.confirmed : view;
  const { kind, undo } = opened;
  const step = stepOf(opened);
  const isOffered =
    undo === null ? offered.acts.includes(kind) : offered.standing.some(({ row }) => isSameRow(row, undo));
  const isDecided = undo === null && offered.standing.some((one) => one.kind === kind);
  const blocked = act.isBusy || isOffered ? null : isDecided ? words.decided() : words.gone();
  const waits = act.isBusy ? null : whyWaits(view, words);
  const why = waits ?? blocked;
  const changed =
    act.isBusy || why !== null ? null : changedWords(step, act.seen ?? view, view, words, reading);
  const confirm = (draft: Draft) => {
    const note = noteWords(step, view, draft, words, reading);
    course.run(view, reading.now, (runner) =>
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
      draft={act.draft}
      onType={(draft) => course.type(draft)}
      isBusy={act.isBusy}
      blocked={why}
      changed={changed}
      onLooked={() => course.looked(view)}
      failure={troubleWords(act.trouble)}
      onConfirm={confirm}
      onCancel={() => course.cancel()}
    />
  );

  function troubleWords(trouble: Trouble | null) {
    if (trouble === null) return null;
    if (trouble.kind === 'changed') return { title: words.changed.title(), toDo: words.changed.to_do() };
    return actFailureWords(trouble.failure, trouble.at, words, reading);
  }
}

/** The panel follows the ticket while the form is open, and the form the panel. */
function whyWaits(view: VerdictView, words: ActsWords): string | null {
  if (view.isPreview) return words.preview();
  return view.isRemembered ? words.old() : null;
}
