// What stands in each column of the overview.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { OverviewRow } from '../../../actions/account/overview-rows';
import type { Charged } from '../../../domain/balances';
import { useReading } from '../../shared/reading-context';
import type { Reading } from '../../shared/reading';
import { TextButton } from '../../shared/TextButton';
import { isolated } from '../../shared/words';
import type { LongColumn } from '../table/TableRow';
import { COLUMNS, FIXED, type Column } from './overview-choice';
import { TrendCell } from './TrendCell';
import { UseCell, type OverviewWords } from './UseCell';

const Quiet = styled.div`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const Name = styled(TextButton)`
  text-align: start;
  overflow-wrap: anywhere;
`;

const Flags = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xxs};
  margin: 0;
  padding: 0;
  list-style: none;
`;

const Flag = styled.li<{ $isLoud: boolean }>`
  border: 1px solid
    ${({ theme, $isLoud }) =>
      getColor({ theme, variable: $isLoud ? 'border.dangerEmphasis' : 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  padding: 0 ${({ theme }) => theme.space.xxs};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const WIDTHS: Readonly<Record<Column, string>> = {
  organization: '20%',
  plan: '11%',
  use: '18%',
  trend: '150px',
  run_out: '10%',
  overage: '11%',
  usage: '10%',
  waived: '10%',
  ends: '10%',
};
const MONEY: ReadonlySet<Column> = new Set(['overage', 'usage', 'waived']);

export function overviewColumns(
  words: OverviewWords,
  reading: Reading,
  hidden: readonly Column[],
  openContract: (row: OverviewRow) => void,
): readonly LongColumn<OverviewRow, Column>[] {
  const cells: Readonly<Record<Column, LongColumn<OverviewRow, Column>['cell']>> = {
    organization: (row) => (
      <>
        <Name onClick={() => openContract(row)} title={words.open({ contract: row.contract.name })}>
          {organizationWords(row, words)}
        </Name>
        <Quiet>{isolated(row.contract.name)}</Quiet>
        <FlagList row={row} words={words} />
      </>
    ),
    plan: (row) => isolated(row.planName),
    use: (row) => <UseCell row={row} words={words} />,
    trend: ({ figures }) => figures.kind === 'counted' && <TrendCell figures={figures} words={words} />,
    run_out: (row) => runOutWords(row, words, reading),
    overage: (row) => <MoneyCell row={row} which="overage" words={words} />,
    usage: (row) => <MoneyCell row={row} which="usage" words={words} />,
    waived: (row) => <MoneyCell row={row} which="waived" words={words} />,
    ends: (row) => endWords(row, words, reading),
  };
  return COLUMNS.filter((name) => name === FIXED || !hidden.includes(name)).map((name) => ({
    name,
    title: words.columns[name](),
    width: WIDTHS[name],
    isNumber: MONEY.has(name),
    cell: cells[name],
  }));
}

function organizationWords(
  { organizationId, organizationName }: Pick<OverviewRow, 'organizationId' | 'organizationName'>,
  words: OverviewWords,
): string {
  if (organizationName !== null) return isolated(organizationName);
  return organizationId === null
    ? words.no_organization()
    : words.unknown_organization({ id: organizationId });
}

function FlagList({ row, words }: { readonly row: OverviewRow; readonly words: OverviewWords }) {
  if (row.flags.length === 0) return null;
  return (
    <Flags>
      {row.flags.map((flag) => (
        <Flag key={flag} $isLoud={flag === 'over' || flag === 'faulty'}>
          {words.flag[flag]()}
        </Flag>
      ))}
    </Flags>
  );
}

function runOutWords({ figures }: OverviewRow, { run_out }: OverviewWords, { formats }: Reading): string {
  if (figures.kind !== 'counted') return '';
  const { runOut } = figures;
  if (runOut === null) return run_out.none();
  return runOut.kind === 'runs_out' ? formats.day(runOut.on) : run_out[runOut.kind]();
}

interface MoneyCellProps {
  readonly row: OverviewRow;
  readonly which: 'overage' | 'usage' | 'waived';
  readonly words: OverviewWords;
}

function MoneyCell({ row: { figures }, which, words: { money } }: MoneyCellProps) {
  const { formats } = useReading();
  if (figures.kind !== 'counted' || figures.billing === null) return null;
  const { units, amount }: Charged = figures.billing[which];
  if (units === 0 && amount === 0) return <>–</>;
  const said = formats.units(units, figures.unit);
  const isUnpriced = figures.currency === null || (!figures.isPriced && amount === 0);
  if (isUnpriced || figures.currency === null) return <>{money.no_price({ units: said })}</>;
  return (
    <>
      {formats.money(amount, figures.currency)}
      <Quiet>{money.for({ units: said })}</Quiet>
    </>
  );
}

function endWords({ stage, startsOn, endsOn }: OverviewRow, { ends }: OverviewWords, { formats }: Reading) {
  const end = endsOn === null ? null : formats.day(endsOn);
  switch (stage) {
    case 'not_started':
      return startsOn === null ? '' : ends.not_started({ date: formats.day(startsOn) });
    case 'suspended':
      return ends.suspended();
    case 'cancelled':
      return ends.cancelled();
    case 'ended':
      return end === null ? '' : ends.ended({ date: end });
    case 'in_renewal':
      return end === null ? '' : ends.in_renewal({ date: end });
    case 'active':
      return end ?? ends.never();
    case null:
      return '';
  }
}
