// Makes the objects and fields that are missing, a lookup's target before the lookup, and mends what can be mended.
// No field and no record is removed; nothing is made while there is no room for all of it.
import { Failure } from '../failure';
import { hasRoomFor } from './check-objects';
import { changeFor } from './field-fit';
import type { SetUpDesk } from './set-up-ports';
import type { FieldSpec, FoundField, FoundObject, ObjectSpec } from './set-up-facts';

/** @param onStep how many objects and fields are through, of how many @throws Failure of the first that was refused */
export async function repairObjects(
  desk: SetUpDesk,
  onStep: (done: number, of: number) => void,
): Promise<void> {
  const objects = await desk.objects();
  const needed = desk.model.length - objects.length;
  // Others may have taken it since the button was shown: looking again says so.
  if (needed > 0 && !hasRoomFor(needed, await desk.room())) return;
  const steps = desk.model.flatMap((spec) => stepsFor(desk, spec, objects));
  for (const [at, step] of steps.entries()) {
    onStep(at, steps.length);
    await step();
  }
  onStep(steps.length, steps.length);
}

type Step = () => Promise<void>;

function stepsFor(desk: SetUpDesk, spec: ObjectSpec, objects: readonly FoundObject[]): readonly Step[] {
  const found = objects.find(({ key }) => key === spec.key);
  const make = async () => {
    await unlessThere(
      () => desk.createObject(spec),
      async () => (await desk.objects()).some(({ key }) => key === spec.key),
    );
  };
  return [
    ...(found === undefined ? [make] : []),
    ...spec.fields.flatMap((field) => stepsOf(desk, spec.key, field, found?.fields ?? [])),
  ];
}

function stepsOf(
  desk: SetUpDesk,
  object: string,
  spec: FieldSpec,
  fields: readonly FoundField[],
): readonly Step[] {
  const found = fields.find(({ key }) => key === spec.key);
  if (found === undefined) {
    const isThere = async () => (await desk.fields(object)).some(({ key }) => key === spec.key);
    return [() => unlessThere(() => desk.createField(object, spec), isThere)];
  }
  const change = changeFor(object, spec, found);
  return change === null ? [] : [() => desk.changeField(object, spec.key, change)];
}

/** Whoever presses twice, or beside a colleague, or after an answer that was lost, finds it made. */
async function unlessThere(make: () => Promise<void>, isThere: () => Promise<boolean>): Promise<void> {
  try {
    await make();
  } catch (thrown) {
    if (!(thrown instanceof Failure) || !(await isThere())) throw thrown;
  }
}
