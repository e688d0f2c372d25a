// Makes an instance of the app for a location: its context and metadata, what it can reach, and how its requests go out.
import type { AppInstance, FrameContext } from '../frame/app-instance';
import { newGuid } from '../frame/frame-address';
import { proxyRequest } from '../frame/request-proxy';
import type { Surface } from '../frame/surface';
import { accountSurface } from '../surfaces/account-surface';
import { shellSurface, type Shell, type Size } from '../surfaces/shell-surface';
import type { Workspace } from './workspace';

export interface Place {
  readonly location: string;
  /** What the context says of it: ticketId, organizationId... */
  readonly about: () => Readonly<Record<string, unknown>>;
  readonly surfaces: readonly Surface[];
}

export function openFrame(workspace: Workspace, place: Place, guid: string = newGuid()): AppInstance {
  const { session } = workspace;
  const context = (): FrameContext => ({
    instanceGuid: guid,
    product: 'support',
    account: { subdomain: workspace.state.value.subdomain },
    location: place.location,
    ...place.about(),
  });
  const instance: AppInstance = workspace.instances.add({
    guid,
    location: place.location,
    context,
    metadata: () => metadataOf(workspace),
    // The clock may have been moved while the frame was loading.
    onRegistered: () => instance.setClock(workspace.clockOffset.value),
    surfaces: [accountSurfaceOf(workspace), shellSurface(guid, shellOf(workspace)), ...place.surfaces],
    request: (options) =>
      proxyRequest(options, {
        accountOrigin: session.origin,
        fetch: session.carry,
        headers: () => ({ ...session.rest.headers, 'x-workbench-frame': frameName(place) }),
        wait: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
        readableRetryAfter: () => workspace.state.value.features['readableRetryAfter'] === true,
      }),
  });
  return instance;
}

/** How the request log tells frames apart: the location and what it is about. */
function frameName({ location, about }: Place): string {
  const [id] = Object.values(about());
  return id === undefined || id === null ? location : `${location}:${String(id)}`;
}

function metadataOf({ session, state }: Workspace): object {
  return {
    appId: state.value.installation?.appId,
    installationId: state.value.installation?.id,
    name: session.app?.name,
    version: session.app?.version,
    settings: { ...session.app?.defaults, ...state.value.settings },
  };
}

function accountSurfaceOf(workspace: Workspace): Surface {
  const { session, state } = workspace;
  return accountSurface({
    signedIn: () => ({
      user: session.user,
      groups: session.userGroups,
      organizations: session.userOrganization ? [session.userOrganization] : [],
    }),
    account: () => ({
      subdomain: workspace.state.value.subdomain,
      planName: String(state.value.features['plan'] ?? ''),
      timeZone: state.value.timeZone,
    }),
    colorScheme: () => state.value.colorScheme,
    now: () => workspace.now(),
    requirement: async (identifier) => {
      interface Answer {
        requirements: readonly { identifier?: string; requirement_id: number; requirement_type: string }[];
      }
      const path = `/api/v2/apps/installations/${state.value.installation?.id}/requirements.json`;
      const listed = await session.rest.find<Answer>(path);
      return listed?.requirements.find((one) => one.identifier === identifier);
    },
  });
}

function shellOf(workspace: Workspace): Shell {
  const { toasts, instances, session } = workspace;
  return {
    notify: (message, kind, duration) =>
      toasts.add(message, kind, session.app?.name ?? 'App', duration ?? undefined),
    routeTo: (place, ...args) => routeTo(workspace, place, args),
    resize: (guid, size) => workspace.resize(guid, size),
    destroy: (guid) => workspace.destroy(guid),
    contexts: () => instances.contexts(),
    createModal: (_parent, url, size) => createModal(workspace, url, size),
  };
}

function createModal(workspace: Workspace, url: string, size: Size): object {
  const modal = openFrame(workspace, { location: 'modal', about: () => ({}), surfaces: [] });
  workspace.resize(modal.guid, size);
  workspace.modals.set([...workspace.modals.value, { instance: modal, url }]);
  return modal.parts.context();
}

/** The places that an app may send the agent to (zendesk-platform 1.4). */
function routeTo({ navigator }: Workspace, place: string, [first, second]: readonly unknown[]): void {
  const target = encodeURIComponent(String(first));
  if (place === 'nav_bar')
    return navigator.go(`/agent/apps/${target}/${String(second ?? '').replace(/^\//, '')}`);
  if (place === 'ticket') return navigator.go(`/agent/tickets/${target}`);
  if (place === 'organization') return navigator.go(`/agent/organizations/${target}`);
  if (place === 'user') return navigator.go(`/agent/users/${target}`);
  throw new Error(`routeTo does not know ${place}`);
}
