// What saving changes, contract by contract, and the sums.
import { useState } from 'react';
import type { PlanEffect } from '../../../actions/plans/plan-effect';
import { PLANS } from '../../shared/plans-words';
import { useReading } from '../../shared/reading-context';
import { TextButton } from '../../shared/TextButton';
import { useWords } from '../../shared/words';
import { Hint } from '../form/layout';
import { Table } from '../statements/Table';
import { EffectRow } from './EffectRow';

/** So many are drawn at once; those that change the most stand first. */
const ROWS_AT_ONCE = 100;

interface EffectTableProps {
  readonly effect: PlanEffect;
  /** Contracts that are edited, or whose plan is. */
  readonly uses: readonly string[];
  /** What is said of those that were not counted yet; by default, of contracts of a plan. */
  readonly unread?: string | null;
}

export function EffectTable({ effect, uses, unread: given = null }: EffectTableProps) {
  const words = useWords(PLANS);
  const { formats } = useReading();
  const { effect: said } = words;
  const { contracts, totals } = effect;
  const told = new Set(contracts.map(({ contract }) => contract.id));
  const untold = uses.filter((id) => !told.has(id)).length;
  const unread = given ?? (untold > 0 ? said.unread({ count: untold }) : null);
  const [drawn, setDrawn] = useState(ROWS_AT_ONCE);
  const drift = contracts.reduce((sum, one) => sum + one.drift, 0);
  const named = new Map<string, number>();
  for (const one of contracts) named.set(nameOf(one), (named.get(nameOf(one)) ?? 0) + 1);
  const rows = contracts.filter(isChange).sort((one, other) => weightOf(other) - weightOf(one));
  return (
    <div>
      {totals.map(({ currency, before, after }) => (
        <p key={currency}>
          {said.total({
            currency,
            before: formats.money(before, currency),
            after: formats.money(after, currency),
          })}
        </p>
      ))}
      {drift > 0 && <p>{said.drift({ count: drift })}</p>}
      {unread !== null && <p>{unread}</p>}
      {rows.length === 0 && unread === null && <p role="status">{said.none()}</p>}
      {rows.length > 0 && (
        <Table
          caption={said.by_contract()}
          columns={[
            { title: said.contract(), width: '27%' },
            { title: said.left(), width: '27%' },
            { title: said.beyond(), width: '16%' },
            { title: said.money(), width: '16%' },
            { title: said.tickets(), width: '14%' },
          ]}
        >
          {rows.slice(0, drawn).map((one) => (
            <EffectRow
              key={one.contract.id}
              effect={one}
              words={words}
              hasNamesake={(named.get(nameOf(one)) ?? 0) > 1}
            />
          ))}
        </Table>
      )}
      {rows.length > drawn && (
        <Hint>
          {said.more({ count: rows.length - drawn })}{' '}
          <TextButton onClick={() => setDrawn(drawn + ROWS_AT_ONCE)}>
            {said.show_more({ count: Math.min(rows.length - drawn, ROWS_AT_ONCE) })}
          </TextButton>
        </Hint>
      )}
    </div>
  );
}

/** As people read it: letter case tells no two apart. */
function nameOf({ organizationName, contract }: One): string {
  return JSON.stringify([organizationName, contract.name.trim().toLowerCase()]);
}

type One = PlanEffect['contracts'][number];

/** What is left now may change where no ticket is decided otherwise. */
function isChange({ before, after, tickets, drift }: One): boolean {
  return tickets > 0 || drift > 0 || JSON.stringify(before) !== JSON.stringify(after);
}

/** What cannot be told any more is what somebody has to see first. */
function weightOf({ before, after, tickets }: One): number {
  if (before.kind !== 'counted' || after.kind !== 'counted') return Infinity;
  return Math.abs(after.amount - before.amount) + tickets;
}
