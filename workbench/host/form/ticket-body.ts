// What a submit sends to REST: only what was changed in the form. Tags go as the whole list, so that an agent who
// edited them overwrites what others wrote meanwhile, as in Zendesk (zendesk-platform 1.4, 6.3).
import type { Status } from '../desk-client/rows';
import type { FormEdits } from './ticket-form';

export function ticketBody(edits: FormEdits, status: Status): Record<string, unknown> {
  const body: Record<string, unknown> = { status };
  for (const key of ['subject', 'priority', 'type', 'tags'] as const) {
    if (key in edits) body[key] = edits[key];
  }
  if ('requester' in edits) body['requester_id'] = edits.requester?.id ?? null;
  if ('organization' in edits) body['organization_id'] = edits.organization?.id ?? null;
  if ('assigneeUser' in edits) body['assignee_id'] = edits.assigneeUser?.id ?? null;
  if ('assigneeGroup' in edits) body['group_id'] = edits.assigneeGroup?.id ?? null;
  if ('formId' in edits) body['ticket_form_id'] = edits.formId;
  if ('brandId' in edits) body['brand_id'] = edits.brandId;
  if (edits.customFields) {
    body['custom_fields'] = Object.entries(edits.customFields).map(([id, value]) => ({
      id: Number(id),
      value,
    }));
  }
  const text = edits.commentText?.trim();
  if (text) body['comment'] = { body: text, public: edits.commentIsPublic ?? true };
  return body;
}
