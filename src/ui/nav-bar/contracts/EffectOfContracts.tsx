// What contracts change of open periods before they are saved, or why that cannot be shown.
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { NewUnits } from '../../../actions/contracts/contract-effect';
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
import { CountedSince } from './CountedSince';
import { madeOf } from './made-records';

export type EffectTools = Pick<ContractTools, 'account' | 'counted' | 'onCount' | 'registry'>;

interface EffectOfContractsProps extends EffectTools {
  /** Stored ones as they would be; the same ones at each drawing, like `added`. */
  readonly rows: readonly ContractRow[];
  /** To be made. */
  readonly added: readonly ContractRow[];
  /** To be added to their windows, or taken away; absent = none. */
  readonly units?: readonly NewUnits[];
  /** Whether it stands on the screen what they change, or that it cannot be told: before that nobody can say yes to it. */
  readonly onTold?: (isTold: boolean) => void;
}

export function EffectOfContracts(props: EffectOfContractsProps) {
  const { rows, added, units, account, counted, registry, onCount, onTold } = props;
  const { effect: words } = useWords(CONTRACTS);
  const { effect: said } = useWords(PLANS);
  const { now } = useReading();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const asked = useMemo(
    () => ({ rows, made: madeOf(added, registry, units), counted }),
    [rows, added, units, registry, counted],
  );
  const ask = useCallback(async () => {
    if (asked.counted === null) return null;
    const { views } = asked.counted;
    return { to: asked, effect: await views.contractEffect(asked.rows, now(), asked.made) };
  }, [asked, now]);
  const answered = useAnswer(ask);
  // While the next one is waited for the older one still stands there.
  const answer = answered?.to === asked ? answered : null;
  const isTold = counted === null || answer !== null;
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
      ) : answer === null ? (
        <p role="status">{said.working()}</p>
      ) : answer.effect === null ? (
        <p role="status">{words.unread({ count: rows.length + added.length })}</p>
      ) : (
        <EffectTable effect={answer.effect} uses={NONE} unread={unreadIn(answer.effect.unread.length)} />
      )}
      <CountedSince rows={[...rows, ...added]} account={account} counted={counted} />
    </>
  );

  function unreadIn(count: number): string | null {
    return count === 0 ? null : words.unread({ count });
  }
}

const NONE: readonly string[] = [];
