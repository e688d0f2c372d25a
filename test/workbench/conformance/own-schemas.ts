// Operations that Zendesk's API description lacks, each with a schema of ours and where it comes from.
import type { SchemaObject } from 'ajv';

export interface OwnSchema {
  readonly source: string;
  readonly schema: SchemaObject;
}

const object = (
  required: readonly string[],
  properties: Record<string, SchemaObject> = {},
): SchemaObject => ({
  type: 'object',
  required: [...required],
  properties,
});
const list = (items: SchemaObject): SchemaObject => ({ type: 'array', minItems: 1, items });

const INSTALLATION = object(['id', 'app_id', 'settings', 'enabled', 'created_at', 'updated_at'], {
  id: { type: 'integer' },
  app_id: { type: 'integer' },
  settings: { type: 'object' },
  enabled: { type: 'boolean' },
});

const TRANSACTION = object(['field_key', 'previous_value', 'current_value', 'origin']);

export const OWN_SCHEMAS: Readonly<Record<string, OwnSchema>> = {
  'get /apps/installations': {
    source: 'Zendesk API reference, Apps: List App Installations',
    schema: object(['installations'], { installations: list(INSTALLATION) }),
  },
  'get /apps/installations/:id': {
    source: 'Zendesk API reference, Apps: Show App Installation',
    schema: INSTALLATION,
  },
  'put /apps/installations/:id': {
    source: 'Zendesk API reference, Apps: Update App Installation',
    schema: INSTALLATION,
  },
  'get /apps/installations/:id/requirements': {
    source: 'Zendesk API reference, Apps: List Requirements',
    schema: object(['requirements'], {
      requirements: list(object(['identifier', 'requirement_id', 'requirement_type', 'account_id'])),
    }),
  },
  'get /custom_objects/:key/records/:id/events': {
    source: 'zaf-toolbox, custom-object-service: record events',
    schema: object(['events', 'meta', 'links'], {
      events: list(
        object(['type', 'actor', 'created_at', 'properties'], {
          type: { enum: ['record_created', 'record_updated', 'record_deleted'] },
          actor: object(['user_id'], { user_id: { type: 'string' } }),
          properties: object(['transaction_events'], { transaction_events: list(TRANSACTION) }),
        }),
      ),
    }),
  },
  'get /tickets/:id/slas/policy_metrics': {
    source: 'seen live by others (zendesk-platform 6.2), undocumented',
    schema: object(['policy_metrics'], {
      policy_metrics: list(
        object(['metric', 'stage', 'breach_at'], { stage: { enum: ['active', 'achieved'] } }),
      ),
    }),
  },
};
