// Views: what is read back (`conditions`, `execution`) is shaped unlike what is sent (`all`, `any`, `output`); they
// never show archived tickets; executing and counting is limited (zendesk-platform 4.3, 6.5, section 14).
import { isArchived } from '../desk/archive';
import type { View } from '../desk/catalogue';
import { holdsAll } from '../desk/conditions';
import { badRequest, forbidden, recordInvalid, recordNotFound } from '../desk/refusal';
import { rightsOf, sees } from '../desk/rights';
import type { Ticket } from '../desk/ticket';
import { isFields, type Fields } from './body';
import { conditions } from './condition-input';
import { checkColumns } from './view-columns';
import { viewCountRates, viewRates } from './limits';
import { listPage, offsetPage } from './paging';
import { requiredIds } from './parameters';
import { fieldsOf, textOf } from './reading';
import { api, json, noContent, route, type Call, type Route } from './route';
import { ticketJson } from './ticket-json';
import { ticketPage } from './ticket-pages';

export const VIEW_ROUTES: readonly Route[] = [
  route('get', '/views', (call) => page(call, [...call.desk.views.values()])),
  route('get', '/views/active', (call) =>
    page(
      call,
      [...call.desk.views.values()].filter(({ active }) => active),
    ),
  ),
  route('post', '/views', create),
  route('get', '/views/count_many', countMany, { rates: viewCountRates }),
  route('get', '/views/:id', (call) => ({ view: viewJson(call, find(call)) })),
  route('put', '/views/:id', update),
  route('delete', '/views/:id', remove),
  route('get', '/views/:id/count', (call) => ({ view_count: countJson(call, find(call)) }), {
    rates: viewRates,
  }),
  route('get', '/views/:id/execute', execute, { rates: viewRates }),
  route('get', '/views/:id/tickets', (call) => ticketPage(call, ticketsIn(call, find(call)))),
];

function find(call: Call): View {
  const view = call.desk.views.get(Number(call.path.id));
  if (!view) throw recordNotFound();
  return view;
}

function page(call: Call, views: readonly View[]): object {
  const { rows, facts } = listPage(call, views);
  return { views: rows.map((view) => viewJson(call, view)), ...facts };
}

function viewJson(call: Call, view: View): object {
  return {
    url: api(call, `/views/${view.id}.json`),
    id: view.id,
    title: view.title,
    description: view.description ?? '',
    active: view.active,
    default: false,
    position: view.position,
    conditions: { all: view.all, any: view.any },
    execution: {
      group_by: null,
      group_order: 'asc',
      sort_by: view.sortBy,
      sort_order: view.sortOrder,
      columns: view.columns.map((id) => ({ id, title: id })),
    },
    created_at: view.createdAt,
    updated_at: view.updatedAt,
  };
}

const REQUIRED = ['status', 'type', 'group_id', 'assignee_id', 'requester_id'];

function viewFrom(call: Call, fields: Fields, before: View | null): View {
  const output = isFields(fields.output) ? fields.output : {};
  const columns = Array.isArray(output.columns) ? output.columns.map(String) : (before?.columns ?? []);
  const all = fields.all === undefined && before ? before.all : conditions(call.desk, fields.all, 'view.all');
  if (!all.some(({ field }) => REQUIRED.includes(field))) {
    throw recordInvalid('base', `A view needs a condition on one of ${REQUIRED.join(', ')} in "all"`);
  }
  const sortBy = textOf(output, 'sort_by') ?? before?.sortBy ?? 'created';
  checkColumns(call.desk, columns, sortBy);
  const title = textOf(fields, 'title') ?? before?.title ?? '';
  if (title === '') throw recordInvalid('title', "Title: can't be blank");
  const at = call.desk.clock.instant();
  return {
    id: before?.id ?? call.desk.serial.next(),
    title,
    description: textOf(fields, 'description') ?? before?.description ?? null,
    active: typeof fields.active === 'boolean' ? fields.active : (before?.active ?? true),
    position: before?.position ?? call.desk.views.size + 1,
    all,
    any: fields.any === undefined && before ? before.any : conditions(call.desk, fields.any, 'view.any'),
    columns,
    sortBy,
    sortOrder: (textOf(output, 'sort_order') ?? before?.sortOrder) === 'asc' ? 'asc' : 'desc',
    createdAt: before?.createdAt ?? at,
    updatedAt: at,
  };
}

/** Shared views are for those who manage business rules. */
function requireManager(call: Call): void {
  if (!rightsOf(call.desk, call.asker).manageBusinessRules) throw forbidden();
}

function create(call: Call): Response {
  requireManager(call);
  const view = viewFrom(call, fieldsOf(call.body, 'view'), null);
  call.desk.views.set(view.id, view);
  return json({ view: viewJson(call, view) });
}

function update(call: Call): object {
  requireManager(call);
  const view = viewFrom(call, fieldsOf(call.body, 'view'), find(call));
  call.desk.views.set(view.id, view);
  return { view: viewJson(call, view) };
}

function remove(call: Call): Response {
  requireManager(call);
  call.desk.views.delete(find(call).id);
  return noContent();
}

function ticketsIn(call: Call, view: View): Ticket[] {
  const now = call.desk.clock.now();
  return [...call.desk.tickets.values()].filter(
    (ticket) =>
      !isArchived(ticket, now) &&
      holdsAll(call.desk.state.account, ticket, view.all, view.any) &&
      sees(call.desk, call.asker, ticket),
  );
}

function countJson(call: Call, view: View): object {
  const value = ticketsIn(call, view).length;
  const url = api(call, `/views/${view.id}/count.json`);
  return { view_id: view.id, url, value, pretty: String(value), fresh: true, active: view.active };
}

const MOST_COUNTED = 20;

function countMany(call: Call): object {
  const ids = requiredIds(call, 'ids');
  if (ids.length > MOST_COUNTED) throw badRequest(`At most ${MOST_COUNTED} ids`);
  const views = ids.map((id) => call.desk.views.get(id));
  return { view_counts: views.flatMap((view) => (view ? [countJson(call, view)] : [])) };
}

function execute(call: Call): object {
  const view = find(call);
  const sign = view.sortOrder === 'asc' ? 1 : -1;
  const sorted = ticketsIn(call, view).sort(
    (a, b) => sign * (Date.parse(a.createdAt) - Date.parse(b.createdAt)),
  );
  const { rows, facts } = offsetPage(call, sorted);
  return {
    view: { id: view.id, url: api(call, `/views/${view.id}.json`) },
    columns: view.columns.map((id) => ({ id, title: id })),
    groups: [],
    rows: rows.map((ticket) => ({
      ticket_id: ticket.id,
      subject: ticket.subject,
      ticket: ticketJson(call, ticket),
    })),
    ...facts,
  };
}
