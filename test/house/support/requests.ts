// The requests that the sources can send, read from their text: each address of Zendesk's API with the method beside it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const API = '/api/v2';
/** What stands for a value in an address. */
const VALUE = '{}';

export interface Requests {
  /** "PUT /tickets/{}", where method and address stand together. */
  readonly pairs: ReadonlySet<string>;
  /** Every address, "/tickets/{}". */
  readonly paths: ReadonlySet<string>;
  /** "/events": what is put behind an address that was handed over. */
  readonly endings: ReadonlySet<string>;
}

export function requestsIn(folder: string): Requests {
  const pairs = new Set<string>();
  const paths = new Set<string>();
  const endings = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
    const file = path.join(entry.parentPath, entry.name);
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    visit(source, (node) => {
      const address = isText(node) ? addressOf(textOf(node)) : null;
      if (address !== null && !isPartOfLonger(node)) paths.add(address);
      const ending = isText(node) ? /^\{\}(\/[a-z_]+)(\?|$)/.exec(textOf(node))?.[1] : undefined;
      if (ending !== undefined) endings.add(ending);
      if (!ts.isObjectLiteralExpression(node)) return;
      const method = valueOf(node, 'method');
      const given = valueOf(node, 'path');
      const where = given === null ? null : addressOf(textOf(given));
      if (method && ts.isStringLiteral(method) && where !== null) pairs.add(`${method.text} ${where}`);
    });
  }
  return { pairs, paths, endings };
}

function visit(node: ts.Node, seen: (node: ts.Node) => void): void {
  seen(node);
  ts.forEachChild(node, (child) => visit(child, seen));
}

function isText(node: ts.Node): node is ts.StringLiteral | ts.TemplateLiteral {
  return (
    ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)
  );
}

/** A beginning that longer ones are made of is no address by itself: "custom_objects/support_entry". */
function isPartOfLonger(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return false;
  const [name, source] = [parent.name.text, node.getSourceFile()];
  let isAlone = false;
  visit(source, (other) => {
    if (!ts.isIdentifier(other) || other.text !== name || other === parent.name) return;
    if (!ts.isTemplateSpan(other.parent)) isAlone = true;
  });
  return !isAlone;
}

/** "/tickets/{}" of "/api/v2/tickets/{}?include=slas"; null where the text is no address. */
function addressOf(text: string): string | null {
  if (!text.startsWith(`${API}/`)) return null;
  return (text.slice(API.length).split('?')[0] ?? '').replace(/\/$/, '');
}

/** The text of an expression, as far as its own file says it. */
function textOf(node: ts.Node): string {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map((span) => textOf(span.expression) + span.literal.text);
    return node.head.text + spans.join('');
  }
  if (ts.isIdentifier(node)) return declared(node.text, node);
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    return declared(node.expression.text, node);
  }
  return VALUE;
}

/** The text that a name has where it is used: what is declared nearest counts. */
function declared(name: string, used: ts.Node): string {
  for (let around = used.parent as ts.Node | undefined; around; around = around.parent) {
    if (ts.isFunctionLike(around) && around.parameters.some((one) => one.name.getText() === name))
      return VALUE;
    if (!ts.isBlock(around) && !ts.isSourceFile(around)) continue;
    for (const statement of around.statements) {
      if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return returned(statement);
      if (!ts.isVariableStatement(statement)) continue;
      const found = statement.declarationList.declarations.find((one) => one.name.getText() === name);
      if (found?.initializer) return isText(found.initializer) ? textOf(found.initializer) : VALUE;
    }
  }
  return VALUE;
}

function returned({ body }: ts.FunctionDeclaration): string {
  const [only] = body?.statements ?? [];
  return only && ts.isReturnStatement(only) && only.expression ? textOf(only.expression) : VALUE;
}

function valueOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | null {
  for (const property of object.properties) {
    if (ts.isPropertyAssignment(property) && property.name.getText() === name) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property) && property.name.text === name) return property.name;
  }
  return null;
}
