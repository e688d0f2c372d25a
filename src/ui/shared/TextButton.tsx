// A button that looks like a link, with Garden's tokens. Garden's own Button costs 5 KB of what a sidebar may weigh
// before anything is clicked; it comes with the forms that need it (docs/decisions/006-bundle-budget.md).
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

export const TextButton = styled.button.attrs({ type: 'button' })`
  flex: none;
  margin: 0;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  background: none;
  cursor: pointer;
  padding: 2px 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
  font: inherit;
  text-align: start;
  text-decoration: underline;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: 2px;
  }

  &:disabled,
  &[aria-disabled='true'] {
    cursor: default;
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.disabled' })};
  }
`;
