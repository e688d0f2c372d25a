// A part of the drawer that can be folded.
import type { ReactNode } from 'react';
import styled from 'styled-components';
import { paint } from '../theme';

const Details = styled.details`
  padding: 10px 0;
  border-bottom: 1px solid ${paint('border.default')};
  & > summary {
    font-weight: 600;
    cursor: pointer;
  }
  & > div {
    padding-top: 10px;
  }
`;

interface Props {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

export function Section({ title, isOpen = false, children }: Props) {
  return (
    <Details open={isOpen}>
      <summary>{title}</summary>
      <div role="group" aria-label={title}>
        {children}
      </div>
    </Details>
  );
}
