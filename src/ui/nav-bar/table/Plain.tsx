// A short table of figures.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

export const PlainTable = styled.table`
  border-collapse: collapse;

  caption {
    padding-block-end: ${({ theme }) => theme.space.xxs};
    text-align: start;
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }

  th,
  td {
    border-bottom: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
    padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};
    text-align: end;
    font-variant-numeric: tabular-nums;
    /* No figure on two lines: where they are too wide the page scrolls sideways. */
    overflow-wrap: normal;
  }

  th {
    font-weight: ${({ theme }) => theme.fontWeights.regular};
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  }

  th:first-child,
  td:first-child {
    padding-inline-start: 0;
    text-align: start;
    overflow-wrap: anywhere;
  }

  thead th:first-child {
    overflow-wrap: normal;
  }
`;
