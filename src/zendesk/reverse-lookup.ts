// Records that point at an organization, by Zendesk's reverse lookup: a direct read, no index.
import { Failure } from '../actions/failure';
import type { LookupFieldIds } from './data-model/lookup-field-ids';
import { findLookupFields } from './rest/lookup-fields';
import { listRecords, type WireRecord } from './rest/records';
import type { Send } from './rest/request';

const FIELD_OF = {
  support_contract: 'contractOrganization',
  support_entry: 'entryOrganization',
} as const satisfies Record<string, keyof LookupFieldIds>;

export class ReverseLookup {
  private readonly send: Send;
  /** From the settings; may be those of fields that were deleted and made again. */
  private readonly noted: LookupFieldIds | null;
  private found: Promise<LookupFieldIds> | null = null;

  constructor(send: Send, noted: LookupFieldIds | null) {
    this.send = send;
    this.noted = noted;
  }

  /** @throws Failure `model_missing` where the object or its field is not there */
  async list(organizationId: string, object: keyof typeof FIELD_OF): Promise<WireRecord[]> {
    if (this.noted === null || this.found !== null) {
      return this.through(await this.find(), organizationId, object);
    }
    try {
      return await this.through(this.noted, organizationId, object);
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.kind !== 'model_missing') throw thrown;
      return this.through(await this.find(), organizationId, object);
    }
  }

  private find(): Promise<LookupFieldIds> {
    this.found ??= findLookupFields(this.send).catch((thrown: unknown) => {
      this.found = null;
      throw thrown;
    });
    return this.found;
  }

  /** The path starts with the lookup's target (zendesk-platform section 5.6). */
  private through(fields: LookupFieldIds, organizationId: string, object: keyof typeof FIELD_OF) {
    const field = `relationship_fields/${fields[FIELD_OF[object]]}`;
    return listRecords(
      this.send,
      `/api/v2/zen:organization/${organizationId}/${field}/zen:custom_object:${object}`,
    );
  }
}
