// Which records keep the app from judging, field by field, and where to mend them.
import type { Fault, FaultyRecord } from '../../actions/ports';
import { Face } from '../shared/Face';
import { useReading } from '../shared/reading-context';
import { faultWords, fieldWords } from '../shared/fault-words';
import { RECORDS } from '../shared/details-words';
import { isolated, useWords, type GroupWords } from '../shared/words';
import { FaultyList } from './FaultyList';

/** Faults that leave nothing to read in a field. */
const UNREADABLE: ReadonlySet<Fault['kind']> = new Set([
  'missing',
  'not_text',
  'not_an_id',
  'not_a_number',
  'not_a_date',
  'not_an_instant',
  'bad_format',
]);

/** Where one field of one record is all that is wrong, the title says it. */
function titleOf(faulty: readonly FaultyRecord[], words: GroupWords<'records'>): string {
  const [one, ...others] = faulty;
  const [fault, ...more] = one?.faults ?? [];
  if (one === undefined || fault === undefined || others.length + more.length > 0) {
    return words.cannot_tell.title();
  }
  const { object, name, id } = one.record;
  if (object === 'settings') return words.cannot_tell.title();
  const values = { object, name: isolated(name === '' ? id : name) };
  if (!UNREADABLE.has(fault.kind)) {
    return words.cannot_tell.title_fault({ ...values, fault: faultWords(fault, words) });
  }
  const label = fieldWords(fault, words);
  return words.cannot_tell.title_unreadable({ ...values, field: fault.field, label });
}

interface CannotTellFaceProps {
  readonly faulty: readonly FaultyRecord[];
  readonly retry: () => void;
}

export default function CannotTellFace({ faulty, retry }: CannotTellFaceProps) {
  const { words: panel } = useReading();
  const words = useWords(RECORDS);
  return (
    <Face
      type="warning"
      title={titleOf(faulty, words)}
      body={words.cannot_tell.body()}
      action={{ label: panel.panel.retry(), run: retry }}
    >
      <FaultyList faulty={faulty} words={words} />
    </Face>
  );
}
