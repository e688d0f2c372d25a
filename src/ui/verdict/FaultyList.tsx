// Faulty records, each with a link to where it is mended and what is wrong with it, field by field.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { FaultyRecord } from '../../actions/ports';
import { faultWords, recordWords } from '../shared/fault-words';
import { useReading } from '../shared/reading-context';
import type { GroupWords } from '../shared/words';

const List = styled.ul`
  margin: ${({ theme }) => theme.space.xs} 0 0;
  padding: 0;
  list-style: none;
`;

const Link = styled.a`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
`;

/** Opens beside the app, in Zendesk's own screen for the record. */
function RecordName({ address, name }: { readonly address: string | null; readonly name: string }) {
  if (address === null) return <strong>{name}</strong>;
  return (
    <Link href={address} target="_blank" rel="noopener noreferrer">
      <strong>{name}</strong>
    </Link>
  );
}

interface FaultyListProps {
  readonly faulty: readonly FaultyRecord[];
  readonly words: GroupWords<'records'>;
}

export function FaultyList({ faulty, words }: FaultyListProps) {
  const { addressOf } = useReading();
  return (
    <List>
      {faulty.map(({ record, faults }) => (
        <li key={`${record.object}:${record.id}`}>
          <RecordName address={addressOf(record)} name={recordWords(record, words)} />
          <List>
            {faults.map((fault) => (
              <li key={`${fault.field}:${fault.kind}`}>{faultWords(fault, words)}</li>
            ))}
          </List>
        </li>
      ))}
    </List>
  );
}
