// What surrounds every location: Garden's theme in the host's colour scheme and the page's direction, one error
// boundary.
import type { ReactNode } from 'react';
import { DEFAULT_THEME, getColor, ThemeProvider } from '@zendeskgarden/react-theming';
import { createGlobalStyle } from 'styled-components';
import { Boundary } from './Boundary';
import { Face } from './Face';
import type { Reading } from './reading';
import { ReadingProvider } from './reading-context';

const PageStyle = createGlobalStyle`
  html, body { margin: 0; }
  body {
    background-color: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
    font: ${({ theme }) => `${theme.fontSizes.md}/${theme.lineHeights.md} ${theme.fonts.system}`};
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
`;

interface FrameProps {
  readonly reading: Reading;
  readonly colorScheme: 'light' | 'dark';
  readonly children: ReactNode;
}

export function Frame({ reading, colorScheme, children }: FrameProps) {
  const theme = {
    ...DEFAULT_THEME,
    rtl: document.documentElement.dir === 'rtl',
    colors: { ...DEFAULT_THEME.colors, base: colorScheme },
  };
  // A broken invariant is shown as what it is, and never takes the ticket with it.
  const { bug: words } = reading.words;
  const bug = ({ message }: Error) => (
    <Face type="error" title={words.title()} body={words.body()} detail={message} />
  );
  return (
    <ThemeProvider theme={theme}>
      <PageStyle />
      <ReadingProvider value={reading}>
        <Boundary instead={bug}>{children}</Boundary>
      </ReadingProvider>
    </ThemeProvider>
  );
}
