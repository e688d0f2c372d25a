// Deletes a contract that nothing rests on; where something does, that is said, with the way to end it instead.
import type { ContractBook } from '../../../../actions/contracts/contract-ports';
import { Failure } from '../../../../actions/failure';
import { removeRecord, usesOf } from '../../../../actions/records/remove-record';
import type { ContractEntry } from '../../../../actions/records/registry';
import { Button } from '@zendeskgarden/react-buttons';
import { CONTRACTS } from '../../../shared/contracts-words';
import { Face } from '../../../shared/Face';
import { FORM } from '../../../shared/form-words';
import { isolated, useWords } from '../../../shared/words';
import { useCourse } from '../../statements/use-course';
import type { ContractTools } from '../contract-parts';
import { WriteFailure } from '../WriteFailure';

interface RemoveFormProps extends ContractTools {
  readonly entry: ContractEntry;
  readonly book: ContractBook;
  readonly onClose: () => void;
}

const KINDS = ['statement', 'correction', 'adjustment', 'waive', 'approve', 'not_counted', 'assign'] as const;

export default function RemoveForm(props: RemoveFormProps) {
  const { entry, book, registry, shelf, pace, parts, onChoose, onClose, onChanged } = props;
  const { remove_it: words, saving } = useWords(FORM);
  const { used } = useWords(CONTRACTS);
  const [course, run] = useCourse<'removed' | 'used'>();
  const { stored } = entry;
  const name = isolated(stored.draft.name);
  const drawers = registry.contracts.filter(({ row }) => row.drawsFrom === stored.id);
  const entries = KINDS.flatMap((kind) => {
    const count = book.entries.get(kind) ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  });
  const isUsed =
    drawers.length > 0 || book.entries.size > 0 || (course.kind === 'done' && course.result === 'used');
  if (isUsed) {
    return (
      <Face
        type="warning"
        title={used.title({ name })}
        body={used.body()}
        action={{ label: used.end(), run: () => onChoose({ act: 'end' }) }}
      >
        <ul>
          {entries.map(({ kind, count }) => (
            <li key={kind}>{used[kind]({ count })}</li>
          ))}
          {drawers.map(({ stored: { id, draft } }) => (
            <li key={id}>{used.drawer({ name: isolated(draft.name) })}</li>
          ))}
        </ul>
      </Face>
    );
  }
  const remove = () =>
    run(async () => {
      // What was written since the page was read counts.
      const [{ entries: now }, uses] = [
        await parts.contracts.bookOf(stored.id),
        await usesOf(shelf.desk, stored),
      ];
      if (now.size > 0 || uses.length > 0) return 'used';
      await removeRecord({ desk: shelf.desk, pace }, stored);
      onChoose({ edit: '', act: '' });
      shelf.drop(stored);
      onChanged();
      return 'removed';
    });
  const isBusy = course.kind === 'busy';
  return (
    <Face type="warning" title={words.title({ name })} body={words.body()}>
      <p>
        <Button size="small" isDanger disabled={isBusy} onClick={remove}>
          {isBusy ? saving() : words.yes()}
        </Button>{' '}
        <Button size="small" disabled={isBusy} onClick={onClose}>
          {words.no()}
        </Button>
      </p>
      {course.kind === 'failed' && course.failure instanceof Failure && (
        <WriteFailure failure={course.failure} />
      )}
    </Face>
  );
}
