// A stored ticket as its form shows it: ids become people, organizations and groups.
import type { TicketRow, UserRow } from '../desk-client/rows';
import type { FormValues, NamedId, Requester } from '../form/form-values';
import type { Workspace } from './workspace';

export async function formValuesOf(row: TicketRow, { directory, session }: Workspace): Promise<FormValues> {
  const [requester, assignee, organization] = await Promise.all([
    row.requester_id === null ? undefined : directory.user(row.requester_id),
    row.assignee_id === null ? undefined : directory.user(row.assignee_id),
    row.organization_id === null ? undefined : directory.organization(row.organization_id),
  ]);
  const fields = session.fields.map((field) => {
    const stored = row.custom_fields.find((one) => one.id === field.id);
    return [String(field.id), stored?.value ?? null] as const;
  });
  return {
    subject: row.subject,
    status: row.status,
    priority: row.priority,
    type: row.type,
    tags: row.tags,
    requester: requester ? personOf(requester) : null,
    organization: organization ? nameOf(organization) : null,
    assigneeUser: assignee ? nameOf(assignee) : null,
    assigneeGroup: groupOf(row.group_id, directory.groups),
    brandId: row.brand_id ?? null,
    formId: row.ticket_form_id ?? null,
    customFields: Object.fromEntries(fields),
    commentText: '',
    commentIsPublic: session.user.only_private_comments !== true,
  };
}

export function personOf(user: UserRow): Requester {
  const { id, name, email, external_id: externalId, locale } = user;
  return { id, name, email, externalId: externalId ?? null, locale: locale ?? null };
}

function nameOf({ id, name }: NamedId): NamedId {
  return { id, name };
}

function groupOf(id: number | null, groups: readonly NamedId[]): NamedId | null {
  const group = groups.find((one) => one.id === id);
  return group ? nameOf(group) : null;
}
