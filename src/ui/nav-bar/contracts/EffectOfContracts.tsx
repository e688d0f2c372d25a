// What contracts change of open periods before they are saved, or why that cannot be shown.
import { useCallback, useEffect, useRef } from 'react';
import type { ContractRow } from '../../../actions/ports';
import { CONTRACTS } from '../../shared/contracts-words';
import { Face } from '../../shared/Face';
import { PLANS } from '../../shared/plans-words';
import { useReading } from '../../shared/reading-context';
import { useWords } from '../../shared/words';
import { Heading } from '../form/layout';
import { EffectTable } from '../plans/EffectTable';
import { useAnswer } from '../use-answer';
import type { ContractTools } from './contract-parts';

interface EffectOfContractsProps extends Pick<ContractTools, 'counted' | 'onCount'> {
  /** As they would be stored, the same ones at each drawing. */
  readonly rows: readonly ContractRow[];
  /** What they change cannot be told before the next count. */
  readonly isMoved?: boolean;
  /** Of those that are stored. */
  readonly uses: readonly string[];
  /** Whether it stands on the screen what they change, or that it cannot be told: before that nobody can say yes to it. */
  readonly onTold?: (isTold: boolean) => void;
}

export function EffectOfContracts({
  rows,
  isMoved = false,
  uses,
  counted,
  onCount,
  onTold,
}: EffectOfContractsProps) {
  const { effect: words } = useWords(CONTRACTS);
  const { effect: said } = useWords(PLANS);
  const { now } = useReading();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const ask = useCallback(
    async () =>
      counted === null || isMoved
        ? null
        : { to: rows, by: counted, effect: await counted.views.contractEffect(rows, now()) },
    [counted, isMoved, rows, now],
  );
  const answered = useAnswer(ask);
  // While the next one is waited for the older one still stands there.
  const answer = answered?.to === rows && answered.by === counted ? answered : null;
  const isTold = counted === null || isMoved || answer !== null;
  useEffect(() => onTold?.(isTold), [onTold, isTold]);
  return (
    <>
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
        <EffectTable effect={answer.effect} uses={uses} />
      )}
    </>
  );
}
