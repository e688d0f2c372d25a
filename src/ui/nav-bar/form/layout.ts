// How an editor is laid out: groups of fields beside what they say, below each other where it is narrow.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

export const Editor = styled.form`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: ${({ theme }) => theme.space.lg};

  @media (min-width: 960px) {
    grid-template-columns: minmax(0, 1fr) 320px;
  }
`;

export const Main = styled.div`
  /* What has the focus is not hidden behind the foot. */
  input,
  select,
  textarea,
  button {
    scroll-margin-block-end: 80px;
  }

  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: ${({ theme }) => theme.space.lg};
  align-content: start;
`;

export const Beside = styled.aside`
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  padding: ${({ theme }) => theme.space.md};
  align-self: start;
  overflow-wrap: anywhere;

  @media (min-width: 960px) {
    position: sticky;
    inset-block-start: ${({ theme }) => theme.space.md};
  }
`;

export const Group = styled.fieldset`
  display: grid;
  gap: ${({ theme }) => theme.space.md};
  margin: 0;
  border: 0;
  padding: 0;
  min-width: 0;
`;

export const Legend = styled.legend`
  margin-bottom: ${({ theme }) => theme.space.sm};
  padding: 0;
  font-size: ${({ theme }) => theme.fontSizes.lg};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

/** Stays in sight below a form that is longer than the window. */
export const Foot = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.sm};
  position: sticky;
  z-index: 1;
  inset-block-end: 0;
  border-block-start: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  background-color: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
  padding-block: ${({ theme }) => theme.space.sm};
`;

/** Short fields beside each other. */
export const Row = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
  gap: ${({ theme }) => theme.space.md};
  align-items: start;
`;

export const Heading = styled.h2`
  margin: 0 0 ${({ theme }) => theme.space.sm};
  font-size: ${({ theme }) => theme.fontSizes.lg};
  overflow-wrap: anywhere;

  &:focus {
    outline: none;
  }
`;

export const Hint = styled.p`
  margin: 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

export const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xs};
`;
