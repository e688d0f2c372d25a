// Deletes a contract that nothing rests on and no ticket is counted by; where something does, that is said, with the way to
// end it instead.
import type { ContractBook } from '../../../../actions/contracts/contract-ports';
import { Failure } from '../../../../actions/failure';
import { removeRecord, usesOf } from '../../../../actions/records/remove-record';
import type { ContractEntry } from '../../../../actions/records/registry';
import { Button } from '@zendeskgarden/react-buttons';
import { CONTRACTS } from '../../../shared/contracts-words';
import { Face } from '../../../shared/Face';
import { FORM } from '../../../shared/form-words';
import { PLANS } from '../../../shared/plans-words';
import { useReading } from '../../../shared/reading-context';
import { isolated, useWords } from '../../../shared/words';
import { useCourse } from '../../statements/use-course';
import type { ContractTools } from '../contract-parts';
import { WriteFailure } from '../WriteFailure';
import { useTickets } from './use-tickets';

interface RemoveFormProps extends ContractTools {
  readonly entry: ContractEntry;
  readonly book: ContractBook;
  readonly onClose: () => void;
}

const KINDS = ['statement', 'correction', 'adjustment', 'waive', 'approve', 'not_counted', 'assign'] as const;

export default function RemoveForm(props: RemoveFormProps) {
  const { entry, book, registry, shelf, pace, parts, counted, onChoose, onCount, onClose, onChanged } = props;
  const { remove_it: words, saving } = useWords(FORM);
  const { used, effect } = useWords(CONTRACTS);
  const { effect: counting } = useWords(PLANS);
  const { formats } = useReading();
  const [course, run] = useCourse<'removed' | 'used'>();
  const tickets = useTickets(props);
  const { stored, contract } = entry;
  const name = isolated(stored.draft.name);
  const drawers = registry.contracts.filter(({ row }) => row.drawsFrom === stored.id);
  const entries = KINDS.flatMap((kind) => {
    const count = book.entries.get(kind) ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  });
  const count = tickets?.kind === 'counted' ? tickets.tickets : 0;
  const isUsed =
    count > 0 ||
    drawers.length > 0 ||
    book.entries.size > 0 ||
    (course.kind === 'done' && course.result === 'used');
  const end = { label: used.end(), run: () => onChoose({ act: 'end' }) };
  if (isUsed) {
    return (
      <Face type="warning" title={used.title({ name })} body={used.body()} action={end}>
        <ul>
          {count > 0 && <li>{used.tickets({ count })}</li>}
          {entries.map(({ kind, count: of }) => (
            <li key={kind}>{used[kind]({ count: of })}</li>
          ))}
          {drawers.map(({ stored: { id, draft } }) => (
            <li key={id}>{used.drawer({ name: isolated(draft.name) })}</li>
          ))}
        </ul>
      </Face>
    );
  }
  if (tickets === null) return <p role="status">{words.looking()}</p>;
  if (tickets.kind === 'cannot_tell') {
    const action = contract === null ? undefined : end;
    return <Face type="warning" title={used.untold()} body={used.untold_faulty()} action={action} />;
  }
  if (tickets.kind !== 'counted') {
    const action = { label: counting.count(), run: onCount };
    return <Face type="warning" title={used.untold()} body={used.untold_count()} action={action} />;
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
  const since = contract !== null && counted !== null && contract.startsOn < counted.since && counted.since;
  return (
    <Face type="warning" title={words.title({ name })} body={words.body()}>
      {since !== false && <p>{effect.read({ date: formats.day(since) })}</p>}
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
