// Records of the organization that cannot be read: alone they are the whole answer, beside sound contracts a part of it.
import styled from 'styled-components';
import type { FaultyRecord } from '../../actions/ports';
import { ORGANIZATION } from '../shared/organization-words';
import { RECORDS } from '../shared/details-words';
import { useWords } from '../shared/words';
import CannotTellFace from '../verdict/CannotTellFace';
import { FaultyList } from '../verdict/FaultyList';
import { Section } from '../verdict/Section';

const Box = styled.div`
  padding-inline: ${({ theme }) => theme.space.sm};
`;

interface UnreadableProps {
  readonly faulty: readonly FaultyRecord[];
  readonly isBeside: boolean;
  readonly retry: () => void;
}

export default function Unreadable({ faulty, isBeside, retry }: UnreadableProps) {
  const words = useWords(ORGANIZATION);
  const records = useWords(RECORDS);
  if (!isBeside) return <CannotTellFace faulty={faulty} retry={retry} />;
  return (
    <Box>
      <Section title={words.unreadable({ count: faulty.length })}>
        <FaultyList faulty={faulty} words={records} />
      </Section>
    </Box>
  );
}
