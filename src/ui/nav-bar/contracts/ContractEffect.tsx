// What saving an edited contract changes of its open periods, before it is saved.
import { useMemo } from 'react';
import { valueOf } from '../../../actions/contracts/contract-draft';
import type { ContractRow } from '../../../actions/ports';
import type { Draft, StoredRecord } from '../../../actions/records/record-ports';
import { CONTRACTS } from '../../shared/contracts-words';
import { useReading } from '../../shared/reading-context';
import { TextButton } from '../../shared/TextButton';
import { useWords } from '../../shared/words';
import type { ContractTools } from './contract-parts';
import { EffectOfContracts } from './EffectOfContracts';

interface ContractEffectProps extends Pick<ContractTools, 'counted' | 'onCount' | 'onChoose'> {
  readonly opened: StoredRecord;
  readonly draft: Draft;
  /** As it would be stored. */
  readonly row: ContractRow;
  readonly onTold: (isTold: boolean) => void;
}

export function ContractEffect(props: ContractEffectProps) {
  const { opened, draft, row, counted, onCount, onChoose, onTold } = props;
  const { effect: words } = useWords(CONTRACTS);
  const { formats, now } = useReading();
  const rows = useMemo(() => [row], [row]);
  const differs = (field: 'plan' | 'starts_on' | 'organization' | 'draws_from') =>
    valueOf(opened.draft, field) !== valueOf(draft, field);
  const isRunning = valueOf(opened.draft, 'starts_on') <= formats.today(now());
  return (
    <section>
      <EffectOfContracts
        rows={rows}
        isMoved={differs('organization') || differs('draws_from')}
        uses={row.drawsFrom === null ? [opened.id] : []}
        counted={counted}
        onCount={onCount}
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
