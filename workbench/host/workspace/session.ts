// Everything the workspace must know before it can draw: who is signed in, the app, the account and its furniture.
import { Control, type WorkbenchState } from '../desk-client/control';
import type { GroupRow, OrganizationRow, TicketFieldRow, UserRow } from '../desk-client/rows';
import { Rest } from '../desk-client/rest';
import { readManifest, type AppDefinition } from './app-definition';

export interface Session {
  readonly origin: string;
  readonly rest: Rest;
  /** How what the frames ask reaches the account. */
  readonly carry: (url: string, init: RequestInit) => Promise<Response>;
  readonly control: Control;
  readonly state: WorkbenchState;
  readonly user: UserRow;
  readonly userGroups: readonly GroupRow[];
  /** Those who can sign in. */
  readonly agents: readonly UserRow[];
  readonly groups: readonly GroupRow[];
  readonly userOrganization: OrganizationRow | undefined;
  readonly fields: readonly TicketFieldRow[];
  /** Undefined where no app was built. */
  readonly app: AppDefinition | undefined;
}

/** @param desk an account of the gallery; without it the main one */
export async function openSession(origin: string, signIn: string | null, desk?: string): Promise<Session> {
  const control = new Control(origin, desk);
  const anyone = new Rest(origin, undefined, desk);
  const agents = await everyAgent(anyone);
  const rest = new Rest(origin, signIn === null ? undefined : idOf(signIn, agents), desk);
  const [state, { user }, groups, fields, app] = await Promise.all([
    control.state(),
    rest.get<{ user: UserRow }>('/api/v2/users/me.json'),
    rest.find<{ groups: readonly GroupRow[] }>('/api/v2/groups.json'),
    anyone.find<{ ticket_fields: readonly TicketFieldRow[] }>('/api/v2/ticket_fields.json'),
    findApp(anyone),
  ]);
  const [mine, own] = await Promise.all([
    rest.find<{ groups: readonly GroupRow[] }>(`/api/v2/users/${user.id}/groups.json`),
    user.organization_id === null
      ? undefined
      : rest.find<{ organization: OrganizationRow }>(`/api/v2/organizations/${user.organization_id}.json`),
  ]);
  return {
    origin,
    rest,
    carry: (url, init) => fetch(url, init),
    control,
    state,
    user,
    agents,
    userOrganization: own?.organization,
    app,
    groups: groups?.groups ?? [],
    userGroups: mine?.groups ?? [],
    fields: (fields?.ticket_fields ?? []).filter((field) => field.active && field.removable !== false),
  };
}

async function everyAgent(rest: Rest): Promise<readonly UserRow[]> {
  const path = '/api/v2/users.json?role[]=admin&role[]=agent&per_page=100';
  const found = await rest.find<{ users: readonly UserRow[] }>(path);
  return found?.users ?? [];
}

function idOf(signIn: string, agents: readonly UserRow[]): number {
  const byMail = agents.find((agent) => agent.email === signIn);
  return byMail?.id ?? Number(signIn);
}

async function findApp(rest: Rest): Promise<AppDefinition | undefined> {
  const manifest = await rest.find<Parameters<typeof readManifest>[0]>('/app/manifest.json');
  if (!manifest) return undefined;
  const words = await rest.find<{ app?: { name?: string } }>('/app/translations/en.json');
  return readManifest(manifest, words?.app?.name);
}
