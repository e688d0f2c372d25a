// What saving an edited plan changes, contract by contract, before it is saved; and the copy that changes nothing.
import { useCallback, useEffect, useRef } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import type { PlanEffect } from '../../../actions/plans/plan-effect';
import type { PlanRecord } from '../../../actions/ports';
import { Face } from '../../shared/Face';
import { FORM } from '../../shared/form-words';
import { PLANS } from '../../shared/plans-words';
import { useReading } from '../../shared/reading-context';
import { useWords } from '../../shared/words';
import { Buttons, Heading, Hint, Main } from '../form/layout';
import { Table } from '../statements/Table';
import { useAnswer } from '../use-answer';
import { EffectRow } from './EffectRow';
import type { PlansWords } from './plan-says';
import type { RegistryTools } from './record-tools';

interface EffectPanelProps extends RegistryTools {
  readonly draft: PlanRecord;
  readonly isBusy: boolean;
  readonly onSave: () => void;
  readonly onCopy: () => void;
  readonly onBack: () => void;
}

export function EffectPanel({
  draft,
  counted,
  registry,
  isBusy,
  onSave,
  onCopy,
  onBack,
  onCount,
}: EffectPanelProps) {
  const words = useWords(PLANS);
  const form = useWords(FORM);
  const { now } = useReading();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const ask = useCallback(
    async () => (counted === null ? null : counted.views.planEffect(draft, now())),
    [counted, draft, now],
  );
  const effect = useAnswer(ask);
  const { effect: said } = words;
  const uses = registry.plans.find(({ stored }) => stored.id === draft.plan.id)?.usedBy ?? [];
  return (
    <Main>
      <div>
        <Heading ref={title} tabIndex={-1}>
          {said.title()}
        </Heading>
        <p>
          {said.uses({ count: uses.length })} {said.finals()}
        </p>
      </div>
      {counted === null ? (
        <Face
          type="warning"
          title={said.uses({ count: uses.length })}
          body={said.not_counted()}
          action={{ label: said.count(), run: onCount }}
        />
      ) : effect === null ? (
        <p role="status">{said.working()}</p>
      ) : (
        <Effect
          effect={effect}
          words={words}
          uses={uses.filter(({ row }) => row.drawsFrom === null).map(({ stored }) => stored.id)}
        />
      )}
      <Buttons>
        <Button isPrimary disabled={isBusy || (counted !== null && effect === null)} onClick={onSave}>
          {isBusy ? form.saving() : said.save()}
        </Button>
        <Button disabled={isBusy} onClick={onCopy}>
          {said.copy()}
        </Button>
        <Button disabled={isBusy} isBasic onClick={onBack}>
          {said.back()}
        </Button>
      </Buttons>
    </Main>
  );
}

/** More than anybody reads before saving; those that change the most stand first. */
const MOST_ROWS = 100;

interface EffectProps {
  readonly effect: PlanEffect;
  readonly words: PlansWords;
  /** Contracts that name the plan and count by it. */
  readonly uses: readonly string[];
}

function Effect({ effect, words, uses }: EffectProps) {
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
