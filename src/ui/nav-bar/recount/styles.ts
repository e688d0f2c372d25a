// How the recount's screen looks: wide first, usable at 700 px, in Garden's tokens and logical directions.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

export const Title = styled.h2`
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.lg};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

export const Section = styled.section`
  margin-block-start: ${({ theme }) => theme.space.md};
`;

export const SectionTitle = styled.h3`
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

export const Text = styled.p`
  margin: ${({ theme }) => theme.space.xxs} 0 0;
  max-width: 75ch;
`;

export const Note = styled(Text)`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

export const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.sm};
  align-items: center;
  margin-block-start: ${({ theme }) => theme.space.sm};
`;

/** In a line with its words a bar has no width of its own. */
export const Track = styled.div`
  flex: 0 1 320px;
  min-width: 120px;
`;

export const Link = styled.a`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
`;

export const Select = styled.select`
  margin-inline-start: ${({ theme }) => theme.space.xs};
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.emphasis' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background-color: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
  min-height: 32px;
  color: inherit;
  font: inherit;
`;

export const Mind = styled.strong`
  display: block;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.warning' })};
  font-weight: inherit;
`;
