// A link to another page of the workspace: no reload, but a true address for a new tab.
import type { MouseEvent, ReactNode } from 'react';
import styled from 'styled-components';
import { paint } from '../theme';
import { useWorkspace } from '../workspace/workspace-context';

const Anchor = styled.a`
  color: ${paint('foreground.primary')};
  text-decoration: none;
  &:hover {
    text-decoration: underline;
  }
  &:focus-visible {
    outline: 2px solid ${paint('border.primaryEmphasis')};
    border-radius: 2px;
  }
`;

interface Props {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly title?: string;
}

export function Link({ to, children, ...rest }: Props) {
  const { navigator } = useWorkspace();
  const go = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    navigator.go(to);
  };
  return (
    <Anchor href={navigator.hrefOf(to)} onClick={go} {...rest}>
      {children}
    </Anchor>
  );
}
