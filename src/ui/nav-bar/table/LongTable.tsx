// A table of thousands of rows of which only those in sight are drawn; it reads as one table all the same.
import { useLayoutEffect, useRef, useState } from 'react';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import styled from 'styled-components';
import { useStandAt } from './stand-at';
import { TableHead, type Sorting } from './TableHead';
import { TableRow, type LongColumn } from './TableRow';

interface LongTableProps<Row, Name extends string> extends Sorting<Name> {
  /** Said by screen readers. */
  readonly label: string;
  readonly columns: readonly LongColumn<Row, Name>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Below it the page scrolls sideways: cells would break within words. */
  readonly minWidth: string;
  /** Key of the row that has the focus when the table is first drawn. */
  readonly standsAt?: string;
}

/** Until a row has been measured. */
const ROW_HEIGHT = 57;

/** On either side of what is in sight: a jump to another place draws them all at once. */
const OVERSCAN = 6;

const Table = styled.table`
  border-collapse: collapse;
  table-layout: fixed;
  width: 100%;
`;

const Filler = styled.td`
  border: 0;
  padding: 0;
`;

export function LongTable<Row, Name extends string>(props: LongTableProps<Row, Name>) {
  const { label, columns, rows, keyOf } = props;
  const place = useRef<HTMLTableElement>(null);
  const top = useTopOf(place);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin: top,
    // What is not laid out, as a page in a hidden tab, has no height that would tell anything.
    measureElement: (row) => row.getBoundingClientRect().height || ROW_HEIGHT,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
  });
  const { standsAt } = props;
  const index = standsAt === undefined ? -1 : rows.findIndex((row) => keyOf(row) === standsAt);
  useStandAt(place, index, (row) => virtual.scrollToIndex(row, { align: 'center' }));
  const shown = virtual.getVirtualItems();
  const before = (shown[0]?.start ?? top) - top;
  const after = virtual.getTotalSize() - ((shown.at(-1)?.end ?? top) - top);
  return (
    <Table
      ref={place}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      style={{ minWidth: props.minWidth }}
    >
      <colgroup>
        {columns.map(({ name, width }) => (
          <col key={name} style={{ width }} />
        ))}
      </colgroup>
      <TableHead
        columns={columns}
        sortedBy={props.sortedBy}
        isDescending={props.isDescending}
        onSort={props.onSort}
      />
      <tbody>
        {before > 0 && <Gap height={before} columns={columns.length} />}
        {shown.map(({ index, key }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <TableRow
              key={key}
              row={row}
              index={index}
              columns={columns as readonly LongColumn<unknown, string>[]}
              measure={virtual.measureElement}
            />
          );
        })}
        {after > 0 && <Gap height={after} columns={columns.length} />}
      </tbody>
    </Table>
  );
}

/** Where the table begins: what stands above it may grow. */
function useTopOf(place: { readonly current: Element | null }): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const look = () => {
      setTop(Math.round((place.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
    };
    look();
    const page = new ResizeObserver(look);
    page.observe(document.body);
    return () => page.disconnect();
  }, [place]);
  return top;
}

/** The room of rows that are out of sight. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr aria-hidden="true">
      <Filler colSpan={columns} style={{ height }} />
    </tr>
  );
}
