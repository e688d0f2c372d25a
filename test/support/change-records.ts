// What an administrator changes of the seeded plans and contracts.
import type { Desk } from '../../workbench/desk/desk';
import { contractId, type Situation } from '../../workbench/seed/cast';
import { planId } from '../../workbench/seed/plans';
import { DeskClient, type WireRecord } from '../workbench/desk-client';

export async function changePlan(
  desk: Desk,
  key: Parameters<typeof planId>[0],
  fields: object,
): Promise<void> {
  await new DeskClient(desk).patch(`/custom_objects/support_plan/records/${planId(key)}`, {
    custom_object_record: { custom_object_fields: fields },
  });
}

const CONTRACTS = '/custom_objects/support_contract/records';

export async function changeContract(desk: Desk, situation: Situation, fields: object): Promise<void> {
  await new DeskClient(desk).patch(`${CONTRACTS}/${contractId(situation)}`, {
    custom_object_record: { custom_object_fields: fields },
  });
}

/** Another contract like the organization's own. */
export async function secondContract(desk: Desk, situation: Situation): Promise<void> {
  const client = new DeskClient(desk);
  const { body } = await client.get<{ custom_object_record: WireRecord }>(
    `${CONTRACTS}/${contractId(situation)}`,
  );
  const { name, custom_object_fields } = body.custom_object_record;
  await client.post(CONTRACTS, { custom_object_record: { name, custom_object_fields } });
}
