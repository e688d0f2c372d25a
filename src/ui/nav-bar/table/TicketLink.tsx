// A ticket's number, which opens it in a tab of its own.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

const Link = styled.a`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
`;

export function TicketLink({ id, address }: { readonly id: string; readonly address: string | null }) {
  if (address === null) return <>#{id}</>;
  return (
    <Link href={address} target="_blank" rel="noopener noreferrer">
      #{id}
    </Link>
  );
}
