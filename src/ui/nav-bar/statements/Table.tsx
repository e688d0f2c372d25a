// A plain table in Garden's colours that scrolls inside of itself where it is too wide; figures stand at the end.
import type { ReactNode } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

const Scroll = styled.div`
  margin-top: ${({ theme }) => theme.space.xs};
  overflow-x: auto;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
  }
`;

const Grid = styled.table`
  border-collapse: collapse;
  width: 100%;

  caption {
    padding-block-end: ${({ theme }) => theme.space.xxs};
    text-align: start;
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }

  th,
  td {
    border-block-end: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
    padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.xs}`};
    text-align: start;
    vertical-align: top;
    /* No number in two: where words are too wide the table scrolls inside of itself. */
    overflow-wrap: break-word;
  }

  thead th {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-size: ${({ theme }) => theme.fontSizes.sm};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }

  tbody th {
    font-weight: inherit;
  }

  .figure {
    text-align: end;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  .total > * {
    border-block-start: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.emphasis' })};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }
`;

export interface Column {
  readonly title: string;
  readonly isFigure?: boolean;
  /** Of the table, e.g. "30%": where names of any length must not take it all. */
  readonly width?: string;
}

interface TableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly children: ReactNode;
}

/** Rows are its children: `<tr>` with a cell for each column, `className="figure"` where the column has figures. */
export function Table({ caption, columns, children }: TableProps) {
  return (
    <Scroll role="region" aria-label={caption} tabIndex={0}>
      <Grid style={columns.some(({ width }) => width !== undefined) ? { tableLayout: 'fixed' } : {}}>
        <caption>{caption}</caption>
        <colgroup>
          {columns.map(({ title, width }) => (
            <col key={title} style={width === undefined ? {} : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title, isFigure = false }) => (
              <th key={title} scope="col" className={isFigure ? 'figure' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </Grid>
    </Scroll>
  );
}
