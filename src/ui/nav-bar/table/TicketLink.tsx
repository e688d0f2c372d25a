// A ticket's number, with the way to it.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useReading } from '../../shared/reading-context';

const Link = styled.a`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
`;

export function TicketLink({ id }: { readonly id: string }) {
  const { addressOf } = useReading();
  const address = addressOf({ object: 'ticket', id, name: `#${id}` });
  if (address === null) return <>#{id}</>;
  return (
    <Link href={address} target="_blank" rel="noopener noreferrer">
      #{id}
    </Link>
  );
}
