// The installed app, ours or another, with its settings and with what its requirements.json asks for: views and
// ticket fields (zendesk-platform sections 3 and 4).
import manifest from '../../manifest.json';
import ourRequirements from '../../requirements.json';
import { DATA_MODEL_VERSION } from '../../src/zendesk/data-model/data-model';
import { writeLookupFieldIds } from '../../src/zendesk/data-model/lookup-field-ids';
import type { Condition, InstalledRequirement } from '../desk/catalogue';
import type { Desk } from '../desk/desk';
import { APP_ID, FIELDS, GROUPS, INSTALLATION_ID } from './cast';
import { lookupFieldIds } from './data-model';

const LONG_AGO = '2025-01-01T09:00:00Z';

interface RequiredView {
  readonly title: string;
  readonly all: readonly Condition[];
  readonly any?: readonly Condition[];
  readonly output?: {
    readonly columns?: readonly string[];
    readonly sort_by?: string;
    readonly sort_order?: string;
  };
}

/** Of a requirements.json, what the workbench can install; by the keys that the app knows them by. */
export interface AppRequirements {
  readonly views?: Readonly<Record<string, RequiredView>>;
  readonly ticket_fields?: Readonly<Record<string, { readonly type: string; readonly title: string }>>;
}

interface Parameter {
  readonly name: string;
  readonly default?: unknown;
  /** Its value is told to nobody. */
  readonly secure?: boolean;
}

/** What of an app's manifest its installation shows. */
export interface AppManifest {
  readonly name?: string;
  readonly version?: string;
  readonly parameters?: readonly Parameter[];
  /** From the file beside it. */
  readonly requirements?: AppRequirements;
}

/** @param app another app's; ours alone has settings that set-up filled in, unless it is `new` */
export function seedInstalledApp(
  desk: Desk,
  app: AppManifest | null,
  age: 'set_up' | 'new' = 'set_up',
): void {
  const { name = 'App', version = '0.0.0', parameters = [] }: AppManifest = app ?? manifest;
  const told = parameters.filter(({ secure }) => secure !== true);
  const defaults = told.map(
    (parameter) => [parameter.name, 'default' in parameter ? parameter.default : ''] as const,
  );
  const { views = {}, ticket_fields: fields = {} } = requirementsOf(app);
  desk.installation = {
    id: INSTALLATION_ID,
    appId: APP_ID,
    name,
    version,
    enabled: true,
    settings: { ...Object.fromEntries(defaults), ...(app || age === 'new' ? {} : ourSettings(desk)) },
    requirements: [...installViews(desk, views), ...installFields(desk, name, fields)],
    createdAt: LONG_AGO,
    updatedAt: LONG_AGO,
  };
}

const requirementsOf = (app: AppManifest | null): AppRequirements =>
  app ? (app.requirements ?? {}) : ourRequirements;

function installViews(
  desk: Desk,
  views: Readonly<Record<string, RequiredView>>,
): readonly InstalledRequirement[] {
  return Object.entries(views).map(([identifier, { title, all, any = [], output = {} }], i) => {
    const id = 800_001 + i;
    desk.views.set(id, {
      id,
      title,
      description: null,
      active: true,
      position: i + 1,
      all,
      any,
      columns: output.columns ?? [],
      sortBy: output.sort_by ?? 'created',
      sortOrder: output.sort_order === 'asc' ? 'asc' : 'desc',
      createdAt: LONG_AGO,
      updatedAt: LONG_AGO,
    });
    return { identifier, id, type: 'views' };
  });
}

function installFields(
  desk: Desk,
  creatorAppName: string,
  fields: NonNullable<AppRequirements['ticket_fields']>,
): readonly InstalledRequirement[] {
  return Object.entries(fields).map(([identifier, { type, title }], i) => {
    const id = 720_001 + i;
    const field = { id, type, title, options: [], creatorAppName, system: false, createdAt: LONG_AGO };
    desk.ticketFields.set(id, field);
    return { identifier, id, type: 'ticket_fields' };
  });
}

function ourSettings(desk: Desk): Readonly<Record<string, unknown>> {
  return {
    live_from: '2025-01-01',
    time_field_id: FIELDS.totalTime,
    managers_group: GROUPS.managers.name,
    lookup_field_ids: writeLookupFieldIds(lookupFieldIds(desk), DATA_MODEL_VERSION),
  };
}
