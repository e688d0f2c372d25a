// Whether a field that is there will do, whoever made it, and what can be mended without taking anything away.
import type { FieldReason } from './check';
import type { FieldChange, FieldSpec, FoundField } from './set-up-facts';

/** Types that hold whatever the wanted one holds, and are read alike. Zendesk then checks less than the app does. */
const WIDER: Readonly<Record<string, readonly string[]>> = {
  text: ['textarea'],
  regexp: ['text', 'textarea'],
};

/** Everything that is the matter with it; empty = it will do. */
export function faultsOfField(object: string, spec: FieldSpec, found: FoundField): readonly FieldReason[] {
  const where = { object, field: spec.key };
  if (found.type !== spec.type && WIDER[spec.type]?.includes(found.type) !== true) {
    return [{ kind: 'field_type', ...where, has: found.type, wanted: spec.type }];
  }
  if (spec.target !== undefined && found.target !== spec.target) {
    return [{ kind: 'field_target', ...where, has: found.target ?? '', wanted: spec.target }];
  }
  const options = missingOptions(spec, found);
  const isOtherPattern = found.type === 'regexp' && found.pattern !== (spec.pattern ?? null);
  return [
    ...(found.isRequired ? [{ kind: 'field_required', ...where } as const] : []),
    ...(found.isActive ? [] : [{ kind: 'field_inactive', ...where } as const]),
    ...(isOtherPattern ? [{ kind: 'field_pattern', ...where } as const] : []),
    ...(options.length > 0 ? [{ kind: 'options_missing', ...where, options } as const] : []),
  ];
}

/** What cannot be changed once a field is there, or is not ours to change. */
export function isByHand({ kind }: FieldReason): boolean {
  return kind === 'field_type' || kind === 'field_target' || kind === 'field_required';
}

/** What mends the rest; null where there is nothing to mend, or a person has to come first. */
export function changeFor(object: string, spec: FieldSpec, found: FoundField): FieldChange | null {
  const faults = faultsOfField(object, spec, found);
  if (faults.some(({ kind }) => kind === 'field_type' || kind === 'field_target')) return null;
  const change: FieldChange = {
    ...(found.isActive ? {} : { isActive: true as const }),
    ...(faults.some(({ kind }) => kind === 'field_pattern') && spec.pattern !== undefined
      ? { pattern: spec.pattern }
      : {}),
    ...(faults.some(({ kind }) => kind === 'options_missing')
      ? {
          options: [
            ...found.options,
            ...missingOptions(spec, found).map((value) => ({ name: value, value })),
          ],
        }
      : {}),
  };
  return Object.keys(change).length === 0 ? null : change;
}

function missingOptions(spec: FieldSpec, found: FoundField): readonly string[] {
  const has = new Set(found.options.map(({ value }) => value));
  return (spec.options ?? []).filter((value) => !has.has(value));
}
