// One plan as it is typed: what it says beside it, what saving it changes, and what it would have meant for somebody.
import { useEffect, useId, useMemo, useRef, useState, type FormEvent } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import { judgePlan } from '../../../actions/records/judge';
import { changeRecord, makeRecord, type Saved } from '../../../actions/records/save-record';
import type { Draft, StoredRecord } from '../../../actions/records/record-ports';
import { heldBy, type Held } from '../../../actions/plans/held-plan';
import { planWarnings } from '../../../actions/plans/plan-warnings';
import { RECORDS } from '../../shared/details-words';
import { FORM } from '../../shared/form-words';
import { PLANS } from '../../shared/plans-words';
import { isolated, useWords } from '../../shared/words';
import { Beside, Editor, Foot, Heading, Main } from '../form/layout';
import { useHeading } from '../form/standing';
import { Unsaved } from '../form/Unsaved';
import { useDraft } from '../form/use-draft';
import { useCourse } from '../statements/use-course';
import { EffectPanel } from './EffectPanel';
import { copyOf, keyFrom, metersAlike } from './plan-draft';
import { PlanFields } from './PlanFields';
import { PlanOutcome } from './PlanOutcome';
import { PlanPreview } from './PlanPreview';
import type { RegistryTools } from './record-tools';
import { TryPlan } from './TryPlan';

interface PlanEditorProps extends RegistryTools {
  /** Null = a new one. */
  readonly stored: StoredRecord | null;
  readonly first: Draft;
  readonly title: string;
  readonly onSaved: (record: StoredRecord, isSlaChanged: boolean) => void;
  readonly onClose: () => void;
}

const NEW = 'new';

export function PlanEditor(props: PlanEditorProps) {
  const { shelf, registry, account, pace, uuid, hold, first, onSaved, onClose } = props;
  const words = useWords(PLANS);
  const records = useWords(RECORDS);
  const form = useWords(FORM);
  const { reader } = shelf.desk;
  /** What the form was opened for, and what a save is held against; null = a new one. */
  const [target, setTarget] = useState(props.stored);
  const [title, setTitle] = useState(props.title);
  const [externalId, setExternalId] = useState(() => `plan:${uuid()}`);
  const [isKeyTyped, setKeyTyped] = useState((first.fields['key'] ?? '') !== '');
  const [isSeen, setSeen] = useState(false);
  /** Counts how often the form begins anew: then somebody stands at its heading. */
  const [round, setRound] = useState(0);
  const titleId = useId();
  const [course, run, forget] = useCourse<Saved | Held>();
  const draft = useDraft(first, props.stored === null);
  const place = useRef<HTMLFormElement>(null);
  const heading = useHeading(course.kind, round);
  const judged = useMemo(
    () => judgePlan(reader, target?.id ?? NEW, draft.draft),
    [reader, target, draft.draft],
  );
  const { value, faults } = judged;
  const warnings = useMemo(
    () => (value === null ? [] : planWarnings(value, registry.plans, account.settings)),
    [value, registry, account],
  );
  const entry = registry.plans.find(({ stored }) => stored.id === target?.id);
  const uses = target === null ? 0 : (entry?.usedBy.length ?? 0);
  const before = entry?.decoded.ok === true ? entry.decoded.value : null;
  const changed = target === null ? [] : reader.differing('support_plan', target.draft, draft.draft);
  const isBusy = course.kind === 'busy';
  const result = course.kind === 'done' ? course.result : null;
  const saved = result?.kind === 'saved' ? result.record : null;
  const isDirty = saved === null && (target === null ? draft.isTouched : changed.length > 0);
  const isSlaChanged = uses > 0 && changed.some((key) => key.startsWith('sla_'));
  const isTold = useRef(false);
  // Once it has been drawn as saved: until then the page would ask whether to lose it.
  useEffect(() => {
    if (saved === null || isTold.current) return;
    isTold.current = true;
    onSaved(saved, isSlaChanged);
  }, [saved, isSlaChanged, onSaved]);

  const save = (against: StoredRecord | null = target) => {
    const parts = { desk: shelf.desk, pace };
    run(async () => {
      if (against === null) return makeRecord(parts, 'support_plan', externalId, draft.draft);
      const { contracts } = await props.contracts.load();
      const held = await heldBy({ ...parts, contracts }, against, draft.draft);
      return held ?? changeRecord(parts, against, draft.draft);
    });
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    draft.tryToSave();
    if (value === null) {
      focusOn(place.current, new Set(faults.map(({ field }) => field)));
      return;
    }
    if (uses > 0 && !metersAlike(before?.plan ?? null, value.plan)) setSeen(true);
    else save();
  };
  const begin = () => {
    setSeen(false);
    setRound((before) => before + 1);
    forget();
  };
  const becomeNew = () => {
    const taken = new Set(registry.plans.map(({ stored }) => stored.draft.fields['key'] ?? ''));
    const name = words.editor.copy_name({ name: draft.draft.name.trim() });
    draft.replace(copyOf(draft.draft, name, taken));
    setTarget(null);
    setExternalId(`plan:${uuid()}`);
    setTitle(words.editor.copied({ name: isolated(first.name) }));
    begin();
  };
  const onName = (name: string) => {
    draft.set('name', name);
    if (target === null && !isKeyTyped) draft.set('key', keyFrom(name));
  };
  const parts = {
    form: {
      ...draft,
      set: (key: string, text: string) => {
        if (key === 'key') setKeyTyped(true);
        draft.set(key, text);
      },
    },
    faults,
    warnings,
    words,
    records,
  };
  const isKeyKept = target !== null && before?.key != null;
  const left = faults.length;
  return (
    <section aria-labelledby={titleId}>
      <Heading id={titleId} ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      <Unsaved isDirty={isDirty && !isBusy} hold={hold} />
      {isSeen && value !== null ? (
        <EffectPanel
          {...props}
          draft={value}
          isBusy={isBusy}
          onSave={() => save()}
          onCopy={becomeNew}
          onBack={begin}
        />
      ) : (
        <Editor ref={place} noValidate onSubmit={send} aria-label={title}>
          <Main>
            <PlanFields {...parts} keptFor={isKeyKept ? uses : 0} onName={onName} />
            <Foot>
              <Button isPrimary type="submit" disabled={isBusy}>
                {isBusy ? form.saving() : form.save()}
              </Button>
              <Button type="button" disabled={isBusy} onClick={onClose}>
                {form.cancel()}
              </Button>
              {left > 0 && draft.says('') && <span role="alert">{form.faults({ count: left })}</span>}
            </Foot>
          </Main>
          <Beside aria-label={words.says.title()}>
            <PlanPreview record={value} words={words} />
          </Beside>
        </Editor>
      )}
      <PlanOutcome
        course={course}
        name={draft.draft.name}
        onTheirs={(theirs) => {
          shelf.put(theirs);
          setTarget(theirs);
          draft.replace(theirs.draft);
          begin();
        }}
        onMine={(theirs) => {
          shelf.put(theirs);
          setTarget(theirs);
          save(theirs);
        }}
        onAgain={() => {
          if (target !== null) shelf.drop(target);
          setTarget(null);
          save(null);
        }}
        onCopy={becomeNew}
      />
      {!isSeen && <TryPlan {...props} draft={value} />}
    </section>
  );
}

/** The first field on the way down that has to be corrected; a group of fields by its first one. */
function focusOn(form: HTMLFormElement | null, faulty: ReadonlySet<string>): void {
  const controls = [...(form?.querySelectorAll<HTMLElement>('[name]') ?? [])];
  controls.find((control) => faulty.has(control.getAttribute('name') ?? ''))?.focus();
}
