// Ticket fields and one SLA policy, as an admin's set-up would have left them.
import type { TicketField } from '../desk/catalogue';
import type { Desk } from '../desk/desk';
import { FIELDS } from './cast';

const LONG_AGO = '2025-01-01T09:00:00Z';

export function seedTicketFields(desk: Desk): void {
  const system = ['subject', 'description', 'status', 'tickettype', 'priority', 'group', 'assignee'];
  const none = { options: [], creatorAppName: null, createdAt: LONG_AGO };
  const fields: TicketField[] = [
    ...system.map((type, i) => ({ id: 690_001 + i, type, title: type, system: true, ...none })),
    {
      ...none,
      id: FIELDS.totalTime,
      type: 'integer',
      title: 'Total time spent (sec)',
      system: false,
      creatorAppName: 'Time Tracking',
    },
    {
      ...none,
      id: FIELDS.product,
      type: 'tagger',
      title: 'Product',
      system: false,
      options: [
        { id: 710_001, name: 'Cloud', value: 'product_cloud' },
        { id: 710_002, name: 'Desktop', value: 'product_desktop' },
      ],
    },
  ];
  for (const field of fields) desk.ticketFields.set(field.id, field);
}

/** The policy of plan Care 50, in minutes by priority: first reply, next reply, resolution. */
export function seedSlaPolicy(desk: Desk): void {
  const targets = {
    urgent: [60, 240, 360],
    high: [120, 480, 1440],
    normal: [240, 1440, 2880],
    low: [480, 2880, 7200],
  };
  const names = ['first_reply_time', 'next_reply_time', 'total_resolution_time'];
  const metrics = Object.entries(targets).flatMap(([priority, minutes]) =>
    minutes.map((target, i) => ({ priority, metric: names[i] ?? '', target, businessHours: false })),
  );
  desk.slaPolicies.set(850_001, {
    id: 850_001,
    title: 'Support plan: Care 50',
    description: 'Inside the limits of the plan',
    position: 1,
    all: [
      { field: 'current_tags', operator: 'includes', value: 'support_plan_care_50' },
      { field: 'current_tags', operator: 'not_includes', value: 'billable_overage' },
    ],
    any: [],
    metrics,
    createdAt: LONG_AGO,
    updatedAt: LONG_AGO,
  });
}
