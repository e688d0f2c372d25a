// The head of a long table: it stays in sight, and its columns sort the rows where somebody may.
import { memo } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { LongColumn } from './TableRow';

/** Without `onSort` rows stay in the order in which they are given. */
export interface Sorting<Name extends string> {
  readonly sortedBy?: Name | undefined;
  readonly isDescending?: boolean | undefined;
  readonly onSort?: ((column: Name) => void) | undefined;
}

interface TableHeadProps<Row, Name extends string> extends Sorting<Name> {
  readonly columns: readonly LongColumn<Row, Name>[];
}

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

function Head<Row, Name extends string>(props: TableHeadProps<Row, Name>) {
  const { columns, sortedBy, isDescending = false, onSort } = props;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ name, title, isNumber = false, isSortable = true }) => {
          const order = name !== sortedBy ? 'none' : isDescending ? 'descending' : 'ascending';
          const sort = isSortable && onSort !== undefined ? () => onSort(name) : null;
          return (
            <HeadCell
              key={name}
              scope="col"
              $isNumber={isNumber}
              aria-sort={sort === null ? undefined : order}
            >
              {sort === null ? (
                title
              ) : (
                <SortButton type="button" onClick={sort}>
                  {title}
                  {order !== 'none' && (
                    <span aria-hidden="true">{order === 'ascending' ? '\u00a0↑' : '\u00a0↓'}</span>
                  )}
                </SortButton>
              )}
            </HeadCell>
          );
        })}
      </tr>
    </thead>
  );
}

/** While one scrolls it stays as it is. */
export const TableHead = memo(Head) as typeof Head;
