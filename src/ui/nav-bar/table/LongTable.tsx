// A table of thousands of rows of which only those in sight are drawn; it reads as one table all the same.
import { useLayoutEffect, useRef, useState } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import styled from 'styled-components';
import { TableRow, type LongColumn } from './TableRow';

interface LongTableProps<Row, Name extends string> {
  /** Said by screen readers. */
  readonly label: string;
  readonly columns: readonly LongColumn<Row, Name>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly sortedBy: Name;
  readonly isDescending: boolean;
  readonly onSort: (column: Name) => void;
  /** Below it the page scrolls sideways: cells would break within words. */
  readonly minWidth: string;
}

/** Until a row has been measured. */
const ROW_HEIGHT = 57;

const Table = styled.table`
  border-collapse: collapse;
  table-layout: fixed;
  width: 100%;
`;

const HeadCell = styled.th<{ $isNumber: boolean }>`
  position: sticky;
  inset-block-start: 0;
  z-index: 1;
  border-bottom: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  background-color: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
  padding: ${({ theme }) => theme.space.xs};
  text-align: ${({ $isNumber }) => ($isNumber ? 'end' : 'start')};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  overflow-wrap: normal;
`;

const SortButton = styled.button`
  border: 0;
  background: none;
  cursor: pointer;
  padding: 0;
  color: inherit;
  font: inherit;
  text-align: inherit;

  &:hover {
    text-decoration: underline;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: 2px;
  }
`;

const Filler = styled.td`
  border: 0;
  padding: 0;
`;

export function LongTable<Row, Name extends string>(props: LongTableProps<Row, Name>) {
  const { label, columns, rows, keyOf, sortedBy, isDescending, onSort } = props;
  const place = useRef<HTMLTableElement>(null);
  const top = useTopOf(place);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollMargin: top,
    // What is not laid out, as a page in a hidden tab, has no height that would tell anything.
    measureElement: (row) => row.getBoundingClientRect().height || ROW_HEIGHT,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
  });
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
      <thead>
        <tr aria-rowindex={1}>
          {columns.map(({ name, title, isNumber = false, isSortable = true }) => {
            const order = name !== sortedBy ? 'none' : isDescending ? 'descending' : 'ascending';
            return (
              <HeadCell
                key={name}
                scope="col"
                $isNumber={isNumber}
                aria-sort={isSortable ? order : undefined}
              >
                {isSortable ? (
                  <SortButton type="button" onClick={() => onSort(name)}>
                    {title}
                    {order !== 'none' && (
                      <span aria-hidden="true">{order === 'ascending' ? '\u00a0↑' : '\u00a0↓'}</span>
                    )}
                  </SortButton>
                ) : (
                  title
                )}
              </HeadCell>
            );
          })}
        </tr>
      </thead>
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
