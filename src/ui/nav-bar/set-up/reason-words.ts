// Why a check stands as it does, in sentences; what is the matter with many fields of one object is one sentence.
import type { Reason } from '../../../actions/set-up/check';
import { faultWords } from '../../shared/fault-words';
import type { Reading } from '../../shared/reading';
import { isolated, type GroupWords } from '../../shared/words';
import { enumerated } from '../enumerated';
import { fieldName, objectName, targetName, typeName } from './model-words';

export interface SetUpPhrases {
  readonly words: GroupWords<'set_up'>;
  readonly records: GroupWords<'records'>;
  readonly reading: Reading;
}

/** In the order of the reasons; fields of one object that are missing are told together, where the first stands. */
export function reasonLines(reasons: readonly Reason[], phrases: SetUpPhrases): readonly string[] {
  const lines: string[] = [];
  const told = new Set<string>();
  for (const reason of reasons) {
    if (reason.kind === 'failed') continue;
    if (reason.kind !== 'field_missing') {
      lines.push(lineOf(reason, phrases));
      continue;
    }
    if (told.has(reason.object)) continue;
    told.add(reason.object);
    const own = reasons.flatMap((one) =>
      one.kind === 'field_missing' && one.object === reason.object ? [fieldName(one.field, phrases)] : [],
    );
    const { words, reading } = phrases;
    lines.push(
      words.reason.fields_missing({
        object: objectName(reason.object, phrases),
        count: own.length,
        fields: enumerated(own, reading.formats.locale),
      }),
    );
  }
  return lines;
}

type Told = Exclude<Reason, { readonly kind: 'failed' | 'field_missing' }>;

function lineOf(reason: Told, phrases: SetUpPhrases): string {
  const { words, records, reading } = phrases;
  const { reason: say } = words;
  const { formats } = reading;
  switch (reason.kind) {
    case 'waits':
      return say.waits({ title: words.check[reason.for]() });
    case 'no_room':
      return say.no_room({ needed: reason.needed, count: reason.count, limit: reason.limit });
    case 'object_missing':
      return say.object_missing({ object: objectName(reason.object, phrases) });
    case 'field_type':
      return say.field_type({
        ...fieldOf(reason, phrases),
        has: typeName(reason.has, phrases),
        wanted: typeName(reason.wanted, phrases),
      });
    case 'field_target':
      return say.field_target({
        ...fieldOf(reason, phrases),
        has: targetName(reason.has, phrases),
        wanted: targetName(reason.wanted, phrases),
      });
    case 'field_required':
    case 'field_inactive':
    case 'field_pattern':
      return say[reason.kind](fieldOf(reason, phrases));
    case 'foreign_required':
      return say.foreign_required({
        object: objectName(reason.object, phrases),
        field: isolated(reason.field),
      });
    case 'options_missing':
      return say.options_missing({ ...fieldOf(reason, phrases), options: reason.options.join(', ') });
    case 'view_missing':
    case 'view_inactive':
    case 'view_altered':
    case 'sla_missing':
    case 'sla_drift':
    case 'sla_left_over':
    case 'time_field_is':
    case 'time_field_type':
      return say[reason.kind]({ title: isolated(reason.title) });
    case 'view_twice':
      return say.view_twice({ title: isolated(reason.title), id: reason.id });
    case 'time_field_gone':
      return say.time_field_gone({ id: reason.id });
    case 'role_lacks':
      return say.role_lacks({ role: isolated(reason.role.name), count: reason.count });
    case 'roles_may':
      return say.roles_may({ roles: new Intl.ListFormat(formats.locale).format(reason.names.map(isolated)) });
    case 'setting_faulty':
      return faultWords(reason.fault, records);
    case 'group_gone':
      return say.group_gone({ name: isolated(reason.name) });
    case 'organization_tags':
      return say.organization_tags({ count: reason.organizations });
    case 'cannot_tell':
      return say.cannot_tell({ count: reason.contracts });
    case 'plan_without_key':
      return say.plan_without_key({ plan: isolated(reason.plan) });
    case 'live':
      // A day to come is none since which anything was.
      return say[reason.from > formats.today(reading.now()) ? 'live_from' : 'live']({
        date: formats.day(reason.from),
      });
    case 'newer_model':
    case 'admins_only':
    case 'role_may_not_read':
    case 'objects_off':
    case 'no_hour_plans':
    case 'time_field_unset':
    case 'no_custom_roles':
    case 'no_role_may':
    case 'lookup_fields_unset':
    case 'admins_manage':
    case 'no_contracts':
    case 'no_sla_plans':
    case 'sla_order':
    case 'observing':
      return say[reason.kind]();
  }
}

function fieldOf(
  { object, field }: { readonly object: string; readonly field: string },
  phrases: SetUpPhrases,
) {
  return { object: objectName(object, phrases), field: fieldName(field, phrases) };
}
