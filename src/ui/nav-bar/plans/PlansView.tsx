// The plans of the account, or the one that is being edited, copied or deleted.
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import type { PlanEntry } from '../../../actions/records/registry';
import type { StoredRecord } from '../../../actions/records/record-ports';
import { Face } from '../../shared/Face';
import { FORM } from '../../shared/form-words';
import { PLANS } from '../../shared/plans-words';
import { TextButton } from '../../shared/TextButton';
import { isolated, useWords } from '../../shared/words';
import { Removal } from '../form/Removal';
import { standAt } from '../form/standing';
import { EditedPlan } from './EditedPlan';
import { PlanList } from './PlanList';
import type { RegistryTools } from './record-tools';

export default function PlansView(tools: RegistryTools) {
  const { shelf, registry, account, pace, chosen, onChoose, onChanged } = tools;
  const words = useWords(PLANS);
  const form = useWords(FORM);
  const { list } = words;
  const { plans } = registry;
  const [note, setNote] = useState<readonly string[]>([]);
  const place = useRef<HTMLDivElement>(null);
  const [leaving, setLeaving] = useState<PlanEntry | null>(null);
  const close = useCallback(() => onChoose({ edit: '', from: '' }), [onChoose]);
  const edited = chosen['edit'] ?? '';
  const opened = edited === 'new' ? (chosen['from'] ?? edited) : edited;
  /** What was open last: whoever comes back to the list stands there. */
  const [left, setLeft] = useState('');
  if (opened !== '' && opened !== left) setLeft(opened);
  const made = useRef('');
  useEffect(() => {
    if (edited !== '' || left === '') return;
    standAt(place.current, made.current === '' ? left : made.current);
    made.current = '';
  }, [edited, left]);
  const open = (choice: { readonly edit: string; readonly from: string }) => {
    setNote([]);
    setLeaving(null);
    onChoose(choice);
  };
  const onSaved = (record: StoredRecord, isSlaChanged: boolean) => {
    shelf.put(record);
    made.current = record.id;
    const name = isolated(record.draft.name);
    setNote([form.saved({ name }), ...(isSlaChanged ? [words.saved.sla()] : [])]);
    onChanged();
    close();
  };
  const onRemoved = useCallback(() => {
    if (leaving === null) return;
    shelf.drop(leaving.stored);
    setNote([form.removed({ name: isolated(leaving.stored.draft.name) })]);
    setLeaving(null);
    standAt(place.current, '');
    onChanged();
  }, [leaving, shelf, form, onChanged]);
  if (edited !== '') {
    return (
      <EditedPlan
        key={`${edited} ${chosen['from'] ?? ''}`}
        {...tools}
        id={edited}
        onSaved={onSaved}
        onClose={close}
      />
    );
  }
  const faulty = plans.filter(({ decoded }) => !decoded.ok).length;
  return (
    <div ref={place}>
      <p>
        <Button size="small" isPrimary onClick={() => open({ edit: 'new', from: '' })}>
          {list.new()}
        </Button>
      </p>
      {note.length > 0 && (
        <div role="status">
          {note.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      {leaving !== null && (
        <Removal
          key={leaving.stored.id}
          record={leaving.stored}
          parts={{ desk: shelf.desk, pace }}
          refusal={(uses) => <Used entry={leaving} uses={uses} onOpen={onChoose} words={words} />}
          onRemoved={onRemoved}
          onClose={() => {
            standAt(place.current, leaving.stored.id);
            setLeaving(null);
          }}
        />
      )}
      {faulty > 0 && <Face type="warning" title={list.faulty({ count: faulty })} body={list.faulty_do()} />}
      {plans.length === 0 ? (
        <Face type="info" title={list.none()} body={list.none_do()} />
      ) : (
        <PlanList
          registry={registry}
          settings={account.settings}
          words={words}
          onEdit={(id) => open({ edit: id, from: '' })}
          onCopy={(id) => open({ edit: 'new', from: id })}
          onRemove={(entry) => {
            setNote([]);
            setLeaving(entry);
          }}
        />
      )}
    </div>
  );
}

/** As many as somebody opens one by one. */
const MOST_LINKS = 10;

interface UsedProps {
  readonly entry: PlanEntry;
  readonly uses: readonly StoredRecord[];
  readonly onOpen: RegistryTools['onChoose'];
  readonly words: ReturnType<typeof useWords<'plans'>>;
}

function Used({ entry, uses, onOpen, words: { used, effect } }: UsedProps) {
  return (
    <Face
      type="warning"
      title={used.title({ name: isolated(entry.stored.draft.name) })}
      body={used.body({ count: uses.length })}
    >
      <ul>
        {uses.slice(0, MOST_LINKS).map(({ id, draft }) => (
          <li key={id}>
            <TextButton onClick={() => onOpen({ view: 'contracts', edit: id, from: '' })}>
              {isolated(draft.name)}
            </TextButton>
          </li>
        ))}
        {uses.length > MOST_LINKS && <li>{effect.more({ count: uses.length - MOST_LINKS })}</li>}
      </ul>
    </Face>
  );
}
