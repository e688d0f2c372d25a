// Ids of the lookup fields that reverse lookups go through, where the settings do not hold them.
import * as v from 'valibot';
import { Failure } from '../../actions/failure';
import type { LookupFieldIds } from '../data-model/lookup-field-ids';
import { read } from './read';
import type { Send } from './request';

const FIELDS = v.object({
  custom_object_fields: v.array(v.object({ id: v.union([v.number(), v.string()]), key: v.string() })),
});

/** @throws Failure `model_missing` where an object or its field is not there */
export async function findLookupFields(send: Send): Promise<LookupFieldIds> {
  const [contractOrganization, entryOrganization] = await Promise.all([
    fieldIdOf(send, 'support_contract', 'organization'),
    fieldIdOf(send, 'support_entry', 'organization'),
  ]);
  return { contractOrganization, entryOrganization };
}

/** @throws Failure `model_missing` where the object or its field is not there */
export async function fieldIdOf(send: Send, object: string, name: string): Promise<string> {
  const path = `/api/v2/custom_objects/${object}/fields`;
  try {
    const { custom_object_fields } = await read(send, FIELDS, { method: 'GET', path });
    const found = custom_object_fields.find(({ key }) => key === name);
    if (found !== undefined) return String(found.id);
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.kind !== 'missing') throw thrown;
  }
  throw new Failure({ kind: 'model_missing', request: `GET ${path}` });
}
