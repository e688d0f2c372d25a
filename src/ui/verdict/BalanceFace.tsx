// Only a stored balance: still counting, not allowed to see everything, or too much to count here.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { GroupFacts } from '../../actions/read-group';
import { LoadedPart } from '../shared/LoadedPart';
import { part } from '../shared/part';
import { useReading } from '../shared/reading-context';

/** Why only a stored balance can be shown. */
export type BalanceOnly = 'counting' | 'restricted' | 'too_many';

const StoredBalances = part(() => import('./StoredBalances'));

export const preloadBalances = StoredBalances.preload;

const Box = styled.div`
  padding: ${({ theme }) => theme.space.sm};
`;

const Why = styled.div`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

export function BalanceFace({ why, facts }: { readonly why: BalanceOnly; readonly facts: GroupFacts }) {
  const { words } = useReading();
  const said = {
    counting: words.panel.counting,
    restricted: words.silence.restricted,
    too_many: words.silence.too_many,
  };
  return (
    <Box>
      <Why role="status">{said[why]()}</Why>
      {(why !== 'counting' || facts.rows.balances.length > 0) && (
        <LoadedPart>
          <StoredBalances facts={facts} />
        </LoadedPart>
      )}
    </Box>
  );
}
