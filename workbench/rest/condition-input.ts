// Reads the conditions of views and SLA policies and refuses what Zendesk does not know: a field, an operator or a value
// that is misspelt would hold for nothing (Zendesk's conditions reference; 422: general knowledge). Fields that Zendesk
// has and the workbench has not are said not to be simulated.
import type { Condition } from '../desk/catalogue';
import type { Desk } from '../desk/desk';
import { invalidAttribute, notSimulated, recordInvalid } from '../desk/refusal';
import { PRIORITIES, STATUSES, TICKET_TYPES } from '../desk/ticket';
import { isFields, type Fields } from './body';
import { textOf } from './reading';

const IS = ['is', 'is_not'];
const RANKED = [...IS, 'less_than', 'greater_than'];

interface Rule {
  readonly operators: readonly string[];
  readonly takes: (value: string) => boolean;
}

const oneOf = (choices: readonly string[]) => (value: string) => choices.includes(value);
/** Empty = none; or somebody who is known only when the view is read. */
const isId = (value: string) =>
  /^\d*$/.test(value) || /^(current_user|current_groups|requester_id)$/.test(value);

const RULES: Readonly<Record<string, Rule>> = {
  status: { operators: RANKED, takes: oneOf(STATUSES) },
  priority: { operators: RANKED, takes: oneOf(['', ...PRIORITIES]) },
  type: { operators: IS, takes: oneOf(['', ...TICKET_TYPES]) },
  current_tags: { operators: ['includes', 'not_includes'], takes: (value) => value.trim() !== '' },
  group_id: { operators: IS, takes: isId },
  assignee_id: { operators: IS, takes: isId },
  requester_id: { operators: IS, takes: isId },
  organization_id: { operators: IS, takes: isId },
  brand_id: { operators: IS, takes: isId },
  ticket_form_id: { operators: IS, takes: isId },
};

const MISSING =
  /^(custom_status_id|description_includes_word|due_date|exact_created_at|locale_id|recipient|requester_role|role|satisfaction_\w+|sla_\w+|ticket_is_public|until_\w+|via_id|NEW|OPEN|PENDING|HOLD|SOLVED|CLOSED|\w+_at)$/;

/** @throws Refusal */
export function conditions(desk: Desk, list: unknown, name: string): Condition[] {
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) throw invalidAttribute(name, 'an array');
  return list.map((one: unknown) => {
    if (!isFields(one)) throw invalidAttribute(name, 'an array of hashes');
    return condition(desk, one);
  });
}

function condition(desk: Desk, fields: Fields): Condition {
  const [field, operator] = [textOf(fields, 'field') ?? '', textOf(fields, 'operator') ?? ''];
  const value = Array.isArray(fields.value) ? fields.value.map(String) : (textOf(fields, 'value') ?? '');
  const rule = ruleOf(desk, field);
  if (!rule.operators.includes(operator)) throw invalid(`${operator} is no operator of ${field}`);
  const values = typeof value === 'string' ? [value] : value;
  const wrong = values.find((one) => !rule.takes(one));
  if (wrong !== undefined || values.length === 0)
    throw invalid(`${wrong ?? 'nothing'} is no value of ${field}`);
  return { field, operator, value };
}

function ruleOf(desk: Desk, field: string): Rule {
  if (MISSING.test(field)) throw notSimulated(`conditions on ${field}`);
  const id = /^custom_fields_(\d+)$/.exec(field)?.[1];
  if (id !== undefined && desk.ticketFields.has(Number(id))) return { operators: IS, takes: () => true };
  const rule = Object.hasOwn(RULES, field) ? RULES[field] : undefined;
  if (!rule) throw invalid(`${field} is no field`);
  return rule;
}

const invalid = (why: string) => recordInvalid('base', `Invalid conditions: ${why}`);
