// How the set-up screen looks: a list that reads from top to bottom, at 700 px too.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

export const Title = styled.h2`
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.lg};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

export const SectionTitle = styled.h3`
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

export const Section = styled.section`
  margin-block-end: ${({ theme }) => theme.space.lg};
`;

export const Text = styled.p`
  margin: ${({ theme }) => theme.space.xxs} 0 0;
  max-width: 75ch;
  overflow-wrap: anywhere;
`;

export const Note = styled(Text)`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

export const Wrong = styled(Text)`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.danger' })};
`;

export const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.sm};
  margin-block-start: ${({ theme }) => theme.space.xs};
`;

export const List = styled.ol`
  margin: ${({ theme }) => `${theme.space.sm} 0 0`};
  padding: 0;
  list-style: none;
`;

export const Item = styled.li<{ $tone: Tone }>`
  border-inline-start: 3px solid ${({ theme, $tone }) => getColor({ theme, variable: BORDERS[$tone] })};
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};

  & + & {
    margin-block-start: ${({ theme }) => theme.space.xs};
  }
`;

export type Tone = 'good' | 'open' | 'bad' | 'quiet';

const BORDERS: Readonly<Record<Tone, string>> = {
  good: 'border.successEmphasis',
  open: 'border.warningEmphasis',
  bad: 'border.dangerEmphasis',
  quiet: 'border.default',
};

/** What stands before a check's title: a sign for the eye, its meaning in words beside it. */
export const State = styled.span<{ $tone: Tone }>`
  display: inline-block;
  margin-inline-start: ${({ theme }) => theme.space.xs};
  color: ${({ theme, $tone }) => getColor({ theme, variable: COLOURS[$tone] })};
  font-weight: ${({ theme }) => theme.fontWeights.regular};
`;

const COLOURS: Readonly<Record<Tone, string>> = {
  good: 'foreground.success',
  open: 'foreground.warning',
  bad: 'foreground.danger',
  quiet: 'foreground.subtle',
};

export const Reasons = styled.ul`
  margin: ${({ theme }) => theme.space.xxs} 0 0;
  padding-inline-start: ${({ theme }) => theme.space.md};
  max-width: 85ch;
  overflow-wrap: anywhere;
`;

export const Fields = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(280px, 1fr));
  gap: ${({ theme }) => theme.space.md};
  margin-block-start: ${({ theme }) => theme.space.sm};
  max-width: 900px;
`;
