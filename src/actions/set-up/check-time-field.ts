// Whether hour plans know where a ticket's time stands: a ticket field that holds the total in seconds.
import { done, unread, unreadRecords, type Check, type Reason } from './check';
import type { TicketFieldRow } from './set-up-facts';
import type { Survey } from './survey';

export function checkTimeField(survey: Survey): Check {
  const id = 'time_field';
  const { app, ticketFields } = survey;
  if (!app.ok) return unread(id, app.failure);
  if (!ticketFields.ok) return unread(id, ticketFields.failure);
  const { timeFieldId } = app.value.settings;
  const candidates = timeFields(ticketFields.value);
  const choose = (state: 'missing' | 'wrong', reason: Reason): Check => ({
    id,
    state,
    reasons: [reason],
    repair: survey.person.isAdmin ? 'choose' : null,
  });
  if (timeFieldId !== null) {
    const found = ticketFields.value.find((field) => field.id === timeFieldId);
    if (found?.isActive !== true) {
      return choose('wrong', { kind: 'time_field_gone', id: timeFieldId, candidates });
    }
    if (!HOLDS_SECONDS.has(found.type)) {
      return choose('wrong', { kind: 'time_field_type', title: found.title, candidates });
    }
    return done(id, { kind: 'time_field_is', title: found.title });
  }
  if (!survey.records.ok) return unreadRecords(id, survey.records.failure);
  const countsHours = survey.records.value.plans.some((plan) => plan.ok && plan.value.plan.unit === 'hour');
  if (!countsHours) return done(id, { kind: 'no_hour_plans' });
  return choose('missing', { kind: 'time_field_unset', candidates });
}

const HOLDS_SECONDS: ReadonlySet<string> = new Set(['integer', 'decimal']);
/** As Zendesk's own app names it (zendesk-platform section 10). */
const ZENDESKS_OWN = 'Total time spent (sec)';

/** Fields that may hold the time, Zendesk's own Time Tracking first. */
export function timeFields(fields: readonly TicketFieldRow[]): readonly TicketFieldRow[] {
  const may = fields.filter(({ type, isActive }) => isActive && HOLDS_SECONDS.has(type));
  const rank = ({ title, madeBy }: TicketFieldRow) =>
    (title === ZENDESKS_OWN ? 0 : 2) + (madeBy === null ? 1 : 0);
  return [...may].sort((one, other) => rank(one) - rank(other));
}
