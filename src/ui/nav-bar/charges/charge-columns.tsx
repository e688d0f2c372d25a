// What stands in each column of the charges.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { ChargeRow } from '../../../actions/account/charge-rows';
import type { Reading } from '../../shared/reading';
import { isolated } from '../../shared/words';
import type { LongColumn } from '../table/TableRow';
import { TicketLink } from '../table/TicketLink';
import { COLUMNS, type Column } from './charge-choice';
import { amountWords, reasonWords, type ChargesWords } from './charge-words';

const Quiet = styled.div`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const WIDTHS: Readonly<Record<Column, string>> = {
  ticket: '26%',
  organization: '22%',
  day: '136px',
  state: '18%',
  units: '90px',
  amount: '130px',
};
const FIGURES: ReadonlySet<Column> = new Set(['units', 'amount']);

export function chargeColumns(
  words: ChargesWords,
  reading: Reading,
): readonly LongColumn<ChargeRow, Column>[] {
  const { formats } = reading;
  const cells: Readonly<Record<Column, LongColumn<ChargeRow, Column>['cell']>> = {
    ticket: ({ ticketId, subject }) => (
      <>
        <TicketLink id={ticketId} /> {isolated(subject)}
      </>
    ),
    organization: (row) => (
      <>
        {isolated(row.organizationName ?? row.organizationId)}
        <Quiet>{isolated(row.contractName)}</Quiet>
      </>
    ),
    day: ({ day }) => formats.day(day),
    state: (row) => (
      <>
        {words.state[row.state]()}
        {row.isFinal && ` ${words.final()}`}
        <Quiet>{reasonWords(row, words)}</Quiet>
      </>
    ),
    units: ({ decision, unit }) => formats.units(decision.overageUnits, unit),
    amount: (row) => amountWords(row, words, reading),
  };
  return COLUMNS.map((name) => ({
    name,
    title: words.columns[name](),
    width: WIDTHS[name],
    isNumber: FIGURES.has(name),
    cell: cells[name],
  }));
}
