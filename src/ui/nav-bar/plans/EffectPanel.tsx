// What saving an edited plan changes, contract by contract, before it is saved; and the copy that changes nothing.
import { useCallback, useEffect, useRef } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import type { PlanRecord } from '../../../actions/ports';
import { Face } from '../../shared/Face';
import { FORM } from '../../shared/form-words';
import { PLANS } from '../../shared/plans-words';
import { useReading } from '../../shared/reading-context';
import { useWords } from '../../shared/words';
import { Buttons, Heading, Main } from '../form/layout';
import { useAnswer } from '../use-answer';
import { EffectTable } from './EffectTable';
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
        <EffectTable
          effect={effect}
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
