// Which records keep the app from judging, field by field, and where to mend them.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { FaultyRecord } from '../../actions/ports';
import { Face } from '../shared/Face';
import { useReading } from '../shared/reading-context';
import { useWords } from '../shared/use-words';
import { faultWords, recordWords } from '../shared/fault-words';

const List = styled.ul`
  margin: ${({ theme }) => theme.space.xs} 0 0;
  padding: 0;
  list-style: none;
`;

const Link = styled.a`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
`;

/** Opens beside the ticket, in Zendesk's own screen for the record. */
function RecordName({ address, name }: { readonly address: string | null; readonly name: string }) {
  if (address === null) return <strong>{name}</strong>;
  return (
    <Link href={address} target="_blank" rel="noopener noreferrer">
      <strong>{name}</strong>
    </Link>
  );
}

interface CannotTellFaceProps {
  readonly faulty: readonly FaultyRecord[];
  readonly retry: () => void;
}

export default function CannotTellFace({ faulty, retry }: CannotTellFaceProps) {
  const { words: panel, addressOf } = useReading();
  const words = useWords('records');
  if (words === null) return null;
  return (
    <Face
      type="warning"
      title={words.cannot_tell.title()}
      body={words.cannot_tell.body()}
      action={{ label: panel.panel.retry(), run: retry }}
    >
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
    </Face>
  );
}
