// The adjustments that a contract has already, so that nobody enters the same opening balance twice.
import { useId } from 'react';
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

export function AdjustmentsMade({ adjustments, unit }: AdjustmentsMadeProps) {
  const { opening: words } = useWords(CONTRACTS);
  const { formats } = useReading();
  const id = useId();
  if (adjustments.length === 0) return null;
  const newestFirst = [...adjustments].sort((one, other) => (one.startsOn < other.startsOn ? 1 : -1));
  return (
    <section>
      <p id={id}>{words.made()}</p>
      <ul aria-labelledby={id}>
        {newestFirst.map(({ period, startsOn, units, reason }, at) => {
          const read = storedUnits(units, unit);
          const said = {
            period,
            date: formats.day(startsOn),
            // What cannot be read stands as it is stored.
            units: read === null ? isolated(units) : formats.units(read, unit),
          };
          return (
            <li key={at}>
              {reason.trim() === ''
                ? words.adjustment(said)
                : words.adjustment_for({ ...said, reason: isolated(reason) })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
