// How a picker's list lies below its field.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

export const Anchor = styled.div`
  position: relative;
  margin-top: ${({ theme }) => theme.space.xxs};
`;

export const List = styled.ul`
  position: absolute;
  z-index: 2;
  inset-block-start: 100%;
  inset-inline: 0;
  box-sizing: border-box;
  margin: ${({ theme }) => theme.space.xxs} 0 0;
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background-color: ${({ theme }) => getColor({ theme, variable: 'background.raised' })};
  padding: ${({ theme }) => `${theme.space.xxs} 0`};
  max-height: 260px;
  font-size: ${({ theme }) => theme.fontSizes.md};
  overflow-y: auto;
  list-style: none;
`;

export const ListItem = styled.li<{ $isActive: boolean }>`
  cursor: pointer;
  background-color: ${({ theme, $isActive }) =>
    $isActive ? getColor({ theme, variable: 'background.emphasis' }) : 'transparent'};
  padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};
  color: ${({ theme, $isActive }) =>
    getColor({ theme, variable: $isActive ? 'foreground.onEmphasis' : 'foreground.default' })};
  overflow-wrap: anywhere;
`;

export const Small = styled.span`
  display: block;
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

export const Said = styled.div`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;
