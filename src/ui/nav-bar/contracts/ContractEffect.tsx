// What saving an edited contract changes of its open periods, before it is saved.
import { useCallback, useEffect, useRef } from 'react';
import { valueOf } from '../../../actions/contracts/contract-draft';
import type { ContractRow } from '../../../actions/ports';
import type { Draft, StoredRecord } from '../../../actions/records/record-ports';
import { CONTRACTS } from '../../shared/contracts-words';
import { Face } from '../../shared/Face';
import { PLANS } from '../../shared/plans-words';
import { useReading } from '../../shared/reading-context';
import { TextButton } from '../../shared/TextButton';
import { useWords } from '../../shared/words';
import { Heading } from '../form/layout';
import { EffectTable } from '../plans/EffectTable';
import { useAnswer } from '../use-answer';
import type { ContractTools } from './contract-parts';

interface ContractEffectProps extends Pick<ContractTools, 'counted' | 'onCount' | 'onChoose'> {
  readonly opened: StoredRecord;
  readonly draft: Draft;
  /** As it would be stored. */
  readonly row: ContractRow;
}

export function ContractEffect({ opened, draft, row, counted, onCount, onChoose }: ContractEffectProps) {
  const { effect: words } = useWords(CONTRACTS);
  const { effect: said } = useWords(PLANS);
  const { formats, now } = useReading();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const differs = (field: 'plan' | 'starts_on' | 'organization' | 'draws_from') =>
    valueOf(opened.draft, field) !== valueOf(draft, field);
  const isMoved = differs('organization') || differs('draws_from');
  const ask = useCallback(
    async () =>
      counted === null || isMoved ? null : { effect: await counted.views.contractEffect(row, now()) },
    [counted, isMoved, row, now],
  );
  const answer = useAnswer(ask);
  const today = formats.today(now());
  const isRunning = valueOf(opened.draft, 'starts_on') <= today;
  return (
    <section>
      <Heading ref={title} tabIndex={-1}>
        {said.title()}
      </Heading>
      {counted === null ? (
        <Face
          type="warning"
          title={words.not_counted()}
          body={words.not_counted_do()}
          action={{ label: said.count(), run: onCount }}
        />
      ) : isMoved ? (
        <p role="status">{words.moved()}</p>
      ) : answer === null ? (
        <p role="status">{said.working()}</p>
      ) : answer.effect === null ? (
        <p role="status">{words.unknown()}</p>
      ) : (
        <EffectTable effect={answer.effect} uses={row.drawsFrom === null ? [opened.id] : []} />
      )}
      {isRunning && row.drawsFrom === null && (differs('plan') || differs('starts_on')) && (
        <p>
          {words.from_start()}{' '}
          <TextButton onClick={() => onChoose({ act: 'upgrade' })}>{words.instead()}</TextButton>
        </p>
      )}
    </section>
  );
}
