// How a custom object and its fields are described, once, for whoever creates, checks, seeds or decodes them.
// Types are those of Zendesk's custom object fields (API description, CustomObjectField).

export type FieldType =
  'text' | 'textarea' | 'date' | 'integer' | 'decimal' | 'regexp' | 'dropdown' | 'lookup';

export interface FieldModel {
  readonly key: string;
  readonly title: string;
  readonly type: FieldType;
  readonly description: string;
  /** Of a dropdown: the option values, which are also the words of the domain. */
  readonly options?: readonly string[];
  /** Of a regexp field: what Zendesk checks on write. */
  readonly pattern?: string;
  /** Of a lookup: what its value is the id of. */
  readonly target?: 'zen:organization' | 'zen:user' | `zen:custom_object:${string}`;
}

export interface ObjectModel {
  readonly key: string;
  readonly title: string;
  readonly titlePluralized: string;
  readonly description: string;
  readonly fields: readonly FieldModel[];
}

type Rest = Partial<Pick<FieldModel, 'options' | 'pattern' | 'target'>>;

/** A field in one line of a table. */
export function field(
  key: string,
  type: FieldType,
  title: string,
  description = '',
  rest: Rest = {},
): FieldModel {
  return { key, type, title, description, ...rest };
}

export const INSTANT_PATTERN = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$';
export const CURRENCY_PATTERN = '^[A-Z]{3}$';
