// Where use comes from, by one trait: the largest parts first, each with a bar of one scale and its number.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { UseShare } from '../../../actions/account/insight-rows';
import { useReading } from '../../shared/reading-context';

const Section = styled.section`
  min-width: 240px;
  max-width: 360px;
`;

const Title = styled.h3`
  margin: 0 0 ${({ theme }) => theme.space.xxs};
  font-size: ${({ theme }) => theme.fontSizes.md};
`;

const List = styled.ol`
  margin: 0;
  padding: 0;
  list-style: none;
`;

const Item = styled.li`
  margin-bottom: ${({ theme }) => theme.space.xxs};
`;

const Line = styled.div`
  display: flex;
  justify-content: space-between;
  gap: ${({ theme }) => theme.space.sm};
  overflow-wrap: anywhere;
  font-variant-numeric: tabular-nums;
`;

const Bar = styled.div`
  forced-color-adjust: none;
  background-color: ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
  height: 4px;
`;

/** Of one trait. */
export const MOST_SHARES = 10;

interface SharesProps {
  readonly title: string;
  readonly shares: readonly UseShare[];
  readonly nameOf: (key: string | null) => string;
}

export function Shares({ title, shares, nameOf }: SharesProps) {
  const { formats } = useReading();
  const most = Math.max(1, ...shares.map(({ tickets }) => tickets));
  if (shares.length === 0) return null;
  return (
    <Section>
      <Title>{title}</Title>
      <List>
        {shares.slice(0, MOST_SHARES).map(({ key, tickets }) => (
          <Item key={key}>
            <Line>
              <span>{nameOf(key)}</span>
              <span>{formats.number(tickets)}</span>
            </Line>
            <Bar aria-hidden="true" style={{ width: `${(tickets * 100) / most}%` }} />
          </Item>
        ))}
      </List>
    </Section>
  );
}
