// Ends a contract with a day.
import { useState } from 'react';
import type { OpenWindow } from '../../../../actions/contracts/end-contract';
import { dayAfter } from '../../../../actions/contracts/next-term';
import { CONTRACTS } from '../../../shared/contracts-words';
import { useReading } from '../../../shared/reading-context';
import { isolated, useWords } from '../../../shared/words';
import { DayField } from '../../form/fields';
import { EffectOfContracts } from '../EffectOfContracts';
import { useChange } from '../use-change';
import { ChangeForm } from './ChangeForm';
import { Drawers } from './Drawers';
import { OpenWindowChoice } from './OpenWindow';
import { safestOf, useEnding, type ActProps } from './use-ending';
import { useShownFirst } from './use-shown-first';

export default function EndForm(props: ActProps) {
  const { entry, contract, shelf, hold, onClose } = props;
  const words = useWords(CONTRACTS);
  const { formats, now } = useReading();
  const [today] = useState(() => formats.today(now()));
  const [lastDay, setLastDay] = useState(today);
  const [chosen, setOpen] = useState<OpenWindow | null>(null);
  const { fault, drafts, effects } = useEnding(props, lastDay);
  const open = chosen ?? safestOf(effects);
  const change = useChange(props);
  const { draft } = entry.stored;
  const effect = useShownFirst();
  const [isTold, setTold] = useState(false);
  const after = drafts?.[open] ?? null;
  const of = JSON.stringify(after);
  const shown = effect.shownFor(of);
  const send = () => {
    if (after === null) return;
    // Tickets of the days since then may go to another contract, or be charged.
    if (lastDay < today && shown === null) {
      effect.show(of, { rows: [shelf.desk.reader.contract(contract.id, after)], added: [], units: [] });
      return;
    }
    change.decide({
      kind: 'upgrade',
      make: null,
      about: { id: contract.id, name: draft.name },
      end: { before: draft, after },
      organizationId: contract.organizationId,
      units: [],
    });
  };
  return (
    <ChangeForm
      title={words.end.title({ name: isolated(draft.name) })}
      save={shown === null ? words.end.save() : words.next.sure()}
      change={change}
      isTouched={lastDay !== today || chosen !== null}
      hold={hold}
      isWaiting={shown !== null && !isTold}
      onSend={send}
      onClose={onClose}
    >
      <DayField
        name="last_day"
        label={words.end.day()}
        value={lastDay}
        onChange={setLastDay}
        fault={fault === null ? null : words.end.fault[fault]()}
      />
      {fault === null && (
        <>
          <OpenWindowChoice chosen={open} onChoose={setOpen} effects={effects} />
          <p>{words.end.after({ date: formats.day(dayAfter(lastDay)) })}</p>
        </>
      )}
      <Drawers {...props} id={contract.id} />
      {shown !== null && <EffectOfContracts {...props} {...shown} onTold={setTold} />}
    </ChangeForm>
  );
}
