// The ticket sidebar where the ticket counts on no plan, or on another one than it would by itself.
import { contractId, ORGANIZATIONS, ticketId } from '../seed/cast';
import { OPEN_TICKETS, TICKETS } from '../seed/named-tickets';
import { contractWith, decided, minutesAgo, NEW_TICKET, ticketOf } from './past';
import type { State } from './recipe';

const OVER = OPEN_TICKETS.overLimit;

export const TICKET_OUTSIDE: readonly State[] = [
  {
    name: 'not-counted-person',
    shows: 'Not counted: a person decided so',
    of: OVER,
    before: minutesAgo(10, decided('not_counted', 'overLimit', OVER, { reason: 'Our own test' })),
    says: [/^Not counted/],
  },
  {
    name: 'not-counted-merged',
    shows: 'Not counted: merged',
    of: TICKETS.mergedAway,
    says: [/merged into another/],
  },
  { name: 'not-counted-ai', shows: 'Not counted: an AI agent', of: TICKETS.byAiAgent, says: [/AI agent/] },
  {
    name: 'not-counted-follow-up',
    shows: 'Not counted: a follow-up',
    of: TICKETS.followUp,
    settings: { count_follow_ups: false },
    says: [/a follow-up of a closed ticket/],
  },
  {
    name: 'not-counted-tag',
    shows: 'Not counted: by a tag',
    of: ticketId('coversTags', 15),
    settings: { not_counted_tags: 'product_cloud' },
    says: [/tag .*product_cloud/],
  },
  {
    name: 'no-contract',
    shows: 'No contract',
    of: OPEN_TICKETS.noContract,
    says: [/no support contract/],
    isGlance: true,
  },
  {
    name: 'expired',
    shows: 'The contract ended',
    of: OPEN_TICKETS.expired,
    says: [/contract ended/],
    isGlance: true,
  },
  {
    name: 'suspended',
    shows: 'Suspended',
    of: NEW_TICKET,
    before: minutesAgo(20, ticketOf('suspended')),
    says: [/suspended since/],
    isGlance: true,
  },
  {
    name: 'cancelled',
    shows: 'Cancelled',
    of: OPEN_TICKETS.underLimit,
    before: minutesAgo(10, contractWith('underLimit', { status: 'cancelled', status_since: '2026-11-10' })),
    says: [/cancelled on/],
    isGlance: true,
  },
  {
    name: 'not-started',
    shows: 'Not begun yet',
    of: OPEN_TICKETS.underLimit,
    before: minutesAgo(10, contractWith('underLimit', { starts_on: '2026-12-01' })),
    says: [/starts on/],
    isGlance: true,
  },
  {
    name: 'not-covered',
    shows: 'A contract, but not for this ticket',
    of: OPEN_TICKETS.underLimit,
    before: minutesAgo(10, contractWith('underLimit', { covers_tags: 'product_cloud' })),
    says: [/no contract covers its tags/],
    isGlance: true,
  },
  {
    name: 'no-organization',
    shows: 'A ticket of nobody',
    of: NEW_TICKET,
    before: minutesAgo(20, ticketOf('noContract', { organizationId: null, requesterId: 400_001 })),
    says: ['No organization, so no plan'],
    isGlance: true,
  },
  {
    name: 'preview',
    shows: 'Preview of an unsaved change',
    of: OVER,
    unsaved: { tags: ['closed_by_merge'] },
    says: [/Preview of your unsaved changes/],
  },
  {
    name: 'preview-organization',
    shows: 'Preview for another organization',
    of: OPEN_TICKETS.underLimit,
    unsaved: { organizationId: ORGANIZATIONS.overLimit.id },
    says: [/over the 50 included/, /Preview of your unsaved changes/],
  },
  {
    name: 'assigned',
    shows: 'On another contract than the rules would choose',
    of: ticketId('coversTags', 15),
    before: minutesAgo(
      10,
      decided('assign', 'coversTags', ticketId('coversTags', 15), {
        contract: contractId('coversTags', 'other'),
      }),
    ),
    says: [/^Included: /],
  },
];
