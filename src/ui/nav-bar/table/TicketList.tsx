// Some tickets by their numbers, in as many lines as they need, each with the way to it.
import styled from 'styled-components';
import { TicketLink } from './TicketLink';

const List = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xxs} ${({ theme }) => theme.space.sm};
  margin: 0;
  padding: 0;
  list-style: none;
`;

/** Beyond that there are other ways to list them. */
const MOST = 50;

interface TicketListProps {
  readonly ids: readonly string[];
  /** "and 12 more" */
  readonly more: (left: number) => string;
}

export function TicketList({ ids, more }: TicketListProps) {
  return (
    <List>
      {ids.slice(0, MOST).map((id) => (
        <li key={id}>
          <TicketLink id={id} />
        </li>
      ))}
      {ids.length > MOST && <li>{more(ids.length - MOST)}</li>}
    </List>
  );
}
