// Creates the three custom objects from the app's own description of them, by the rules that REST follows too, and
// fills in plans and contracts.
import type { ObjectModel } from '../../src/zendesk/data-model/field';
import { DATA_MODEL } from '../../src/zendesk/data-model/data-model';
import type { LookupFieldIds } from '../../src/zendesk/data-model/lookup-field-ids';
import type { Desk } from '../desk/desk';
import { createField, createObject, findObject } from '../desk/object-setup';
import { createRecord, deleteRecord } from '../desk/record-writes';
import { ORGANIZATIONS, USERS } from './cast';
import { CONTRACTS } from './contracts';
import { PLANS, planId, type PlanKey } from './plans';

export function seedDataModel(desk: Desk): void {
  for (const object of DATA_MODEL) seedObject(desk, object);
}

function seedObject(desk: Desk, object: ObjectModel): void {
  createObject(desk, USERS.admin.id, {
    key: object.key,
    title: object.title,
    titlePluralized: object.titlePluralized,
    description: object.description,
    includeInListView: true,
  });
  for (const field of object.fields) {
    createField(desk, object.key, {
      key: field.key,
      title: field.title,
      type: field.type,
      description: field.description,
      required: false,
      options: (field.options ?? []).map((value) => ({ name: value, value })),
      pattern: field.pattern ?? null,
      targetType: field.target ?? null,
    });
  }
}

export function seedPlansAndContracts(desk: Desk): void {
  for (const key of Object.keys(PLANS) as PlanKey[]) {
    const { name, fields } = PLANS[key];
    const input = { name, externalId: `plan:${key}`, values: { key, ...fields } };
    createRecord(desk, USERS.admin.id, 'support_plan', input, planId(key));
  }
  for (const { situation, plan, id, fields } of CONTRACTS) {
    const organization = ORGANIZATIONS[situation];
    const name = `${organization.name.slice(0, 60)}: ${PLANS[plan].name}`;
    const values = { organization: String(organization.id), ...fields };
    createRecord(desk, USERS.admin.id, 'support_contract', { name, values }, id);
  }
  // What is left then is a contract whose plan does not exist.
  deleteRecord(desk, USERS.admin.id, 'support_plan', planId('lost'));
}

export function lookupFieldIds(desk: Desk): LookupFieldIds {
  const id = (objectKey: string) =>
    String(findObject(desk, objectKey).fields.find(({ key }) => key === 'organization')?.id);
  return { contractOrganization: id('support_contract'), entryOrganization: id('support_entry') };
}
