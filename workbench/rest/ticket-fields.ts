// Ticket fields: those of the system and the custom ones, and the one form that holds them (API description, tags
// Ticket Fields and Ticket Forms). Making a field is for admins and roles that manage fields; forms are anyone's.
import type { TicketField } from '../desk/catalogue';
import { forbidden, recordInvalid, recordNotFound } from '../desk/refusal';
import { rightsOf } from '../desk/rights';
import { isFields, type Fields } from './body';
import { listPage } from './paging';
import { fieldsOf, textOf } from './reading';
import { api, json, route, type Call, type Route } from './route';

export const TICKET_FIELD_ROUTES: readonly Route[] = [
  route('get', '/ticket_fields', (call) => {
    const { rows, facts } = listPage(call, [...call.desk.ticketFields.values()]);
    return { ticket_fields: rows.map((field) => fieldJson(call, field)), ...facts };
  }),
  route('post', '/ticket_fields', create),
  route('get', '/ticket_fields/:id', (call) => {
    const field = call.desk.ticketFields.get(Number(call.path.id));
    if (!field) throw recordNotFound();
    return { ticket_field: fieldJson(call, field) };
  }),
  // The account has one form; those that are gone are left out.
  route('get', '/ticket_forms/show_many', (call) => {
    const { ticketFormId } = call.desk.state.account;
    const ids = (call.query.get('ids') ?? '').split(',').map(Number);
    return { ticket_forms: ids.includes(ticketFormId) ? [formJson(call, ticketFormId)] : [] };
  }),
];

function formJson(call: Call, id: number): object {
  const at = call.desk.ticketFields.values().next().value?.createdAt ?? call.desk.clock.instant();
  return {
    url: api(call, `/ticket_forms/${id}.json`),
    id,
    name: 'Default Ticket Form',
    raw_name: 'Default Ticket Form',
    display_name: 'Default Ticket Form',
    raw_display_name: 'Default Ticket Form',
    end_user_visible: true,
    position: 1,
    ticket_field_ids: [...call.desk.ticketFields.values()].map((field) => field.id),
    active: true,
    default: true,
    in_all_brands: true,
    restricted_brand_ids: [],
    created_at: at,
    updated_at: at,
  };
}

function fieldJson(call: Call, field: TicketField): object {
  const creator = call.query.get('creator') === 'true';
  const options = field.options.map((option) => ({ ...option, raw_name: option.name, default: false }));
  return {
    url: api(call, `/ticket_fields/${field.id}.json`),
    id: field.id,
    type: field.type,
    title: field.title,
    raw_title: field.title,
    description: '',
    raw_description: '',
    position: field.id % 1000,
    active: true,
    required: false,
    collapsed_for_agents: false,
    regexp_for_validation: null,
    title_in_portal: field.title,
    visible_in_portal: false,
    editable_in_portal: false,
    required_in_portal: false,
    agent_can_edit: true,
    tag: null,
    removable: !field.system,
    created_at: field.createdAt,
    updated_at: field.createdAt,
    ...(field.type === 'tagger' ? { custom_field_options: options } : {}),
    ...(creator && field.creatorAppName !== null
      ? { creator_user_id: -1, creator_app_name: field.creatorAppName }
      : {}),
  };
}

const TYPES =
  /^(text|textarea|checkbox|date|integer|decimal|regexp|tagger|multiselect|lookup|partialcreditcard)$/;

/** Options are tags: without a space, each once (API description; 422: general knowledge). */
function checkField(type: string, options: readonly Fields[]): void {
  if (!TYPES.test(type)) throw recordInvalid('type', `Type: ${type} is invalid`);
  if (type !== 'tagger' && type !== 'multiselect') return;
  const values = options.map((one) => textOf(one, 'value') ?? '');
  const isWrong =
    options.some((one) => (textOf(one, 'name') ?? '') === '') || values.some((one) => !/^\S+$/.test(one));
  if (values.length === 0 || isWrong || new Set(values).size < values.length) {
    throw recordInvalid('custom_field_options', 'Custom field options: need names, and values of their own');
  }
}

function create(call: Call): Response {
  if (!rightsOf(call.desk, call.asker).manageTicketFields) throw forbidden();
  const fields = fieldsOf(call.body, 'ticket_field');
  const title = textOf(fields, 'title') ?? '';
  if (title === '') throw recordInvalid('title', "Title: can't be blank");
  const list = Array.isArray(fields.custom_field_options) ? fields.custom_field_options.filter(isFields) : [];
  const type = textOf(fields, 'type') ?? 'text';
  checkField(type, list);
  const field: TicketField = {
    id: call.desk.serial.next(),
    type,
    title,
    options: list.map((one) => ({
      id: call.desk.serial.next(),
      name: textOf(one, 'name') ?? '',
      value: textOf(one, 'value') ?? '',
    })),
    creatorAppName: null,
    system: false,
    createdAt: call.desk.clock.instant(),
  };
  call.desk.ticketFields.set(field.id, field);
  return json({ ticket_field: fieldJson(call, field) }, 201);
}
