// Zendesk as setting an account up needs it: its objects, views, roles, policies, fields and the installed app.
import * as v from 'valibot';
import type { Through } from '../actions/account/account-ports';
import type { SetUpDesk } from '../actions/set-up/set-up-ports';
import type { FieldChange, RecordAction, SlaSpec, ViewSpec } from '../actions/set-up/set-up-facts';
import type { FieldSpec, LookupIds, ObjectSpec, SettingValues } from '../actions/set-up/set-up-facts';
import { ZendeskAccountDesk } from './account-desk';
import { DATA_MODEL, DATA_MODEL_VERSION } from './data-model/data-model';
import { decodeSettings, type InstalledSettings } from './decode/settings';
import { ZendeskRecountDesk } from './recount-desk';
import type { Send } from './rest/request';
import { everyRow } from './set-up/every-row';
import { findInstalled, installationOf, saveSettings, storeSetUp } from './set-up/installed';
import * as objects from './set-up/objects';
import { REQUIRED_VIEWS } from './set-up/required-views';
import { findRoles, grant } from './set-up/roles';
import { createSla, findSla, orderSla, updateSla } from './set-up/slas';
import { createView, findViews, restoreView } from './set-up/views';

const TICKET_FIELD = v.object({
  id: v.number(),
  title: v.nullish(v.string(), ''),
  type: v.string(),
  active: v.nullish(v.boolean(), true),
  creator_app_name: v.nullish(v.string(), null),
});
const NAMED = v.object({ name: v.string() });
const MEMBER = v.object({
  name: v.string(),
  active: v.nullish(v.boolean(), true),
  suspended: v.nullish(v.boolean(), false),
});

/** Enough to find one who is in today. */
const MOST_NAMED = 5;

export class ZendeskSetUpDesk implements SetUpDesk {
  readonly model = DATA_MODEL;
  readonly modelVersion = DATA_MODEL_VERSION;
  readonly views = REQUIRED_VIEWS;
  private readonly send: Send;
  private readonly account: ZendeskAccountDesk;
  private readonly organizations: ZendeskRecountDesk;
  private readonly installation: string | null;

  /** @param installation from the app's metadata */
  constructor(send: Send, settings: InstalledSettings, installation: number | string) {
    const through: Through = (ask) => ask();
    this.send = send;
    this.account = new ZendeskAccountDesk(send, settings, through);
    this.organizations = new ZendeskRecountDesk(send, settings);
    this.installation = installationOf(installation);
  }

  signedIn() {
    return this.account.signedIn();
  }

  async administrators() {
    const people = await everyRow(this.send, '/api/v2/users?role=admin', 'users', MEMBER);
    const there = people.filter(({ active, suspended }) => active && !suspended);
    return there.map(({ name }) => name).slice(0, MOST_NAMED);
  }

  objects() {
    return objects.findObjects(this.send);
  }

  room() {
    return objects.findRoom(this.send);
  }

  createObject(object: ObjectSpec) {
    return objects.createObject(this.send, object);
  }

  fields(objectKey: string) {
    return objects.findFields(this.send, objectKey);
  }

  createField(objectKey: string, field: FieldSpec) {
    return objects.createField(this.send, objectKey, field);
  }

  changeField(objectKey: string, fieldKey: string, change: FieldChange) {
    return objects.changeField(this.send, objectKey, fieldKey, change);
  }

  foundViews() {
    return findViews(this.send, this.installation);
  }

  createView(view: ViewSpec) {
    return createView(this.send, view);
  }

  restoreView(id: string, view: ViewSpec) {
    return restoreView(this.send, id, view);
  }

  async ticketFields() {
    const rows = await everyRow(
      this.send,
      '/api/v2/ticket_fields?creator=true',
      'ticket_fields',
      TICKET_FIELD,
    );
    return rows.map(({ id, title, type, active, creator_app_name }) => ({
      id: String(id),
      title,
      type,
      isActive: active,
      madeBy: creator_app_name,
    }));
  }

  roles() {
    return findRoles(this.send);
  }

  grant(policyId: string, objectKey: string, actions: readonly RecordAction[]) {
    return grant(this.send, policyId, objectKey, actions);
  }

  async records() {
    const [plans, contracts] = await Promise.all([this.account.plans(), this.account.contracts()]);
    const ids = [...new Set(contracts.flatMap(({ organizationId }) => organizationId ?? []))];
    return { plans, contracts, organizations: await this.account.organizations(ids) };
  }

  addOrganizationTags(id: string, tags: readonly string[]) {
    return this.organizations.addOrganizationTags(id, tags);
  }

  removeOrganizationTags(id: string, tags: readonly string[]) {
    return this.organizations.removeOrganizationTags(id, tags);
  }

  slaPolicies() {
    return findSla(this.send);
  }

  createSla(policy: SlaSpec) {
    return createSla(this.send, policy);
  }

  updateSla(id: string, policy: SlaSpec) {
    return updateSla(this.send, id, policy);
  }

  orderSla(ids: readonly string[]) {
    return orderSla(this.send, ids);
  }

  installed() {
    return findInstalled(this.send, this.installation);
  }

  judge(values: SettingValues) {
    return decodeSettings(values);
  }

  saveSettings(values: SettingValues) {
    return saveSettings(this.send, this.installation, values);
  }

  storeSetUp(ids: LookupIds) {
    return storeSetUp(this.send, this.installation, ids);
  }

  async groups() {
    return (await everyRow(this.send, '/api/v2/groups', 'groups', NAMED)).map(({ name }) => name);
  }
}
