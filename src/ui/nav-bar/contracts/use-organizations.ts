// Names of the organizations that contracts name, as they come in: from the count where there is one, else from Zendesk.
import { useEffect, useMemo, useState } from 'react';
import { Failure } from '../../../actions/failure';
import type { RecordDesk } from '../../../actions/records/record-ports';
import type { OrganizationRow } from '../../../actions/account/account-ports';

const AT_ONCE = 100;
const NONE: readonly OrganizationRow[] = [];

/** By id. What could not be read is missing: then the number stands in the name's place. */
export function useOrganizations(
  desk: Pick<RecordDesk, 'organizations'>,
  ids: readonly string[],
  counted: readonly OrganizationRow[] = NONE,
): ReadonlyMap<string, OrganizationRow> {
  const [read, setRead] = useState<readonly OrganizationRow[]>(NONE);
  const known = useMemo(() => new Map([...counted, ...read].map((row) => [row.id, row])), [counted, read]);
  const missing = [...new Set(ids)].filter((id) => !known.has(id)).join(',');
  useEffect(() => {
    if (missing === '') return undefined;
    let isCurrent = true;
    const wanted = missing.split(',');
    const readAll = async () => {
      for (let at = 0; at < wanted.length && isCurrent; at += AT_ONCE) {
        const some = wanted.slice(at, at + AT_ONCE);
        const found = await desk.organizations(some);
        const seen = new Set(found.map(({ id }) => id));
        // One that is gone is not asked for again.
        const gone = some
          .filter((id) => !seen.has(id))
          .map((id) => ({ id, name: '', externalId: null, tags: [] }));
        if (isCurrent) setRead((before) => [...before, ...found, ...gone]);
      }
    };
    readAll().catch((thrown: unknown) => {
      if (!(thrown instanceof Failure)) throw thrown;
    });
    return () => {
      isCurrent = false;
    };
    // What was read meanwhile changes `missing`: the rest is asked for then.
  }, [desk, missing]);
  return known;
}
