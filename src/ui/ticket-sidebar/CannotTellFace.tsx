// Which records keep the app from judging, field by field, and where to mend them.
import { useEffect, useState } from 'react';
import styled from 'styled-components';
import type { FaultyRecord } from '../../actions/ports';
import { Face } from '../shared/Face';
import { useReading } from '../shared/reading-context';
import { loadRecordWords, type RecordWords } from '../shared/words';
import { faultWords, recordWords } from '../shared/fault-words';

const List = styled.ul`
  margin: ${({ theme }) => theme.space.xs} 0 0;
  padding-inline-start: ${({ theme }) => theme.space.sm};
`;

interface CannotTellFaceProps {
  readonly faulty: readonly FaultyRecord[];
  readonly retry: () => void;
}

export default function CannotTellFace({ faulty, retry }: CannotTellFaceProps) {
  const { words: panel, formats } = useReading();
  const [words, setWords] = useState<RecordWords | null>(null);
  useEffect(() => {
    void loadRecordWords(formats.locale).then(setWords);
  }, [formats.locale]);
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
            <strong>{recordWords(record, words)}</strong>
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
