// A JSON file of the package: read whole, or every reason why it cannot be. A key written twice is one of them.
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { error, type Finding } from './finding';

export type JsonObject = Readonly<Record<string, unknown>>;

export interface JsonFile {
  /** Null where the file cannot be read as an object. */
  readonly value: JsonObject | null;
  readonly findings: readonly Finding[];
}

export function readJson(name: string, content: Buffer): JsonFile {
  const text = content.toString('utf8');
  const faults: ParseError[] = [];
  const tree = parseTree(text, faults, { disallowComments: true, allowTrailingComma: false });
  const [fault] = faults;
  if (tree === undefined || fault !== undefined) {
    const what = fault === undefined ? 'empty' : printParseErrorCode(fault.error);
    return broken(name, `not valid JSON (${what} at character ${fault?.offset ?? 0})`);
  }
  const value: unknown = JSON.parse(text);
  if (!isObject(value)) return broken(name, 'must be an object');
  const findings = repeatedKeys(tree).map((where) => error(`${name}: ${where}`, 'this key is written twice'));
  return { value, findings };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function broken(name: string, fault: string): JsonFile {
  return { value: null, findings: [error(name, fault)] };
}

function repeatedKeys(node: Node, place: readonly string[] = []): readonly string[] {
  const children = node.children ?? [];
  if (node.type === 'array') {
    return children.flatMap((child, index) => repeatedKeys(child, [...place, String(index)]));
  }
  if (node.type !== 'object') return [];
  const keys = children.map(({ children: pair }) => String(pair?.[0]?.value));
  const repeated = keys.filter((key, index) => keys.indexOf(key) !== index);
  const below = children.flatMap(({ children: pair }, index) => {
    const value = pair?.[1];
    return value === undefined ? [] : repeatedKeys(value, [...place, keys[index] ?? '']);
  });
  return [...repeated.map((key) => [...place, key].join('.')), ...below];
}
