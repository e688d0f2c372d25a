// What stands in each column of a kind of differences.
import type { Difference } from '../../../actions/recount/difference';
import type { LongColumn } from '../table/TableRow';
import { Unseen } from '../table/unseen';
import { rowOf, type Phrases } from './difference-rows';
import { Mind } from './styles';
import { RecordName } from './RecordName';

interface Given {
  readonly ticked: ReadonlySet<string>;
  /** Null where this person may not apply anything. */
  readonly tick: ((keys: readonly string[], isOn: boolean) => void) | null;
  readonly phrases: Phrases;
}

type Column = 'select' | 'what' | 'who' | 'change' | 'why';

export function differenceColumns({
  ticked,
  tick,
  phrases,
}: Given): readonly LongColumn<Difference, Column>[] {
  const { words } = phrases;
  const { column } = words;
  const select: LongColumn<Difference, Column> = {
    name: 'select',
    title: <Unseen>{column.select()}</Unseen>,
    width: '36px',
    cell: (one) => (
      <input
        type="checkbox"
        aria-label={words.found.one({ name: rowOf(one, phrases).name })}
        checked={ticked.has(one.key)}
        onChange={() => tick?.([one.key], !ticked.has(one.key))}
      />
    ),
  };
  return [
    ...(tick === null ? [] : [select]),
    {
      name: 'what',
      title: column.what(),
      width: '27%',
      isName: true,
      cell: (one) => {
        const { name, record } = rowOf(one, phrases);
        return <RecordName name={name} record={record} />;
      },
    },
    { name: 'who', title: column.who(), width: '20%', cell: (one) => rowOf(one, phrases).who },
    { name: 'change', title: column.change(), width: '25%', cell: (one) => rowOf(one, phrases).change },
    {
      name: 'why',
      title: column.why(),
      width: '28%',
      cell: (one) => {
        const { why, mind } = rowOf(one, phrases);
        return (
          <>
            {why}
            {mind !== null && <Mind>{mind}</Mind>}
          </>
        );
      },
    },
  ];
}
