// An empty page with Garden's theme, drawn once the host has answered: the least that any app of React and Garden is.
import { DEFAULT_THEME, getColor, ThemeProvider } from '@zendeskgarden/react-theming';
import { createRoot } from 'react-dom/client';
import styled from 'styled-components';

const Page = styled.p`
  margin: 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
`;

interface Client {
  on(name: 'app.registered', listener: () => void): void;
}

const { ZAFClient } = globalThis as unknown as { readonly ZAFClient: { init(): Client } };
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root element');
ZAFClient.init().on('app.registered', () => {
  createRoot(root).render(
    <ThemeProvider theme={DEFAULT_THEME}>
      <Page>Nothing here</Page>
    </ThemeProvider>,
  );
});
