// Ticket fields, the app's views, one SLA policy, and the installed app with its settings, as an admin's set-up
// would have left them.
import manifest from '../../manifest.json';
import requirements from '../../requirements.json';
import { writeLookupFieldIds } from '../../src/zendesk/data-model/lookup-field-ids';
import type { TicketField } from '../desk/catalogue';
import type { Desk } from '../desk/desk';
import { APP_ID, FIELDS, GROUPS, INSTALLATION_ID } from './cast';
import { lookupFieldIds } from './data-model';

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

export function seedViews(desk: Desk): void {
  Object.values(requirements.views).forEach(({ title, all, any, output }, i) => {
    desk.views.set(800_001 + i, {
      id: 800_001 + i,
      title,
      description: null,
      active: true,
      position: i + 1,
      all,
      any,
      columns: output.columns,
      sortBy: output.sort_by,
      sortOrder: output.sort_order === 'asc' ? 'asc' : 'desc',
      createdAt: LONG_AGO,
      updatedAt: LONG_AGO,
    });
  });
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

/** What of an app's manifest its installation shows (zendesk-platform section 3). */
export interface AppManifest {
  readonly name?: string;
  readonly version?: string;
  readonly parameters?: readonly { readonly name: string; readonly default?: unknown }[];
}

/** @param app another app's manifest; ours alone has settings that set-up filled in */
export function seedInstallation(desk: Desk, app: AppManifest | null): void {
  const { name = 'App', version = '0.0.0', parameters = [] } = app ?? manifest;
  const defaults = parameters.map(
    (parameter) => [parameter.name, 'default' in parameter ? parameter.default : ''] as const,
  );
  desk.installation = {
    id: INSTALLATION_ID,
    appId: APP_ID,
    name,
    version,
    enabled: true,
    settings: { ...Object.fromEntries(defaults), ...(app ? {} : ourSettings(desk)) },
    createdAt: LONG_AGO,
    updatedAt: LONG_AGO,
  };
}

function ourSettings(desk: Desk): Readonly<Record<string, unknown>> {
  return {
    live_from: '2025-01-01',
    time_field_id: FIELDS.totalTime,
    managers_group: GROUPS.managers.name,
    lookup_field_ids: writeLookupFieldIds(lookupFieldIds(desk)),
  };
}
