// A verdict with its age where it is remembered, below the failure that kept it from being read again.
// One tree for old and new, so that what a person opened stays open when the new verdict takes the old one's place.
import type { ReactNode } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useReading } from '../shared/reading-context';
import type { VerdictView } from '../verdict/verdict-view';
import { NoOrganizationFace } from './NoOrganizationFace';
import { VerdictFace } from './VerdictFace';

const Age = styled.div`
  padding: ${({ theme }) => `0 ${theme.space.sm} ${theme.space.sm}`};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

interface SeenVerdictProps {
  readonly view: VerdictView;
  readonly slaOnOverage: boolean;
  /** A person asks again for what could not be read or written. */
  readonly retry: () => void;
  readonly failure: ReactNode;
}

export function SeenVerdict({ view, slaOnOverage, retry, failure }: SeenVerdictProps) {
  const { words, formats, now } = useReading();
  const ago = formats.relativeMoment(view.seenAt, now());
  return (
    <>
      {failure}
      {view.standing.decision.reason === 'no_organization' ? (
        <NoOrganizationFace isPreview={view.isPreview} />
      ) : (
        <VerdictFace view={view} slaOnOverage={slaOnOverage} retry={retry} />
      )}
      {view.isRemembered && (
        <Age>{failure === null ? words.panel.as_seen_reading({ ago }) : words.panel.as_seen({ ago })}</Age>
      )}
    </>
  );
}
