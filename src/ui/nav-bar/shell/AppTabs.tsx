// The page's tabs, and the one that is open. What stands in a tab is loaded when it is first opened.
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import { Tabs } from '@zendeskgarden/react-tabs';
import styled from 'styled-components';
import { LoadingFace } from '../../shared/ReadingFaces';
import { LoadedPart } from '../../shared/LoadedPart';
import { useWords } from '../../shared/words';
import { PAGE } from '../../shared/page-words';
import { keepFocus } from './kept-focus';
import type { PageRouter } from './page-router';
import { TABS, type Tab } from './route';

const Head = styled.header`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  justify-content: space-between;
  gap: ${({ theme }) => theme.space.sm};
  padding: ${({ theme }) => `${theme.space.md} ${theme.space.lg} 0`};
`;

const Title = styled.h1`
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.xl};
  line-height: ${({ theme }) => theme.lineHeights.xl};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

/** At the title's edge, and no room taken where nothing went wrong. */
const Above = styled.div`
  margin-inline: ${({ theme }) => theme.space.lg};

  &:not(:empty) {
    margin-block-start: ${({ theme }) => theme.space.sm};
  }
`;

/** Garden cuts off what is wider, and then a table's last columns cannot be scrolled to nor its head stay in sight. */
const Whole = styled(Tabs)`
  overflow: visible;
`;

const Row = styled(Tabs.TabList)`
  margin-bottom: 0;
  padding-inline: ${({ theme }) => theme.space.xs};
  border-bottom: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  /* Where one line is too short the tabs take two: one that has to be scrolled to is not found. */
  white-space: normal;

  & > [role='tab'] {
    padding-inline: ${({ theme }) => theme.space.sm};
    white-space: nowrap;
  }
`;

const Panel = styled(Tabs.TabPanel)`
  padding: ${({ theme }) => `${theme.space.md} ${theme.space.lg}`};
`;

interface AppTabsProps {
  readonly router: PageRouter;
  /** How old the figures are, and counting anew. */
  readonly status: ReactNode;
  /** What went wrong, above every tab. */
  readonly above: ReactNode;
  readonly draw: (tab: Tab) => ReactNode;
}

export function AppTabs({ router, status, above, draw }: AppTabsProps) {
  const words = useWords(PAGE);
  const { tab } = useSyncExternalStore(router.subscribe, router.state);
  useEffect(() => keepFocus(document), []);
  const open = (name: string) => {
    const chosen = TABS.find((one) => one === name);
    if (chosen !== undefined && chosen !== tab) router.goTo(chosen);
  };
  return (
    <>
      <Head>
        <Title>{words.title()}</Title>
        {status}
      </Head>
      <Above>{above}</Above>
      <Whole selectedItem={tab} onChange={open}>
        <Row aria-label={words.tabs.label()}>
          {TABS.map((name) => (
            <Tabs.Tab key={name} item={name}>
              {words.tabs[name]()}
            </Tabs.Tab>
          ))}
        </Row>
        {TABS.map((name) => (
          <Panel key={name} item={name}>
            {name === tab && <LoadedPart meanwhile={<LoadingFace />}>{draw(name)}</LoadedPart>}
          </Panel>
        ))}
      </Whole>
    </>
  );
}
