// Where no estimate can be made here: why, and the last count that was stored.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { GroupFacts } from '../../actions/read-group';
import StoredBalances from '../verdict/StoredBalances';

const Box = styled.div`
  padding: ${({ theme }) => theme.space.sm};
`;

const Why = styled.div`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

export default function LastCount({ why, facts }: { readonly why: string; readonly facts: GroupFacts }) {
  return (
    <Box>
      <Why role="status">{why}</Why>
      <StoredBalances facts={facts} />
    </Box>
  );
}
