// What is left, in the second line: it stands out where it is why the panel warns.
import type { ReactNode } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

const Reason = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.warning' })};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

export function LeftLine({ warns, children }: { readonly warns: boolean; readonly children: ReactNode }) {
  return warns ? <Reason>{children}</Reason> : <span>{children}</span>;
}
