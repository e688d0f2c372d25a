// Who else serves the organization in the same days, and whose units go first.
import type { Overlap } from '../../../actions/contracts/overlaps';
import type { ContractEntry } from '../../../actions/records/registry';
import { CONTRACTS } from '../../shared/contracts-words';
import { Face } from '../../shared/Face';
import { useReading } from '../../shared/reading-context';
import { isolated, useWords } from '../../shared/words';

interface OverlapNoteProps {
  readonly overlap: Overlap | null;
  readonly id: string;
  /** As it is typed. */
  readonly name: string;
  readonly others: readonly ContractEntry[];
}

export function OverlapNote({ overlap, id, name, others }: OverlapNoteProps) {
  const { overlap: words } = useWords(CONTRACTS);
  const { formats } = useReading();
  if (overlap === null) return null;
  const names = new Map([
    ...others.map(({ stored }) => [stored.id, stored.draft.name] as const),
    [id, name] as const,
  ]);
  const named = (of: string) => isolated(names.get(of) ?? of);
  return (
    <Face
      type="warning"
      title={words.title()}
      body={words.order({ date: formats.day(overlap.on), names: overlap.order.map(named).join(', ') })}
    >
      <ul>
        {overlap.others.map(({ contract, from, until }) => (
          <li key={contract.id}>
            {until === null
              ? words.open({ contract: named(contract.id), start: formats.day(from) })
              : words.days({
                  contract: named(contract.id),
                  start: formats.day(from),
                  end: formats.day(until),
                })}
          </li>
        ))}
      </ul>
    </Face>
  );
}
