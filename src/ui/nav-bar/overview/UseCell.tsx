// What a contract has used: a bar and numbers for each limit, or why there are none.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { OverviewRow } from '../../../actions/account/overview-rows';
import { allowanceOf } from '../../../domain/allowance';
import type { LimitBalance } from '../../../domain/balances';
import type { Unit } from '../../../domain/facts';
import type { OVERVIEW } from '../../shared/overview-words';
import { useReading } from '../../shared/reading-context';
import type { GroupWords } from '../../shared/words';
import { partUsed } from './row-figures';

export type OverviewWords = GroupWords<(typeof OVERVIEW)['name']>;

const Quiet = styled.div`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  column-gap: ${({ theme }) => theme.space.xs};
`;

const Track = styled.div`
  border-radius: 3px;
  background-color: ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  height: 6px;
  overflow: hidden;
`;

const LEVEL = {
  calm: 'border.successEmphasis',
  warning: 'border.warningEmphasis',
  full: 'border.dangerEmphasis',
} as const;

const Fill = styled.div<{ $level: keyof typeof LEVEL }>`
  background-color: ${({ theme, $level }) => getColor({ theme, variable: LEVEL[$level] })};
  height: 100%;
`;

interface UseCellProps {
  readonly row: OverviewRow;
  readonly words: OverviewWords;
}

export function UseCell({ row, words }: UseCellProps) {
  const { formats, now } = useReading();
  const { figures } = row;
  switch (figures.kind) {
    case 'none':
      return <Quiet>{words.use.none()}</Quiet>;
    case 'cannot_tell':
      return <>{words.use.faulty({ count: figures.faulty.length })}</>;
    case 'stored':
    case 'counted': {
      const used = figures.kind === 'counted' ? (figures.billing?.usage.units ?? 0) : null;
      return (
        <>
          {figures.coverage === 'unlimited' && words.use.unlimited()}
          {figures.coverage === 'pay_as_you_go' &&
            used !== null &&
            words.use.pay_as_you_go({ used: formats.units(used, figures.unit) })}
          {figures.coverage === 'limited' && figures.limits.length === 0 && (
            <Quiet>{words.use.not_running()}</Quiet>
          )}
          {figures.limits.map((limit) => (
            <LimitUse
              key={limit.period}
              limit={limit}
              unit={figures.unit}
              level={levelOf(row, limit)}
              words={words}
            />
          ))}
          {figures.kind === 'stored' && (
            <Quiet>{words.use.stored({ ago: formats.relativeMoment(Date.parse(figures.at), now()) })}</Quiet>
          )}
        </>
      );
    }
  }
}

interface LimitUseProps {
  readonly limit: LimitBalance;
  readonly unit: Unit;
  readonly level: keyof typeof LEVEL;
  readonly words: OverviewWords;
}

function LimitUse({ limit, unit, level, words }: LimitUseProps) {
  const { formats } = useReading();
  const total = allowanceOf(limit);
  const said = words.use.of({ used: formats.units(limit.used, unit), total: formats.units(total, unit) });
  return (
    <div>
      <Line>
        <span>{said}</span>
        <Quiet as="span">{words.period[limit.period]()}</Quiet>
      </Line>
      <Track aria-hidden="true">
        <Fill $level={level} style={{ width: `${Math.min(1, partUsed(limit)) * 100}%` }} />
      </Track>
    </div>
  );
}

/** A contract that is over is over by the limit that refused; by its colour alone nothing is told. */
function levelOf({ flags }: OverviewRow, limit: LimitBalance): keyof typeof LEVEL {
  if (limit.remaining === 0) return 'full';
  return flags.includes('near') && partUsed(limit) >= 0.5 ? 'warning' : 'calm';
}
