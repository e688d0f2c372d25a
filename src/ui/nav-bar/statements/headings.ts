// The heading of a statement and of a month's end, and what stands small below it.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

export const Title = styled.h2`
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.lg};
`;

export const Small = styled.p`
  margin: ${({ theme }) => theme.space.xxs} 0 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;
