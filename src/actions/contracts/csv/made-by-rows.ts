// The contracts that the rows of a file make, for its other rows to draw from: by their external_id, or by their name where
// they have none. A row of which nobody can tell what it is about stands for its name too: who names it does not mean the
// stored contract that happens to be called so.
import type { StoredRecord } from '../../records/record-ports';
import { organizationOf, targetOf } from './draft-of-row';
import type { ImportRow } from './import-rows';
import type { Nameable } from './name-book';
import type { Targets } from './targets';
import type { Names } from './written-row';

interface MadeRow extends Nameable {
  /** It draws itself, so nothing can draw from it: a name that another one bears too is not its. */
  readonly isDrawing: boolean;
}

export function madeByRows(
  rows: readonly ImportRow[],
  organizations: Names['organizations'],
  contracts: readonly StoredRecord[],
  targets: Targets,
): readonly Nameable[] {
  const known = new Set(contracts.map(({ externalId }) => externalId));
  const all = rows.flatMap((row): readonly MadeRow[] => {
    const { id = '', external_id: externalId = '', name = '', draws_from: drawsFrom = '' } = row.cells;
    const ownName = { name, externalId: null, isNew: true, isDrawing: drawsFrom !== '' };
    const isKnown = id !== '' || known.has(externalId);
    if (externalId !== '' && !isKnown) {
      return [{ id: externalId, externalId, name, isNew: true, isDrawing: false }];
    }
    // What is wrong with its organization is told of the row itself.
    const organizationId = organizationOf(row.cells, organizations, () => undefined);
    const target = targetOf(row, organizationId, targets);
    if (target.kind === 'wrong') return [{ ...ownName, id: '', isWrong: true }];
    return target.kind === 'new' ? [{ ...ownName, id: target.externalId }] : [];
  });
  const others = new Set([
    ...contracts.map(({ draft }) => called(draft.name)),
    ...all.flatMap(({ isDrawing, name }) => (isDrawing ? [] : [called(name)])),
  ]);
  return all.filter(({ isDrawing, name }) => !isDrawing || !others.has(called(name)));
}

function called(name: string): string {
  return name.trim().toLowerCase();
}
