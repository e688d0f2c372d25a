// The body as Zendesk reads it: JSON where the content type says so, else the form encoding that jQuery makes of a
// plain object (`ticket[tags][]=a`), in which every value is text (zendesk-platform 1.7).
import { Refusal } from '../desk/refusal';

export type Fields = Readonly<Record<string, unknown>>;

export async function readBody(request: Request): Promise<Fields> {
  const text = request.body === null ? '' : await request.clone().text();
  if (text === '') return {};
  if (!/json/i.test(request.headers.get('content-type') ?? '')) return readForm(text);
  try {
    const value: unknown = JSON.parse(text);
    if (isFields(value)) return value;
  } catch {
    // refused below
  }
  throw new Refusal(422, { error: 'Unprocessable Entity', message: 'Server could not parse JSON' });
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readForm(text: string): Fields {
  const root: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const keys = name.split(/\]?\[/).map((key) => key.replace(/\]$/, ''));
    assign(root, keys, value);
  }
  return root;
}

function assign(into: Record<string, unknown>, keys: readonly string[], value: string): void {
  const [key = '', ...rest] = keys;
  if (rest.length === 0) {
    into[key] = value;
    return;
  }
  if (rest.length === 1 && rest[0] === '') {
    const list = into[key];
    into[key] = Array.isArray(list) ? [...(list as unknown[]), value] : [value];
    return;
  }
  const below = into[key];
  const next: Record<string, unknown> = isFields(below) ? { ...below } : {};
  assign(next, rest, value);
  into[key] = next;
}
