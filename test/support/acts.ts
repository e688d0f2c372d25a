// A person's act as the sidebar makes it, and what a simulated ticket and its book show of it afterwards.
import type { Act, ActKind } from '../../src/actions/acts/act-ports';
import { agreedOf } from '../../src/actions/acts/agreed';
import type { Desk } from '../../workbench/desk/desk';
import type { ObjectRecord } from '../../workbench/desk/custom-object';
import { findByExternalId } from '../../workbench/desk/record-writes';
import { contractId } from '../../workbench/seed/cast';
import { DeskClient } from '../workbench/desk-client';
import { setSetting } from './account';
import { Seat } from './seat';

export const NOTE =
  'Support Plan Meter: this ticket is 4 over the 50 included. Its charge was waived: outage.';

/** As `seat` decides it now. */
export function actOf(desk: Desk, seat: Seat, kind: ActKind = 'waive', more: Partial<Act> = {}): Act {
  const { ticket, standing, person } = seat.verdict;
  return {
    kind,
    ticketId: ticket.id,
    name: `${kind} ${ticket.id}`,
    contractId: standing.decision.contractId,
    organizationId: ticket.organizationId,
    reasonCode: 'our_fault',
    reason: 'outage on 12 Nov',
    authorId: person.id,
    at: new Date(desk.clock.now()).toISOString(),
    agreed: kind === 'waive' || kind === 'approve' ? agreedOf(standing.decision) : null,
    ...more,
  };
}

/** A manager at a ticket whose tag has been written, some seconds ago. */
export async function managerAt(
  desk: Desk,
  ticketId: number,
  user: ConstructorParameters<typeof Seat>[2] = 'manager',
) {
  setSetting(desk, 'managers_group', 'Support managers');
  const seat = await new Seat(desk, ticketId, user).open();
  desk.clock.advance(5);
  desk.requests.clear();
  return seat;
}

export function entryOf(desk: Desk, kind: ActKind, ticketId: number): ObjectRecord | null {
  return findByExternalId(desk, 'support_entry', `${kind}:${ticketId}`);
}

/** Internal comments on a ticket, oldest first. */
export function notesOn(desk: Desk, ticketId: number): readonly string[] {
  return (desk.audits.get(ticketId) ?? []).flatMap(({ events }) =>
    events.flatMap(({ comment }) => (comment !== null && !comment.isPublic ? [comment.body] : [])),
  );
}

/** Runs what waits in the frame's timers until a promise is answered. */
export async function answered<T>(seat: Seat, promise: Promise<T>): Promise<T> {
  let isOver = false;
  const over = promise.finally(() => {
    isOver = true;
  });
  over.catch(() => undefined);
  for (let turns = 0; turns < 60 && !isOver; turns += 1) {
    await seat.frame.quiet();
    if (!isOver) await seat.advance(0.05);
  }
  return over;
}

/** An administrator changes what a unit of the plan costs that asks first. */
export async function priceOfAskFirst(desk: Desk, price: number): Promise<void> {
  const admin = new DeskClient(desk);
  const path = '/custom_objects/support_plan/records';
  const { body } = await admin.get<{ custom_object_records: { id: string; name: string }[] }>(path);
  const plan = body.custom_object_records.find(({ name }) => name === 'Considerate 20');
  if (plan === undefined) throw new Error('no such plan');
  const fields = { custom_object_fields: { unit_price: price } };
  await admin.patch(`${path}/${plan.id}`, { custom_object_record: fields });
}

/** An administrator caps what the contract that asks first may be charged in a billing window. */
export async function capOfAskFirst(desk: Desk, cap: number): Promise<void> {
  await new DeskClient(desk).patch(`/custom_objects/support_contract/records/${contractId('askFirst')}`, {
    custom_object_record: { custom_object_fields: { spending_cap: cap } },
  });
}

interface Listed {
  readonly custom_object_records?: readonly {
    readonly external_id: string | null;
    readonly custom_object_fields: Readonly<Record<string, unknown>>;
  }[];
}

/**
 * Zendesk lists an act in this frame as it was before it was written: not at all, or `active` after an undo.
 * @returns what ends that
 */
export function listLate(seat: Seat, externalId: string, as: 'absent' | 'active' = 'absent'): () => void {
  const { request } = seat.frame;
  seat.frame.request = async (options) => {
    const answer = (await request(options)) as Listed;
    if (options.type !== 'GET' || answer.custom_object_records === undefined) return answer;
    const records = answer.custom_object_records.flatMap((record) => {
      if (record.external_id !== externalId) return [record];
      const fields = { ...record.custom_object_fields, state: 'active' };
      return as === 'absent' ? [] : [{ ...record, custom_object_fields: fields }];
    });
    return { ...answer, custom_object_records: records };
  };
  return () => {
    seat.frame.request = request;
  };
}
