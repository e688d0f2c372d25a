// The buttons of a form in a panel. Garden's own would bring 2 KB of its theming into what a sidebar loads first
// (docs/decisions/006-bundle-budget.md).
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

export const FormButton = styled.button<{ $isPrimary?: boolean }>`
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background-color: ${({ theme, $isPrimary }) =>
    getColor({ theme, variable: $isPrimary ? 'background.primaryEmphasis' : 'background.default' })};
  cursor: pointer;
  padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};
  min-height: 32px;
  color: ${({ theme, $isPrimary }) =>
    getColor({ theme, variable: $isPrimary ? 'foreground.onEmphasis' : 'foreground.primary' })};
  font: inherit;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: 2px;
  }

  &:disabled,
  &[aria-disabled='true'] {
    border-color: ${({ theme }) => getColor({ theme, variable: 'border.default' })};
    background-color: ${({ theme }) => getColor({ theme, variable: 'background.disabled' })};
    cursor: default;
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.disabled' })};
  }
`;
