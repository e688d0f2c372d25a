// The settings an admin fills in.
import { error, errors, warning, type Finding } from './finding';
import { isObject, type JsonObject } from './json-file';
import { at } from './manifest';

const TYPES = ['text', 'checkbox', 'url', 'number', 'multiline', 'hidden', 'oauth'];
const SCOPES = [
  ...['header', 'body', 'url', 'jwt_secret_key', 'jwt_claim'],
  ...['basic_auth_username', 'basic_auth_password'],
];
const SECRET_NAME = /token|key|pwd|password/i;

export function checkParameters({ parameters, marketingOnly }: JsonObject): readonly Finding[] {
  if (parameters === undefined) return [];
  if (!Array.isArray(parameters)) return [error(at('parameters'), 'must be a list')];
  const names = parameters.map((one) => (isObject(one) ? one['name'] : undefined));
  const oauths = parameters.filter((one) => isObject(one) && one['type'] === 'oauth');
  return [
    ...parameters.flatMap((one, index) => checkParameter(`parameters[${index}]`, one)),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => error(at('parameters'), `${String(name)} is named twice`)),
    ...errors([
      [oauths.length > 1, at('parameters'), 'may have one of type oauth'],
      [marketingOnly === true, at('parameters'), 'are not for an app that is marketing only'],
    ]),
  ];
}

function checkParameter(place: string, parameter: unknown): readonly Finding[] {
  if (!isObject(parameter)) return [error(at(place), 'must be an object')];
  const { name, type = 'text', required, secure, scopes } = parameter;
  const isKnown = typeof type === 'string' && TYPES.includes(type);
  return [
    ...errors([
      [typeof name !== 'string' || name === '', at(place), 'needs a name'],
      [name === 'name', at(place), 'may not be called "name"'],
      [!isKnown, at(`${place}.type`), `${JSON.stringify(type)} is no type of setting`],
      [!isFlag(required), at(`${place}.required`), 'must be true or false'],
      [!isFlag(secure), at(`${place}.secure`), 'must be true or false'],
      [type === 'hidden' && required === true, at(place), 'is hidden, so it may not be required'],
      [type === 'oauth' && secure === true, at(place), 'is of type oauth, so it may not be secure'],
    ]),
    ...checkScopes(place, scopes, secure === true),
    ...warningsOf(place, parameter, type),
  ];
}

function isFlag(value: unknown): boolean {
  return value === undefined || typeof value === 'boolean';
}

function checkScopes(place: string, scopes: unknown, isSecure: boolean): readonly Finding[] {
  if (scopes === undefined) return [];
  const isList = Array.isArray(scopes) && scopes.length > 0;
  return errors([
    [!isSecure, at(`${place}.scopes`), 'are for secure settings only'],
    [
      !isList || !scopes.every((scope) => SCOPES.includes(String(scope))),
      at(`${place}.scopes`),
      'are not known',
    ],
  ]);
}

function warningsOf(place: string, parameter: JsonObject, type: unknown): readonly Finding[] {
  const { name, secure, scopes } = parameter;
  const looksSecret = type === 'text' && secure !== true && SECRET_NAME.test(String(name));
  const isKept = secure === true || type === 'hidden';
  return [
    ...(looksSecret ? [warning(at(place), `${String(name)} sounds like a secret but is not secure`)] : []),
    ...(isKept && 'default' in parameter
      ? [warning(at(place), 'a secure or hidden setting has a default')]
      : []),
    ...(secure === true && scopes === undefined ? [warning(at(place), 'a secure setting needs scopes')] : []),
  ];
}
