// A whole panel that says one thing: what is the matter, and what to do next.
import type { ReactNode } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { TextButton } from './TextButton';

interface FaceProps {
  readonly type: 'error' | 'warning' | 'info';
  readonly title: string;
  readonly body: string;
  /** For the person who has to repair it; small. */
  readonly detail?: string | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  readonly children?: ReactNode;
}

const Box = styled.section<{ $type: FaceProps['type'] }>`
  padding: ${({ theme }) => theme.space.sm};
  border-inline-start: 3px solid
    ${({ theme, $type }) => getColor({ theme, variable: $type === 'info' ? 'border.default' : EMPHASIS[$type] })};
`;

const EMPHASIS = { error: 'border.dangerEmphasis', warning: 'border.warningEmphasis' } as const;

const Title = styled.h2`
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Text = styled.p`
  margin: ${({ theme }) => theme.space.xxs} 0 0;
`;

const Detail = styled(Text)`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const Action = styled.div`
  margin-top: ${({ theme }) => theme.space.xs};
`;

export function Face({ type, title, body, detail, action, children }: FaceProps) {
  return (
    <Box $type={type} role={type === 'error' ? 'alert' : 'status'}>
      <Title>{title}</Title>
      <Text>{body}</Text>
      {children}
      {detail !== undefined && <Detail>{detail}</Detail>}
      {action !== undefined && (
        <Action>
          <TextButton onClick={action.run}>{action.label}</TextButton>
        </Action>
      )}
    </Box>
  );
}
