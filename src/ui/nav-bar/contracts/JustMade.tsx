// A contract that was stored just now: it is said, and one that began before today is asked what was used of it until then.
import type { ContractEntry } from '../../../actions/records/registry';
import { CONTRACTS } from '../../shared/contracts-words';
import { Face } from '../../shared/Face';
import { FORM } from '../../shared/form-words';
import { useReading } from '../../shared/reading-context';
import { isolated, useWords } from '../../shared/words';
import type { ContractTools } from './contract-parts';

interface JustMadeProps extends ContractTools {
  readonly entry: ContractEntry;
  readonly mayDecide: boolean;
}

export function JustMade({ entry, mayDecide, registry, chosen, onChoose }: JustMadeProps) {
  const form = useWords(FORM);
  const { made: words, acts } = useWords(CONTRACTS);
  const { formats, now } = useReading();
  const { stored, contract } = entry;
  if (chosen['made'] !== stored.id) return null;
  const saved = form.saved({ name: isolated(stored.draft.name) });
  const coverage = registry.readablePlans.get(contract?.planId ?? '')?.coverage;
  const hasBegun =
    contract !== null && contract.drawsFrom === null && contract.startsOn < formats.today(now());
  if (!mayDecide || !hasBegun || coverage !== 'limited') return <p role="status">{saved}</p>;
  return (
    <Face
      type="info"
      title={saved}
      body={words.opening({ date: formats.day(contract.startsOn) })}
      action={{ label: acts.opening(), run: () => onChoose({ act: 'opening', made: '' }) }}
    />
  );
}
