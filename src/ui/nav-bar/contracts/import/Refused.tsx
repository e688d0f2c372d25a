// Rows that are wrong, or were refused: which, which column, and what to do; as a list and as a file to mend them by.
import { Button } from '@zendeskgarden/react-buttons';
import type { Column } from '../../../../actions/contracts/csv/columns';
import type { RowFault } from '../../../../actions/contracts/csv/row-fault';
import { csvLine } from '../../../../domain/csv';
import { CONTRACTS } from '../../../shared/contracts-words';
import { useReading } from '../../../shared/reading-context';
import { isolated, useWords } from '../../../shared/words';
import { PlainTable } from '../../table/Plain';
import styled from 'styled-components';

const Wide = styled(PlainTable)`
  width: 100%;

  th,
  td {
    text-align: start;
    overflow-wrap: anywhere;
  }
`;

const MOST_SHOWN = 100;

interface RefusedProps {
  readonly faults: readonly RowFault[];
  readonly file: string;
  readonly saveFile: (name: string, type: string, text: string) => void;
}

export function Refused({ faults, file, saveFile }: RefusedProps) {
  const { import: words, field } = useWords(CONTRACTS);
  const { formats } = useReading();
  if (faults.length === 0) return null;
  const said = ({ kind, value, facts }: RowFault, mark: (text: string) => string) =>
    words.row_fault[kind]({
      value: mark(value),
      names: '',
      name: '',
      id: '',
      other: 0,
      organizations: 0,
      most: 0,
      detail: '',
      statement: '',
      ...facts,
      until: typeof facts['until'] === 'string' && facts['until'] !== '' ? formats.day(facts['until']) : '',
    });
  /** As the form calls it, beside the heading of the file. */
  const named = (column: Column) =>
    column === 'id' || column === 'external_id' || column === 'organization_id'
      ? words.id_column[column]()
      : field[column]();
  const save = () => {
    const head = [words.line(), words.column_head(), words.value(), words.what()];
    const lines = faults.map((fault) =>
      csvLine([String(fault.line), fault.column ?? '', fault.value, said(fault, (text) => text)]),
    );
    saveFile(
      `wrong-rows-${file.replace(/\.[^.]*$/, '')}.csv`,
      'text/csv',
      `\uFEFF${csvLine(head)}${lines.join('')}`,
    );
  };
  return (
    <>
      <Wide>
        <caption>{words.wrong({ count: faults.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{words.line()}</th>
            <th scope="col">{words.column_head()}</th>
            <th scope="col">{words.what()}</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, MOST_SHOWN).map((fault, at) => (
            <tr key={`${fault.line} ${fault.column ?? ''} ${at}`}>
              <th scope="row">{formats.number(fault.line)}</th>
              <td>
                {fault.column !== null && (
                  <>
                    {named(fault.column)} <code>{fault.column}</code>
                  </>
                )}
              </td>
              <td>{said(fault, isolated)}</td>
            </tr>
          ))}
        </tbody>
      </Wide>
      {faults.length > MOST_SHOWN && <p>{words.more_wrong({ count: faults.length - MOST_SHOWN })}</p>}
      <p>
        <Button size="small" onClick={save}>
          {words.save_wrong()}
        </Button>
      </p>
    </>
  );
}
