// Contracts that draw from the one that ends: their organizations lose their limits with it.
import { CONTRACTS } from '../../../shared/contracts-words';
import { Face } from '../../../shared/Face';
import { useReading } from '../../../shared/reading-context';
import { isolated, useWords } from '../../../shared/words';
import { enumerated } from '../../enumerated';
import type { ContractTools } from '../contract-parts';

export function Drawers({ registry, id }: Pick<ContractTools, 'registry'> & { readonly id: string }) {
  const { drawers } = useWords(CONTRACTS);
  const { formats } = useReading();
  const names = registry.contracts
    .filter(({ row }) => row.drawsFrom === id)
    .map(({ stored }) => isolated(stored.draft.name));
  if (names.length === 0) return null;
  return (
    <Face
      type="warning"
      title={drawers.title({ names: enumerated(names, formats.locale) })}
      body={drawers.body()}
    />
  );
}
