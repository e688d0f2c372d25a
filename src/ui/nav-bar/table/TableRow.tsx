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

/** One styled element for all its cells: a new row would pay for each of its own. */
const Row = styled.tr`
  > td,
  > th {
    border-bottom: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
    padding: ${({ theme }) => theme.space.xs};
    vertical-align: top;
    text-align: start;
    font-weight: inherit;
    font-variant-numeric: tabular-nums;
    /* Columns have their widths: a name of any length breaks inside its own. */
    overflow-wrap: break-word;
  }

  > .figure {
    text-align: end;
  }
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
    <Row ref={measure} data-index={index} aria-rowindex={index + 2}>
      {columns.map(({ name, isNumber = false, isName = false, cell }) => {
        const style = isNumber ? 'figure' : undefined;
        return isName ? (
          <th key={name} scope="row" className={style}>
            {cell(row)}
          </th>
        ) : (
          <td key={name} className={style}>
            {cell(row)}
          </td>
        );
      })}
    </Row>
  );
});
