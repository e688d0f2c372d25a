// What a plan says, sentence by sentence.
import styled from 'styled-components';
import type { PlanRecord } from '../../../actions/ports';
import { useReading } from '../../shared/reading-context';
import { planInWords, type PlansWords } from './plan-says';

const Title = styled.h3`
  margin: 0 0 ${({ theme }) => theme.space.xs};
  font-size: ${({ theme }) => theme.fontSizes.md};
`;

const List = styled.ul`
  margin: 0;
  padding-inline-start: ${({ theme }) => theme.space.md};
`;

interface PlanPreviewProps {
  /** Null while it cannot be read. */
  readonly record: PlanRecord | null;
  readonly words: PlansWords;
}

export function PlanPreview({ record, words }: PlanPreviewProps) {
  const { formats } = useReading();
  return (
    <>
      <Title>{words.says.title()}</Title>
      {record === null ? (
        <p>{words.says.not_yet()}</p>
      ) : (
        <List>
          {planInWords(record, words, formats).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </List>
      )}
    </>
  );
}
