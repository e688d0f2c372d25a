// From when on the tickets of contracts that began in the past are counted, charged, and were read.
import type { ContractRow } from '../../../actions/ports';
import { dayOfText } from '../../../domain/civil-day';
import { CONTRACTS } from '../../shared/contracts-words';
import { useReading } from '../../shared/reading-context';
import { useWords } from '../../shared/words';
import type { ContractTools } from './contract-parts';

interface CountedSinceProps extends Pick<ContractTools, 'account' | 'counted'> {
  readonly rows: readonly ContractRow[];
}

export function CountedSince({ rows, account, counted }: CountedSinceProps) {
  const { effect: words } = useWords(CONTRACTS);
  const { formats } = useReading();
  const starts = rows.map(({ raw }) => raw['startsOn']).filter(isDay);
  const first = starts.reduce<string | null>((day, one) => (day === null || one < day ? one : day), null);
  if (first === null) return null;
  const { rules } = account.settings;
  const live = rules?.liveFrom ?? null;
  const since = counted?.since ?? null;
  return (
    <>
      {rules !== null && live === null && <p>{words.observing()}</p>}
      {live !== null && first < live && <p>{words.live({ date: formats.day(live) })}</p>}
      {since !== null && first < since && <p>{words.read({ date: formats.day(since) })}</p>}
    </>
  );
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && dayOfText(value) !== null;
}
