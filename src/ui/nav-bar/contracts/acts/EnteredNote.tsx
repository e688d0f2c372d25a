// Adjustments that somebody entered while a form of opening balances was open: nothing was written, and a person says what is meant.
import { Button } from '@zendeskgarden/react-buttons';
import type { Entered } from '../../../../actions/contracts/entered-before';
import type { Unit } from '../../../../domain/facts';
import { CONTRACTS } from '../../../shared/contracts-words';
import { Face } from '../../../shared/Face';
import { useWords } from '../../../shared/words';
import { AdjustmentLines } from './AdjustmentsMade';

interface EnteredNoteProps {
  readonly entered: Entered;
  readonly unit: Unit;
  readonly onAnyway: () => void;
  readonly correct: { readonly label: string; readonly run: () => void };
}

export function EnteredNote({ entered, unit, onAnyway, correct }: EnteredNoteProps) {
  const { change: words } = useWords(CONTRACTS);
  return (
    <Face type="warning" title={words.entered()} body={words.entered_do()}>
      <AdjustmentLines adjustments={entered.adjustments} unit={unit} label={words.entered()} />
      <p>
        <Button size="small" onClick={correct.run}>
          {correct.label}
        </Button>{' '}
        <Button size="small" onClick={onAnyway}>
          {words.enter()}
        </Button>
      </p>
    </Face>
  );
}
