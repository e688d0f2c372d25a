// Opens the session, then the workspace; says what is missing where it cannot.
import { ThemeProvider } from '@zendeskgarden/react-theming';
import { useEffect, useState } from 'react';
import { openSession } from '../workspace/session';
import { hearNews } from '../workspace/hear-news';
import { Workspace } from '../workspace/workspace';
import { WorkspaceContext } from '../workspace/workspace-context';
import { useWatched } from '../workspace/use-watched';
import { workspaceTheme } from '../theme';
import { Shell } from './Shell';

type Opening =
  | { readonly stage: 'opening' }
  | { readonly stage: 'open'; readonly workspace: Workspace }
  | { readonly stage: 'failed'; readonly words: string };

export function Root() {
  const [opening, setOpening] = useState<Opening>({ stage: 'opening' });
  useEffect(() => {
    const signIn = new URLSearchParams(window.location.search).get('user');
    openSession(window.location.origin, signIn).then(
      (session) => {
        const workspace = new Workspace(session, window);
        hearNews(workspace);
        setOpening({ stage: 'open', workspace });
      },
      (failure: unknown) => setOpening({ stage: 'failed', words: String(failure) }),
    );
  }, []);
  if (opening.stage === 'opening') return <p style={{ padding: 24 }}>Opening the workspace…</p>;
  if (opening.stage === 'failed') {
    return (
      <p role="alert" style={{ padding: 24 }}>
        The workspace could not be opened. {opening.words}
      </p>
    );
  }
  return <OpenWorkspace workspace={opening.workspace} />;
}

function OpenWorkspace({ workspace }: { readonly workspace: Workspace }) {
  const { colorScheme } = useWatched(workspace.state);
  return (
    <WorkspaceContext.Provider value={workspace}>
      <ThemeProvider theme={workspaceTheme(colorScheme)}>
        <Shell />
      </ThemeProvider>
    </WorkspaceContext.Provider>
  );
}
