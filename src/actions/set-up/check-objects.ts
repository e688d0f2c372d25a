// Whether custom objects can be used here, and whether ours are there with every field.
import { done, unread, waits, type Check, type Reason } from './check';
import { faultsOfField, isByHand } from './field-fit';
import type { FoundObject, ObjectRoom, ObjectSpec } from './set-up-facts';
import type { Survey } from './survey';

export function checkCustomObjects({ objects, room, model }: Survey): Check {
  const id = 'custom_objects';
  if (!objects.ok) {
    const { failure } = objects;
    if (failure.kind !== 'objects_off') return unread(id, failure);
    return { id, state: 'not_on_this_plan', reasons: [{ kind: 'objects_off' }], repair: 'by_hand' };
  }
  const needed = model.length - objects.value.length;
  // Only administrators are told; others have nothing to make.
  if (!room.ok || hasRoomFor(needed, room.value)) return done(id);
  const { count, limit } = room.value;
  return { id, state: 'wrong', reasons: [{ kind: 'no_room', needed, count, limit }], repair: 'by_hand' };
}

/** Half a model is of no use, and takes the place of what the account needs more. */
export function hasRoomFor(needed: number, { count, limit }: ObjectRoom): boolean {
  return needed === 0 || count + needed <= limit;
}

export function checkObjects({ objects, room, model, app, modelVersion }: Survey): Check {
  const id = 'objects';
  if (!objects.ok) return waits(id, 'custom_objects');
  const newest = app.ok ? (app.value.stored?.modelVersion ?? 0) : 0;
  const newer = newest > modelVersion;
  const reasons = model.flatMap((spec) => reasonsOf(spec, objects.value));
  if (newer) reasons.unshift({ kind: 'newer_model', stored: newest, ours: modelVersion });
  if (reasons.length === 0) return done(id);
  const isNew = ({ kind }: Reason) => kind === 'object_missing' || kind === 'field_missing';
  const state = reasons.every(isNew) ? 'missing' : 'wrong';
  const needed = reasons.filter(({ kind }) => kind === 'object_missing').length;
  if (room.ok && !hasRoomFor(needed, room.value)) {
    return { id, state, reasons: [{ kind: 'waits', for: 'custom_objects' }, ...reasons], repair: 'by_hand' };
  }
  return { id, state, reasons, repair: reasons.some(isRepaired) ? 'press' : 'by_hand' };
}

/** Whether pressing the button does something about it. */
function isRepaired(reason: Reason): boolean {
  switch (reason.kind) {
    case 'object_missing':
    case 'field_missing':
      return true;
    case 'field_inactive':
    case 'field_pattern':
    case 'options_missing':
      return !isByHand(reason);
    default:
      return false;
  }
}

function reasonsOf(spec: ObjectSpec, objects: readonly FoundObject[]): Reason[] {
  const found = objects.find(({ key }) => key === spec.key);
  if (found === undefined) return [{ kind: 'object_missing', object: spec.key }];
  const ours = spec.fields.flatMap((field): readonly Reason[] => {
    const there = found.fields.find(({ key }) => key === field.key);
    if (there === undefined) return [{ kind: 'field_missing', object: spec.key, field: field.key }];
    return faultsOfField(spec.key, field, there);
  });
  const known = new Set(spec.fields.map(({ key }) => key));
  const foreign = found.fields
    .filter(({ key, isRequired, isActive }) => isRequired && isActive && !known.has(key))
    .map(({ title }) => ({ kind: 'foreign_required' as const, object: spec.key, field: title }));
  return [...ours, ...foreign];
}

/** Whether plans, contracts and entries can be stored: what everything after it needs. */
export function isModelThere(survey: Survey): boolean {
  if (!survey.objects.ok) return false;
  const { reasons } = checkObjects(survey);
  return reasons.every(({ kind }) => kind === 'newer_model' || kind === 'foreign_required');
}
