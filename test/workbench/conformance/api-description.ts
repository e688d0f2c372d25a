// Zendesk's API description, read where it lies beside the checkout, and turned into what Ajv understands.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

const FILE = path.resolve(__dirname, '../../../../shared/zendesk-openapi/support-oas.json');

type Json = Readonly<Record<string, unknown>>;

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Json }>>;
}

interface Operation {
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

export interface Described {
  /** Null where the description gives no schema. */
  readonly request: ValidateFunction | null;
  readonly response: (status: number) => ValidateFunction | null;
  readonly statuses: readonly number[];
}

export class ApiDescription {
  readonly #ajv: Ajv;
  readonly #operations = new Map<string, readonly [string, string]>();
  readonly #paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;

  private constructor(document: Json) {
    const readable = withoutNullable(document) as Json & {
      readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    };
    this.#ajv = addFormats(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }));
    this.#ajv.addSchema({ ...readable, $id: 'oas' });
    this.#paths = readable.paths;
    for (const [template, methods] of Object.entries(readable.paths)) {
      for (const method of Object.keys(methods).filter((key) => key !== 'parameters')) {
        this.#operations.set(`${method} ${shapeOf(template)}`, [template, method]);
      }
    }
  }

  /** @returns null where the description is not at hand, which is printed: tests that rest on it are skipped then */
  static read(): ApiDescription | null {
    if (existsSync(FILE)) return new ApiDescription(JSON.parse(readFileSync(FILE, 'utf8')) as Json);
    process.stderr.write(
      'tests skipped: ../shared/zendesk-openapi is not here, which they hold the workbench against\n',
    );
    return null;
  }

  /** Method and path of each operation under /api/v2, without that beginning. */
  operations(): readonly (readonly [string, string])[] {
    return [...this.#operations.values()].flatMap(([template, method]) =>
      template.startsWith('/api/v2/') ? [[method, template.slice('/api/v2'.length)] as const] : [],
    );
  }

  /** @returns null for an operation that the description lacks */
  find(method: string, route: string): Described | null {
    const found = this.#operations.get(`${method} ${shapeOf(`/api/v2${route}`)}`);
    if (!found) return null;
    const [template, verb] = found;
    const operation = this.#paths[template]?.[verb];
    const pointer = `oas#/paths/${template.replaceAll('~', '~0').replaceAll('/', '~1')}/${verb}`;
    const compiled = (part: string, content: Content | undefined) =>
      content?.content?.['application/json']?.schema === undefined
        ? null
        : this.#ajv.compile({ $ref: encodeURI(`${pointer}/${part}/content/application~1json/schema`) });
    return {
      request: compiled('requestBody', operation?.requestBody),
      response: (status) => compiled(`responses/${status}`, operation?.responses[String(status)]),
      statuses: Object.keys(operation?.responses ?? {}).map(Number),
    };
  }
}

/** Paths are compared without the names of their parts: ours and the description's differ. */
function shapeOf(template: string): string {
  return template.replaceAll(/\{[^}]+\}|:[a-z_]+/gi, '{}');
}

/** OpenAPI 3.0 says `nullable`, JSON Schema says `null` among the types. */
function withoutNullable(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutNullable);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, withoutNullable(value)] as const);
  const plain = Object.fromEntries(entries) as Record<string, unknown>;
  if (plain.nullable !== true) return plain;
  const { nullable: _nullable, ...rest } = plain;
  return { anyOf: [rest, { type: 'null' }] };
}
