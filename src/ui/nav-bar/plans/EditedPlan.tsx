// Opens a plan's editor: for a new one, a copy of another, or a stored one as it is in Zendesk at this moment.
import type { StoredRecord } from '../../../actions/records/record-ports';
import { Face } from '../../shared/Face';
import { FORM } from '../../shared/form-words';
import { PLANS } from '../../shared/plans-words';
import { useReading } from '../../shared/reading-context';
import { FailedFace, LoadingFace } from '../../shared/ReadingFaces';
import { isolated, useWords } from '../../shared/words';
import { useOpened } from '../form/use-opened';
import { copyOf, newPlan } from './plan-draft';
import { PlanEditor } from './PlanEditor';
import type { RegistryTools } from './record-tools';

interface EditedPlanProps extends RegistryTools {
  /** `new`, or a record's. */
  readonly id: string;
  readonly onSaved: (record: StoredRecord, isSlaChanged: boolean) => void;
  readonly onClose: () => void;
}

export function EditedPlan(props: EditedPlanProps) {
  const { id, registry, shelf, chosen } = props;
  const { editor } = useWords(PLANS);
  if (id !== 'new') return <StoredPlan {...props} />;
  const source = registry.plans.find(({ stored }) => stored.id === chosen['from'])?.stored.draft;
  if (source === undefined) {
    return <PlanEditor {...props} stored={null} first={newPlan(shelf.desk.reader)} title={editor.new()} />;
  }
  const taken = new Set(registry.plans.map(({ stored }) => stored.draft.fields['key'] ?? ''));
  const first = copyOf(source, editor.copy_name({ name: source.name }), taken);
  const title = editor.copied({ name: isolated(source.name) });
  return <PlanEditor {...props} stored={null} first={first} title={title} />;
}

function StoredPlan(props: EditedPlanProps) {
  const { shelf, id, onClose } = props;
  const { editor } = useWords(PLANS);
  const { back } = useWords(FORM);
  const { words } = useReading();
  const [opened, again] = useOpened(shelf, 'support_plan', id);
  switch (opened.kind) {
    case 'reading':
      return <LoadingFace />;
    case 'failed':
      return <FailedFace state={{ failure: opened.failure, retryAt: null }} retry={again} />;
    case 'gone':
      return (
        <Face
          type="warning"
          title={editor.gone()}
          body={words.failure.missing_do()}
          action={{ label: back(), run: onClose }}
        />
      );
    case 'opened': {
      const { stored } = opened;
      const title = editor.edit({ name: isolated(stored.draft.name) });
      return <PlanEditor {...props} stored={stored} first={stored.draft} title={title} />;
    }
  }
}
