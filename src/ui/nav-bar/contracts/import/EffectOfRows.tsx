// What the rows of a file change of open periods, before they are written: sums by currency, and contract by contract.
import { useId } from 'react';
import { CONTRACTS } from '../../../shared/contracts-words';
import { Face } from '../../../shared/Face';
import { PLANS } from '../../../shared/plans-words';
import { useWords } from '../../../shared/words';
import { Heading } from '../../form/layout';
import { EffectTable } from '../../plans/EffectTable';
import type { ContractTools } from '../contract-parts';
import { CountedSince } from '../CountedSince';
import type { ImportEffect } from './use-import-effect';

interface EffectOfRowsProps extends Pick<ContractTools, 'counted' | 'account' | 'onCount'> {
  readonly told: Exclude<ImportEffect, { kind: 'none' }>;
}

export function EffectOfRows({ told, counted, account, onCount }: EffectOfRowsProps) {
  const { effect: words } = useWords(CONTRACTS);
  const { effect: said } = useWords(PLANS);
  const id = useId();
  const { edited, made } = told.rows;
  return (
    <section aria-labelledby={id}>
      <Heading id={id}>{words.of_rows()}</Heading>
      {told.kind === 'not_counted' && (
        <Face
          type="warning"
          title={words.not_counted()}
          body={words.not_counted_rows()}
          action={{ label: said.count(), run: onCount }}
        />
      )}
      {told.kind === 'working' && <p role="status">{said.working()}</p>}
      {told.kind === 'told' && told.effect === null && (
        <p role="status">{words.unread({ count: edited.length + made.length })}</p>
      )}
      {told.kind === 'told' && told.effect !== null && (
        <EffectTable
          effect={told.effect}
          uses={[]}
          unread={told.effect.unread.length === 0 ? null : words.unread({ count: told.effect.unread.length })}
        />
      )}
      <CountedSince rows={[...edited, ...made]} account={account} counted={counted} />
    </section>
  );
}
