// Opens one tile: a session on an account of its own, a workspace around nothing but one frame, and the ticket or
// organization that the frame is about.
import type { OrganizationRow, Priority } from '../desk-client/rows';
import type { AppInstance } from '../frame/app-instance';
import { organizationSurface } from '../surfaces/organization-surface';
import { hear } from '../workspace/hear-news';
import { openFrame, type Place } from '../workspace/open-frame';
import { OpenTicket } from '../workspace/open-ticket';
import { openSession, type Session } from '../workspace/session';
import { ticketPlace } from '../workspace/ticket-place';
import { Workspace } from '../workspace/workspace';
import type { TileNews } from './tile-news';

/** As `GET /workbench/gallery` lists it. */
export interface TileRecipe {
  readonly name: string;
  readonly location: string;
  readonly shows: string;
  readonly of: number | null;
  /** The beginning of a request that nobody answers. */
  readonly unanswered: string | null;
  readonly unsaved: {
    readonly tags?: readonly string[];
    readonly priority?: Priority;
    readonly organizationId?: number;
    readonly commentText?: string;
    readonly commentIsPublic?: boolean;
  };
}

export interface OpenTile {
  readonly workspace: Workspace;
  readonly instance: AppInstance;
  readonly url: string;
}

/** @returns null where the app has nothing at that location */
export async function openTile(recipe: TileRecipe, desk: string, news: TileNews): Promise<OpenTile | null> {
  const { origin } = window.location;
  await fetch(`${origin}/workbench/gallery`, { method: 'DELETE', headers: { 'x-workbench-desk': desk } });
  const session = withoutAnswers(await openSession(origin, null, desk), recipe.unanswered);
  const url = session.app?.locations[recipe.location]?.url;
  if (url === undefined) return null;
  const workspace = new Workspace(session, stillWindow());
  news.listen(desk, (item) => {
    if (item.type !== 'reset') hear(workspace, item);
  });
  if (recipe.location === 'organization_sidebar') {
    return { workspace, url, instance: openFrame(workspace, await organizationPlace(workspace, recipe)) };
  }
  const open = await ticketOf(workspace, recipe);
  const instance = openFrame(workspace, ticketPlace(open, recipe.location));
  open.frames.add(instance);
  return { workspace, url, instance };
}

/** Held back here and not by a slow desk: a browser has only six connections to a host, for all tiles together. */
function withoutAnswers(session: Session, unanswered: string | null): Session {
  if (unanswered === null) return session;
  return {
    ...session,
    carry: (url, init) =>
      `${init.method} ${url}`.startsWith(unanswered)
        ? new Promise<Response>(() => undefined)
        : session.carry(url, init),
  };
}

async function ticketOf(workspace: Workspace, { location, of, unsaved }: TileRecipe): Promise<OpenTicket> {
  const open = new OpenTicket(workspace);
  workspace.tickets.add(open);
  if (location === 'new_ticket_sidebar' || of === null) await open.prepareFor(of);
  else await open.load(of);
  const { organizationId, ...edits } = unsaved;
  if (organizationId !== undefined) await open.chooseOrganization(organizationId);
  open.form.edit(edits);
  return open;
}

async function organizationPlace({ session }: Workspace, { location, of }: TileRecipe): Promise<Place> {
  const path = `/api/v2/organizations/${of}.json`;
  const { organization } = await session.rest.get<{ organization: OrganizationRow }>(path);
  return {
    location,
    about: () => ({ organizationId: of }),
    surfaces: [organizationSurface(() => organization)],
  };
}

/** An app that sends the agent elsewhere must not take the gallery away. */
function stillWindow(): ConstructorParameters<typeof Workspace>[1] {
  const { location } = window;
  const history = { ...window.history, pushState: () => undefined };
  return { location, history, addEventListener: () => undefined };
}
