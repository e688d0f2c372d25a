// Organizations that were not counted, each with the records that have to be mended first.
import { useId } from 'react';
import type { Differences } from '../../../actions/recount/difference';
import { RECORDS } from '../../shared/details-words';
import { useWords } from '../../shared/words';
import { FaultyList } from '../../verdict/FaultyList';
import { LongTable } from '../table/LongTable';
import { organizationName, type Phrases } from './difference-rows';
import { Note, Section, SectionTitle } from './styles';

interface UntoldProps {
  readonly untold: Differences['untold'];
  readonly phrases: Phrases;
}

export function Untold({ untold, phrases }: UntoldProps) {
  const id = useId();
  const records = useWords(RECORDS);
  const { words, formats } = phrases;
  if (untold.length === 0) return null;
  const title = words.found.untold({ count: formats.number(untold.length) });
  return (
    <Section aria-labelledby={id}>
      <SectionTitle id={id}>{title}</SectionTitle>
      <Note>{words.found.untold_note()}</Note>
      <LongTable
        label={title}
        columns={[
          {
            name: 'who',
            title: words.column.who(),
            width: '30%',
            isName: true,
            cell: ({ organizationIds }) =>
              organizationIds.map((one) => organizationName(one, phrases)).join(', '),
          },
          {
            name: 'why',
            title: words.column.why(),
            width: '70%',
            cell: ({ because, faulty }) => (
              <>
                {words.untold[because]({ count: faulty.length })}
                <FaultyList faulty={faulty} words={records} />
              </>
            ),
          },
        ]}
        rows={untold}
        keyOf={({ organizationIds }) => organizationIds.join()}
        minWidth="480px"
      />
    </Section>
  );
}
