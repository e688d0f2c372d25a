// The adjustments that are stored of a contract, as they stand, so that nobody enters the same opening balance twice.
import { storedUnits } from '../../../../actions/contracts/carry';
import type { StoredUnits } from '../../../../actions/contracts/contract-ports';
import type { Unit } from '../../../../domain/facts';
import { CONTRACTS } from '../../../shared/contracts-words';
import { useReading } from '../../../shared/reading-context';
import { isolated, useWords } from '../../../shared/words';

interface AdjustmentsMadeProps {
  readonly adjustments: readonly StoredUnits[];
  readonly unit: Unit;
}

export function AdjustmentsMade(props: AdjustmentsMadeProps) {
  const { opening: words } = useWords(CONTRACTS);
  if (props.adjustments.length === 0) return null;
  return (
    <section>
      <p>{words.made()}</p>
      <AdjustmentLines {...props} label={words.made()} />
    </section>
  );
}

interface AdjustmentLinesProps extends AdjustmentsMadeProps {
  /** What the list is called. */
  readonly label: string;
}

export function AdjustmentLines({ adjustments, unit, label }: AdjustmentLinesProps) {
  const { opening: words } = useWords(CONTRACTS);
  const { formats } = useReading();
  const newestFirst = [...adjustments].sort((one, other) => (one.startsOn < other.startsOn ? 1 : -1));
  return (
    <ul aria-label={label}>
      {newestFirst.map(({ id, period, startsOn, units, reason }) => {
        const read = storedUnits(units, unit);
        const said = {
          period,
          date: formats.day(startsOn),
          // What cannot be read stands as it is stored.
          units: read === null ? isolated(units) : formats.units(read, unit),
        };
        return (
          <li key={id}>
            {reason.trim() === ''
              ? words.adjustment(said)
              : words.adjustment_for({ ...said, reason: isolated(reason) })}
          </li>
        );
      })}
    </ul>
  );
}
