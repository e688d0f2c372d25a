// How old the figures are, how far a count has come, and the button that begins or stops one.
import { getColor } from '@zendeskgarden/react-theming';
import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import { useReading } from '../../shared/reading-context';
import { PAGE } from '../../shared/page-words';
import { useWords } from '../../shared/words';
import type { AccountState, CountProgress } from '../account-session';

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.sm};
`;

const Quiet = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

interface CountStatusProps {
  readonly state: AccountState<unknown>;
  readonly count: () => void;
  readonly stop: () => void;
}

export function CountStatus({ state, count, stop }: CountStatusProps) {
  const { status } = useWords(PAGE);
  const { formats, now } = useReading();
  const { counting, counted, shown } = state;
  if (counting !== null) {
    return (
      <Row>
        <Quiet role="status">{progressWords(counting)}</Quiet>
        <Button size="small" onClick={stop}>
          {status.pause()}
        </Button>
      </Row>
    );
  }
  if (shown === null) return null;
  if (state.isRestricted) return <Quiet role="status">{status.restricted()}</Quiet>;
  const said =
    counted === null
      ? state.isListing
        ? status.listing({ count: shown.rows.length })
        : shown.rows.length === 0
          ? null
          : status.stored()
      : status.counted({
          ago: formats.relativeMoment(counted.at, now()),
          date: formats.day(counted.since),
        });
  return (
    <Row>
      {said !== null && <Quiet>{said}</Quiet>}
      <Button size="small" isPrimary={counted === null} onClick={count}>
        {counted === null ? status.count() : status.again()}
      </Button>
    </Row>
  );

  function progressWords({ tickets, of, waitsUntil }: CountProgress): string {
    if (waitsUntil !== null) return status.throttled({ when: formats.relativeMoment(waitsUntil, now()) });
    if (of === null) return status.reading();
    return status.counting({
      tickets: formats.number(tickets),
      total: formats.number(Math.max(of, tickets)),
    });
  }
}
