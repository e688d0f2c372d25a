// Reads a ticket and the account's settings from their raw records (rules 1 to 5, 7).
import { Fields } from './fields';
import type { Rules, Ticket } from './facts';
import type { Read } from './refusal';
import { BASE_UNITS_PER_SECOND } from './units';

const NO_TAGS: readonly string[] = [];

/** A ticket, or every fault of its record. */
export function readTicket(raw: unknown): Read<Ticket> {
  const fields = new Fields(raw);
  const ticket: Ticket = {
    id: fields.id('id'),
    createdAt: fields.instant('createdAt'),
    organizationId: fields.optionalId('organizationId'),
    tags: fields.words('tags') ?? NO_TAGS,
    secondsSpent: fields.optionalNumber('secondsSpent', { decimals: 0, sizedBy: BASE_UNITS_PER_SECOND }),
    followUpOf: fields.optionalId('followUpOf'),
    aiAgent: fields.flag('aiAgent', false),
  };
  return fields.refusals.length > 0 ? { ok: false, refusals: fields.refusals } : { ok: true, value: ticket };
}

/** The account's settings; without a record everything is at its default (rule 5). */
export function readRules(raw: unknown): Read<Rules> {
  const fields = new Fields(raw ?? {});
  const rules: Rules = {
    notCountedTags: fields.words('notCountedTags') ?? ['closed_by_merge'],
    liveFrom: fields.optionalDay('liveFrom'),
    countFollowUps: fields.flag('countFollowUps', true),
    countAiAgentTickets: fields.flag('countAiAgentTickets', false),
  };
  return fields.refusals.length > 0 ? { ok: false, refusals: fields.refusals } : { ok: true, value: rules };
}
