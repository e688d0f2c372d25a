// What saving a contract changes of open periods, before it is saved.
import { useMemo } from 'react';
import { valueOf } from '../../../actions/contracts/contract-draft';
import type { ContractRow } from '../../../actions/ports';
import type { Draft, StoredRecord } from '../../../actions/records/record-ports';
import { CONTRACTS } from '../../shared/contracts-words';
import { useReading } from '../../shared/reading-context';
import { TextButton } from '../../shared/TextButton';
import { useWords } from '../../shared/words';
import type { ContractTools } from './contract-parts';
import { EffectOfContracts, type EffectTools } from './EffectOfContracts';

interface ContractEffectProps extends EffectTools, Pick<ContractTools, 'onChoose'> {
  /** Null for a new one. */
  readonly opened: StoredRecord | null;
  readonly draft: Draft;
  /** As it would be stored. */
  readonly row: ContractRow;
  readonly onTold: (isTold: boolean) => void;
}

export function ContractEffect(props: ContractEffectProps) {
  const { opened, draft, row, onChoose, onTold } = props;
  const { effect: words } = useWords(CONTRACTS);
  const { formats, now } = useReading();
  const one = useMemo(() => [row], [row]);
  const differs = (field: 'plan' | 'starts_on') =>
    opened !== null && valueOf(opened.draft, field) !== valueOf(draft, field);
  const isRunning = opened !== null && valueOf(opened.draft, 'starts_on') <= formats.today(now());
  return (
    <section>
      <EffectOfContracts
        {...props}
        rows={opened === null ? NONE : one}
        added={opened === null ? one : NONE}
        onTold={onTold}
      />
      {isRunning && row.drawsFrom === null && (differs('plan') || differs('starts_on')) && (
        <p>
          {words.from_start()}{' '}
          <TextButton onClick={() => onChoose({ act: 'upgrade' })}>{words.instead()}</TextButton>
        </p>
      )}
    </section>
  );
}

const NONE: readonly ContractRow[] = [];
