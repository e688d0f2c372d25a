// One row of a long table, and what its columns say of each cell.
import { memo, type ReactNode } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

export interface LongColumn<Row, Name extends string> {
  readonly name: Name;
  readonly title: ReactNode;
  /** CSS width; the rest is shared. */
  readonly width: string;
  readonly isNumber?: boolean;
  readonly isSortable?: boolean;
  /** Its cell names the row. */
  readonly isName?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

const Cell = styled.td<{ $isNumber: boolean }>`
  border-bottom: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  padding: ${({ theme }) => theme.space.xs};
  vertical-align: top;
  text-align: ${({ $isNumber }) => ($isNumber ? 'end' : 'start')};
  font-weight: inherit;
  font-variant-numeric: tabular-nums;
  /* Columns have their widths: a name of any length breaks inside its own. */
  overflow-wrap: break-word;
`;

interface TableRowProps {
  readonly row: unknown;
  readonly index: number;
  readonly columns: readonly LongColumn<unknown, string>[];
  readonly measure: (row: HTMLTableRowElement | null) => void;
}

/** While one scrolls, only rows that come into sight are drawn; all of them where their columns are others. */
export const TableRow = memo(function TableRow({ row, index, columns, measure }: TableRowProps) {
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      {columns.map(({ name, isNumber = false, isName = false, cell }) =>
        isName ? (
          <Cell key={name} as="th" scope="row" $isNumber={isNumber}>
            {cell(row)}
          </Cell>
        ) : (
          <Cell key={name} $isNumber={isNumber}>
            {cell(row)}
          </Cell>
        ),
      )}
    </tr>
  );
});
