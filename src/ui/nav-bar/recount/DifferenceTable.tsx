// One kind of difference: how many, why, and a table in which each is ticked or not; long ones are drawn in parts.
import { useEffect, useId, useRef, useState } from 'react';
import type { Difference } from '../../../actions/recount/difference';
import { useReading } from '../../shared/reading-context';
import { TextButton } from '../../shared/TextButton';
import { rowOf, type Phrases, type Row } from './difference-rows';
import { Bar, Link, Mind, Note, Section, SectionTitle, Table, Unseen } from './styles';

const FIRST = 20;
const MORE = 100;

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
  const [shown, setShown] = useState(FIRST);
  const { words, formats } = phrases;
  if (differences.length === 0) return null;
  const rest = Math.min(MORE, differences.length - shown);
  const keys = differences.map(({ key }) => key);
  return (
    <Section aria-labelledby={id}>
      <SectionTitle id={id}>{title}</SectionTitle>
      <Note>{note}</Note>
      {tick !== null && (
        <Bar>
          <TickAll label={words.found.all({ kind: title })} keys={keys} ticked={ticked} tick={tick} />
        </Bar>
      )}
      <Table aria-labelledby={id}>
        <thead>
          <tr>
            {tick !== null && (
              <th scope="col">
                <Unseen>{words.column.select()}</Unseen>
              </th>
            )}
            <th scope="col">{words.column.what()}</th>
            <th scope="col">{words.column.who()}</th>
            <th scope="col">{words.column.change()}</th>
            <th scope="col">{words.column.why()}</th>
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, shown).map((one) => (
            <DifferenceRow
              key={one.key}
              row={rowOf(one, phrases)}
              label={words.found.one}
              isTicked={ticked.has(one.key)}
              tick={tick}
            />
          ))}
        </tbody>
      </Table>
      {rest > 0 && (
        <Bar>
          <TextButton onClick={() => setShown(shown + MORE)}>
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

interface DifferenceRowProps {
  readonly row: Row;
  readonly label: (values: { readonly name: string }) => string;
  readonly isTicked: boolean;
  readonly tick: DifferenceTableProps['tick'];
}

function DifferenceRow({ row, label, isTicked, tick }: DifferenceRowProps) {
  const { addressOf } = useReading();
  const { key, name, record, who, change, why, mind } = row;
  const address = record === null ? null : addressOf(record);
  return (
    <tr>
      {tick !== null && (
        <td>
          <input
            type="checkbox"
            aria-label={label({ name })}
            checked={isTicked}
            onChange={() => tick([key], !isTicked)}
          />
        </td>
      )}
      <th scope="row">
        {address === null ? (
          name
        ) : (
          <Link href={address} target="_blank" rel="noopener noreferrer">
            {name}
          </Link>
        )}
      </th>
      <td>{who}</td>
      <td>{change}</td>
      <td>
        {why}
        {mind !== null && <Mind>{mind}</Mind>}
      </td>
    </tr>
  );
}
