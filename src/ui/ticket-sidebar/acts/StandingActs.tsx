// What people have decided about the ticket, by whom and why, each with its undo.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { StandingAct } from '../../../actions/acts/acts-offered';
import { useReading } from '../../shared/reading-context';
import { TextButton } from '../../shared/TextButton';
import { isolated } from '../../shared/words';
import type { VerdictView } from '../../verdict/verdict-view';
import type { FrameActs } from '../acts-context';
import { contractName, recordedReason, type ActsWords } from './act-words';
import { useAuthor } from './use-author';

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  column-gap: ${({ theme }) => theme.space.xs};
`;

const When = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  white-space: nowrap;
`;

interface StandingActRowProps {
  readonly act: StandingAct;
  readonly view: VerdictView;
  readonly acts: FrameActs;
  readonly words: ActsWords;
  readonly isDisabled: boolean;
  /** While a form is open nothing else is begun: what is typed there would be gone. */
  readonly isFormOpen: boolean;
  readonly onUndo: (act: StandingAct) => void;
}

export function StandingActRow({
  act,
  view,
  acts,
  words,
  isDisabled,
  isFormOpen,
  onUndo,
}: StandingActRowProps) {
  const { formats, now, showsPrices } = useReading();
  const { kind, row, mayUndo } = act;
  const { by, name } = useAuthor(row, view.person, acts);
  const reason = isolated(recordedReason(row.reason, row.reasonCode, words));
  const contract = isolated(contractName(view, row.contractId ?? ''));
  const at = Date.parse(row.at ?? '');
  const { agreed } = row;
  // What was agreed stays what it was, whatever the ticket costs now.
  const sum = showsPrices && agreed !== null ? formats.money(agreed.amount, agreed.currency) : 'none';
  return (
    <Row>
      <span>
        {isTold(kind, view) ? (
          !Number.isNaN(at) && <When>{words.told({ when: formats.moment(at, now()) })}</When>
        ) : (
          <>
            {words.standing[kind]({ by, name, reason, contract, sum })}{' '}
            {!Number.isNaN(at) && <When>{formats.moment(at, now())}</When>}
          </>
        )}
      </span>
      {mayUndo && !isFormOpen && (
        <TextButton data-step={`undo_${kind}`} disabled={isDisabled} onClick={() => onUndo(act)}>
          {words.undo[kind]()}
        </TextButton>
      )}
    </Row>
  );
}

/** By whom and why the verdict's own first line says (NamedHeadline): it is not said twice. */
function isTold(kind: StandingAct['kind'], { standing: { decision } }: VerdictView): boolean {
  if (kind === 'waive') return decision.state === 'waived';
  return kind === 'not_counted' && decision.explanation.notCounted?.by === 'entry';
}
