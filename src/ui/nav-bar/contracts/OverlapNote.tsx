// Who else serves the organization in the same days, and whose units go first.
import type { Overlap } from '../../../actions/contracts/overlaps';
import type { ContractEntry } from '../../../actions/records/registry';
import { CONTRACTS } from '../../shared/contracts-words';
import { Face } from '../../shared/Face';
import { PLANS } from '../../shared/plans-words';
import { useReading } from '../../shared/reading-context';
import { isolated, useWords } from '../../shared/words';
import { enumerated } from '../enumerated';

/** An organization with more of them at once is looked through in the list. */
const MOST_NAMED = 5;

interface OverlapNoteProps {
  readonly overlap: Overlap | null;
  readonly id: string;
  /** As it is typed. */
  readonly name: string;
  readonly others: readonly ContractEntry[];
}

export function OverlapNote({ overlap, id, name, others }: OverlapNoteProps) {
  const { overlap: words } = useWords(CONTRACTS);
  const { effect } = useWords(PLANS);
  const { formats } = useReading();
  if (overlap === null) return null;
  const names = new Map([
    ...others.map(({ stored }) => [stored.id, stored.draft.name] as const),
    [id, name] as const,
  ]);
  const more = overlap.others.length - MOST_NAMED;
  const named = (of: string) => isolated(names.get(of) ?? of);
  const inOrder = overlap.order.slice(0, MOST_NAMED + 1).map(named);
  if (overlap.order.length > inOrder.length) inOrder.push('…');
  return (
    <Face
      type="warning"
      title={words.title()}
      body={words.order({ date: formats.day(overlap.on), names: enumerated(inOrder, formats.locale) })}
    >
      <ul>
        {overlap.others.slice(0, MOST_NAMED).map(({ contract, from, until }) => (
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
        {more > 0 && <li>{effect.more({ count: more })}</li>}
      </ul>
    </Face>
  );
}
