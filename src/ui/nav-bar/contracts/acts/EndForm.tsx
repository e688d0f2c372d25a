// Ends a contract with a day.
import { useState } from 'react';
import type { OpenWindow } from '../../../../actions/contracts/end-contract';
import { dayAfter } from '../../../../actions/contracts/next-term';
import { CONTRACTS } from '../../../shared/contracts-words';
import { useReading } from '../../../shared/reading-context';
import { isolated, useWords } from '../../../shared/words';
import { DayField } from '../../form/fields';
import { useChange } from '../use-change';
import { ChangeForm } from './ChangeForm';
import { Drawers } from './Drawers';
import { OpenWindowChoice } from './OpenWindow';
import { safestOf, useEnding, type ActProps } from './use-ending';

export default function EndForm(props: ActProps) {
  const { entry, contract, hold, onClose } = props;
  const words = useWords(CONTRACTS);
  const { formats, now } = useReading();
  const [today] = useState(() => formats.today(now()));
  const [lastDay, setLastDay] = useState(today);
  const [chosen, setOpen] = useState<OpenWindow | null>(null);
  const { fault, drafts, effects } = useEnding(props, lastDay);
  const open = chosen ?? safestOf(effects);
  const change = useChange(props);
  const { draft } = entry.stored;
  const send = () => {
    if (drafts === null) return;
    change.decide({
      kind: 'upgrade',
      make: null,
      about: { id: contract.id, name: draft.name },
      end: { before: draft, after: drafts[open] },
      organizationId: contract.organizationId,
      units: [],
    });
  };
  return (
    <ChangeForm
      title={words.end.title({ name: isolated(draft.name) })}
      save={words.end.save()}
      change={change}
      isTouched={lastDay !== today || chosen !== null}
      hold={hold}
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
    </ChangeForm>
  );
}
