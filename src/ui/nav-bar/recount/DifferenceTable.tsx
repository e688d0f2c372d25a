// One kind of difference: how many, why, and a table in which each is ticked or not; of a long one the
// first rows, until somebody asks for all.
import { useEffect, useId, useRef, useState } from 'react';
import type { Difference } from '../../../actions/recount/difference';
import { TextButton } from '../../shared/TextButton';
import { LongTable } from '../table/LongTable';
import { differenceColumns } from './difference-columns';
import type { Phrases } from './difference-rows';
import { Bar, Note, Section, SectionTitle } from './styles';

/** The next kind is in sight without scrolling over thousands. */
const FIRST = 20;

interface DifferenceTableProps {
  readonly title: string;
  readonly note: string;
  readonly differences: readonly Difference[];
  readonly ticked: ReadonlySet<string>;
  /** Null where this person may not apply anything. */
  readonly tick: ((keys: readonly string[], isOn: boolean) => void) | null;
  readonly phrases: Phrases;
}

export function DifferenceTable({ title, note, differences, ticked, tick, phrases }: DifferenceTableProps) {
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const { words, formats } = phrases;
  if (differences.length === 0) return null;
  const rest = differences.length - FIRST;
  const keys = differences.map(({ key }) => key);
  const columns = differenceColumns({ ticked, tick, phrases });
  return (
    <Section aria-labelledby={id}>
      <SectionTitle id={id}>{title}</SectionTitle>
      <Note>{note}</Note>
      {tick !== null && (
        <Bar>
          <TickAll label={words.found.all({ kind: title })} keys={keys} ticked={ticked} tick={tick} />
        </Bar>
      )}
      <LongTable
        label={title}
        columns={columns}
        rows={isWhole ? differences : differences.slice(0, FIRST)}
        keyOf={({ key }) => key}
        minWidth="560px"
      />
      {rest > 0 && !isWhole && (
        <Bar>
          <TextButton onClick={() => setWhole(true)}>
            {words.found.more({ count: formats.number(rest) })}
          </TextButton>
        </Bar>
      )}
    </Section>
  );
}

interface TickAllProps {
  readonly label: string;
  readonly keys: readonly string[];
  readonly ticked: ReadonlySet<string>;
  readonly tick: (keys: readonly string[], isOn: boolean) => void;
}

/** Neither on nor off while some are ticked. */
function TickAll({ label, keys, ticked, tick }: TickAllProps) {
  const box = useRef<HTMLInputElement>(null);
  const count = keys.filter((key) => ticked.has(key)).length;
  const isAll = count === keys.length;
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = count > 0 && !isAll;
  }, [count, isAll]);
  return (
    <label>
      <input ref={box} type="checkbox" checked={isAll} onChange={() => tick(keys, !isAll)} /> {label}
    </label>
  );
}
