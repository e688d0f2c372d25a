// Answers the SDK's three calls. One bad path never spoils the others: it becomes an entry in `errors`, from which the
// SDK rejects a single call and resolves a bulk one (zaf-wire-protocol, "Get, set, invoke").
import { NoSuchApi, splitPath, type Surface } from './surface';
import { isFields, type Call } from './wire';

export interface PathError {
  readonly message: string;
  readonly name: string;
  readonly path: string;
}
export type Answer =
  | { readonly id: number; readonly result: Readonly<Record<string, unknown>> }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string } };

type Attempt = readonly [name: string, run: () => unknown];

export async function answerCall(call: Call, surface: Required<Surface>): Promise<Answer> {
  const attempts = attemptsOf(call, surface);
  if (!attempts) {
    // Never without a name: the SDK would resolve such an error as if it were the answer.
    return { id: call.id, error: { name: 'Error', message: `Malformed parameters for ${call.method}` } };
  }
  const result: Record<string, unknown> = {};
  const errors: Record<string, PathError> = {};
  for (const [name, run] of attempts) {
    try {
      result[name] = (await run()) ?? null;
    } catch (thrown) {
      errors[name] = { ...describe(thrown), path: name };
    }
  }
  return { id: call.id, result: { ...result, errors } };
}

function attemptsOf({ method, params }: Call, surface: Required<Surface>): Attempt[] | undefined {
  if (method === 'get') {
    if (!Array.isArray(params) || !params.every((path) => typeof path === 'string')) return undefined;
    return params.map((path): Attempt => [path, () => read(path, surface)]);
  }
  if (!isFields(params)) return undefined;
  const entries = Object.entries(params);
  if (method === 'set') {
    return entries.map(([path, value]): Attempt => [path, () => write(path, value, surface)]);
  }
  if (!entries.every(([, args]) => Array.isArray(args))) return undefined;
  return entries.map(([name, args]): Attempt => [name, () => act(name, args as unknown[], surface)]);
}

function read(path: string, surface: Required<Surface>): unknown {
  const [head = '', ...rest] = splitPath(path);
  const reader = Object.hasOwn(surface.readers, head) ? surface.readers[head] : undefined;
  if (!reader) throw new NoSuchApi();
  return reader(rest);
}

async function write(path: string, value: unknown, surface: Required<Surface>): Promise<unknown> {
  const setter = surface.setter(path);
  if (!setter) throw new NoSuchApi();
  await setter(value);
  return value;
}

function act(name: string, args: readonly unknown[], surface: Required<Surface>): unknown {
  const action = Object.hasOwn(surface.actions, name) ? surface.actions[name] : undefined;
  if (!action) throw new NoSuchApi();
  return action(...args);
}

function describe(thrown: unknown): { message: string; name: string } {
  return thrown instanceof Error
    ? { message: thrown.message, name: thrown.name }
    : { message: String(thrown), name: 'Error' };
}
