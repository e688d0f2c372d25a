// Conditions of views and SLA policies on a ticket (zendesk-platform 4.3 and 7).
import type { Condition } from './catalogue';
import { PRIORITIES, STATUSES, type Ticket } from './ticket';

/** The account has one brand and one form, which every ticket is of. */
interface Account {
  readonly brandId: number;
  readonly ticketFormId: number;
}

export function holdsAll(
  account: Account,
  ticket: Ticket,
  all: readonly Condition[],
  any: readonly Condition[],
): boolean {
  const test = (condition: Condition) => holds(account, ticket, condition);
  return all.every(test) && (any.length === 0 || any.some(test));
}

function holds(account: Account, ticket: Ticket, { field, operator, value }: Condition): boolean {
  const wanted = (typeof value === 'string' ? value.split(' ') : value).map(String);
  const fieldId = /^custom_fields_(\d+)$/.exec(field)?.[1];
  if (fieldId !== undefined) return equal(operator, ticket.customFields[Number(fieldId)] ?? null, wanted);
  switch (field) {
    case 'current_tags':
      return (operator === 'not_includes') !== wanted.some((tag) => ticket.tags.includes(tag));
    case 'status':
      return ranked(operator, STATUSES, ticket.status, wanted);
    case 'priority':
      return ranked(operator, PRIORITIES, ticket.priority, wanted);
    case 'type':
      return equal(operator, ticket.type, wanted);
    case 'brand_id':
      return equal(operator, account.brandId, wanted);
    case 'ticket_form_id':
      return equal(operator, account.ticketFormId, wanted);
    case 'organization_id':
      return equal(operator, ticket.organizationId, wanted);
    case 'group_id':
      return equal(operator, ticket.groupId, wanted);
    case 'assignee_id':
      return equal(operator, ticket.assigneeId, wanted);
    case 'requester_id':
      return equal(operator, ticket.requesterId, wanted);
    default:
      // A condition that is not simulated holds for nothing, loudly enough to be noticed.
      return false;
  }
}

function equal(operator: string, held: unknown, wanted: readonly string[]): boolean {
  const text = held === null ? '' : String(held);
  const same = wanted.includes(text);
  return operator === 'is_not' || operator === 'not_value' ? !same : same;
}

function ranked(
  operator: string,
  ranks: readonly string[],
  held: string | null,
  wanted: readonly string[],
): boolean {
  const [rank, limit] = [ranks.indexOf(held ?? ''), ranks.indexOf(wanted[0] ?? '')];
  switch (operator) {
    case 'less_than':
      return rank < limit;
    case 'greater_than':
      return rank > limit;
    case 'less_than_equal':
      return rank <= limit;
    case 'greater_than_equal':
      return rank >= limit;
    default:
      return equal(operator, held, wanted);
  }
}
