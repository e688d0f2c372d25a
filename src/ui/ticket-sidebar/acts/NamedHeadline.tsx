// "Waived by Kim: outage on 12 Nov": the first line of a verdict that a person decided.
import type { EntryRow } from '../../../actions/ports';
import { ACTS } from '../../shared/ticket-words';
import { isolated, useWords } from '../../shared/words';
import type { VerdictView } from '../../verdict/verdict-view';
import type { FrameActs } from '../acts-context';
import { recordedReason, type ActsWords } from './act-words';
import { useAuthor } from './use-author';

interface NamedHeadlineProps {
  readonly kind: 'waive' | 'not_counted';
  readonly view: VerdictView;
  readonly acts: FrameActs;
  /** What is said where nothing more is on record. */
  readonly text: string;
}

export default function NamedHeadline({ text, ...props }: NamedHeadlineProps) {
  const words = useWords(ACTS);
  const { facts, ticket } = props.view;
  const row = facts.rows.decisions.find(
    ({ raw, ticketId }) => raw['kind'] === props.kind && ticketId === ticket.id,
  );
  if (row === undefined) return text;
  return <Named {...props} row={row} words={words} />;
}

type NamedProps = Omit<NamedHeadlineProps, 'text'> & { readonly row: EntryRow; readonly words: ActsWords };

function Named({ kind, view, acts, row, words }: NamedProps) {
  const { by, name, isReading } = useAuthor(row, view.person, acts);
  const reason = isolated(recordedReason(row.reason, row.reasonCode, words));
  // Announced once, with the name.
  return <span aria-busy={isReading}>{words.headline[kind]({ by, name, reason })}</span>;
}
