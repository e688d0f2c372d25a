// What saving changes, contract by contract, and the sums.
import type { PlanEffect } from '../../../actions/plans/plan-effect';
import { PLANS } from '../../shared/plans-words';
import { useReading } from '../../shared/reading-context';
import { useWords } from '../../shared/words';
import { Hint } from '../form/layout';
import { Table } from '../statements/Table';
import { EffectRow } from './EffectRow';

/** More than anybody reads before saving; those that change the most stand first. */
const MOST_ROWS = 100;

interface EffectTableProps {
  readonly effect: PlanEffect;
  /** Contracts that are edited, or whose plan is. */
  readonly uses: readonly string[];
}

export function EffectTable({ effect, uses }: EffectTableProps) {
  const words = useWords(PLANS);
  const { formats } = useReading();
  const { effect: said } = words;
  const { contracts, totals } = effect;
  const told = new Set(contracts.map(({ contract }) => contract.id));
  const unread = uses.filter((id) => !told.has(id)).length;
  const drift = contracts.reduce((sum, one) => sum + one.drift, 0);
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
      {unread > 0 && <p>{said.unread({ count: unread })}</p>}
      {rows.length === 0 && unread === 0 && <p role="status">{said.none()}</p>}
      {rows.length > 0 && (
        <Table
          caption={said.title()}
          columns={[
            { title: said.contract(), width: '27%' },
            { title: said.left(), width: '27%' },
            { title: said.beyond(), width: '16%' },
            { title: said.money(), width: '16%' },
            { title: said.tickets(), width: '14%' },
          ]}
        >
          {rows.slice(0, MOST_ROWS).map((one) => (
            <EffectRow key={one.contract.id} effect={one} words={words} />
          ))}
        </Table>
      )}
      {rows.length > MOST_ROWS && <Hint>{said.more({ count: rows.length - MOST_ROWS })}</Hint>}
    </div>
  );
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
