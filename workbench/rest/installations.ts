// The installed app: anybody on the team may read it, only admins change its settings (zendesk-platform 3.3, 4.2;
// not in the API description).
import type { Installation } from '../desk/catalogue';
import { invalidAttribute, recordInvalid, recordNotFound } from '../desk/refusal';
import { isFields } from './body';
import { route, type Call, type Route } from './route';

export const INSTALLATION_ROUTES: readonly Route[] = [
  route('get', '/apps/installations', (call) => ({
    installations: call.desk.installation ? [installationJson(call.desk.installation)] : [],
  })),
  route('get', '/apps/installations/:id', (call) => installationJson(find(call))),
  route('put', '/apps/installations/:id', update, { audience: 'admins' }),
  route('get', '/apps/installations/:id/requirements', requirements),
];

function find(call: Call): Installation {
  const { installation } = call.desk;
  if (installation?.id !== Number(call.path.id)) throw recordNotFound();
  return installation;
}

function installationJson(installation: Installation): object {
  const { id, appId, name, settings, enabled, createdAt, updatedAt } = installation;
  return {
    id,
    app_id: appId,
    product: 'support',
    enabled,
    paid: false,
    settings: { name, title: name, ...settings },
    settings_objects: Object.entries(settings).map(([key, value]) => ({ name: key, value })),
    role_restrictions: null,
    group_restrictions: [],
    created_at: createdAt,
    updated_at: updatedAt,
  };
}

/** Settings that are not named keep their value. */
function update(call: Call): object {
  const before = find(call);
  const given = call.body.settings ?? {};
  if (!isFields(given)) throw invalidAttribute('settings', 'a hash');
  const unknown = Object.keys(given).find((key) => !Object.hasOwn(before.settings, key));
  // Whether Zendesk refuses such a setting or forgets it is not known; stored it is not.
  if (unknown !== undefined) throw recordInvalid('settings', `Settings: the app has no parameter ${unknown}`);
  const enabled = typeof call.body.enabled === 'boolean' ? call.body.enabled : before.enabled;
  const updatedAt = call.desk.clock.instant();
  const after = { ...before, enabled, settings: { ...before.settings, ...given }, updatedAt };
  call.desk.installation = after;
  call.desk.news.tell({ type: 'state' });
  return installationJson(after);
}

/** The app's own, not whatever there is of the same kind. */
function requirements(call: Call): object {
  const installation = find(call);
  const printed = installation.requirements.map(({ identifier, type, id }) => ({
    account_id: 1,
    installation_id: installation.id,
    identifier,
    requirement_id: id,
    requirement_type: type,
    created_at: installation.createdAt,
    updated_at: installation.createdAt,
  }));
  return { requirements: printed };
}
