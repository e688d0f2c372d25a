// The way through a month's statements, one after the other, in the order in which the month's end lists them.
import { useCallback } from 'react';
import styled from 'styled-components';
import type { MonthStatement } from '../../../actions/statements/month-end';
import type { Sheet } from '../../../actions/statements/sheet';
import { useReading } from '../../shared/reading-context';
import { TextButton } from '../../shared/TextButton';
import { isolated } from '../../shared/words';
import { inOrder } from '../month-end/month-order';
import { monthName } from '../month-end/months';
import { useAnswer } from '../use-answer';
import type { StatementWords } from './how-words';
import type { Moves, StatementViews } from './statement-tools';

const Bar = styled.nav`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.md}`};
  margin-bottom: ${({ theme }) => theme.space.sm};
`;

interface NeighboursProps {
  readonly sheet: Sheet;
  readonly views: StatementViews;
  readonly words: StatementWords;
  readonly go: Moves;
}

export function Neighbours({ sheet, views, words: { neighbours }, go }: NeighboursProps) {
  const { formats } = useReading();
  const month = (sheet.endsOn ?? sheet.startsOn).slice(0, 7);
  const ask = useCallback(async () => inOrder(await views.month(month)), [views, month]);
  const statements = (useAnswer(ask) ?? []).filter((row): row is MonthStatement => row.kind === 'statement');
  const at = statements.findIndex(
    (row) => row.contractId === sheet.contract.id && row.sheet.startsOn === sheet.startsOn,
  );
  const [previous, next] = at < 0 ? [] : [statements[at - 1], statements[at + 1]];
  const to = (row: MonthStatement) => () => go.statement(row.contractId, row.sheet.startsOn);
  const named = (row: MonthStatement) => ({ name: isolated(row.sheet.customer.name) });
  return (
    <Bar aria-label={neighbours.label()}>
      <TextButton onClick={() => go.month(month)}>
        {neighbours.all({ month: monthName(month, formats) })}
      </TextButton>
      {previous !== undefined && (
        <TextButton onClick={to(previous)}>{neighbours.previous(named(previous))}</TextButton>
      )}
      {next !== undefined && <TextButton onClick={to(next)}>{neighbours.next(named(next))}</TextButton>}
    </Bar>
  );
}
