// What stands in each column of the list of contracts.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { ContractLine, LineColumn } from '../../../actions/contracts/contract-list';
import { RECORDS } from '../../shared/details-words';
import { faultWords } from '../../shared/fault-words';
import { LoadedPart } from '../../shared/LoadedPart';
import type { Reading } from '../../shared/reading';
import { TextButton } from '../../shared/TextButton';
import { isolated, useWords, type GroupWords } from '../../shared/words';
import { FaultyList } from '../../verdict/FaultyList';
import type { LongColumn } from '../table/TableRow';
import { termWords } from './state-words';

const Quiet = styled.div`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  overflow-wrap: anywhere;
`;

const Name = styled(TextButton)`
  text-align: start;
  overflow-wrap: anywhere;
`;

const Wide = styled.span`
  overflow-wrap: anywhere;
`;

const Strange = styled.div`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.warning' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const WIDTHS: Readonly<Record<LineColumn, string>> = {
  name: '27%',
  organization: '21%',
  plan: '16%',
  state: '13%',
  term: '23%',
};

export function contractColumns(
  words: GroupWords<'contracts'>,
  reading: Reading,
  open: (id: string) => void,
): readonly LongColumn<ContractLine, LineColumn>[] {
  const cells: Readonly<Record<LineColumn, LongColumn<ContractLine, LineColumn>['cell']>> = {
    name: (line) => (
      <>
        <Name onClick={() => open(line.id)}>{isolated(line.name)}</Name>
        {line.drawsFrom !== null && <Quiet>{words.list.draws({ contract: isolated(line.drawsFrom) })}</Quiet>}
        {(line.faulty !== null || line.strange.length > 0) && (
          <LoadedPart>
            <Faults line={line} />
          </LoadedPart>
        )}
      </>
    ),
    organization: ({ organizationName, organizationId }) =>
      organizationName === null || organizationName === '' ? (
        <Quiet>{organizationId === null ? words.list.no_organization() : `#${organizationId}`}</Quiet>
      ) : (
        <Wide>{isolated(organizationName)}</Wide>
      ),
    plan: ({ planName }) => <Wide>{isolated(planName)}</Wide>,
    state: ({ state }) => words.state[state](),
    term: (line) => termWords(line, reading),
  };
  return (Object.keys(WIDTHS) as LineColumn[]).map((name) => ({
    name,
    title: words.columns[name](),
    width: WIDTHS[name],
    cell: cells[name],
  }));
}

function Faults({ line: { faulty, strange } }: { readonly line: ContractLine }) {
  const words = useWords(RECORDS);
  if (faulty !== null) return <FaultyList faulty={[faulty]} words={words} />;
  return strange.map((fault) => <Strange key={fault.field}>{faultWords(fault, words)}</Strange>);
}
