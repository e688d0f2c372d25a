// The words of the listing and of the settings page, language by language.
import { error, errors, type Finding } from './finding';
import { isObject, type JsonObject } from './json-file';
import { LOCALE } from './manifest';

const PRODUCTS = ['support', 'zendesk', 'chat', 'zopim', 'standalone_chat', 'lotus_box', 'sell'];
const PUBLIC = ['long_description', 'installation_instructions'];

export function localeOf(file: string): string | null {
  return /^translations\/([^/]+)\.json$/.exec(file)?.[1] ?? null;
}

/** What Zendesk refuses of one language's file. */
export function checkTranslation(file: string, words: JsonObject, manifest: JsonObject): readonly Finding[] {
  const locale = localeOf(file) ?? '';
  const { app } = words;
  return [
    ...errors([[!LOCALE.test(locale), file, 'is no locale name, e.g. en.json or pt-br.json']]),
    ...(isObject(app) ? [...checkSettings(file, app['parameters']), ...checkLongFormat(file, app)] : []),
    ...(locale === 'en' ? checkListing(file, app, manifest) : []),
  ];
}

function checkSettings(file: string, parameters: unknown): readonly Finding[] {
  if (parameters === undefined) return [];
  if (!isObject(parameters)) return [error(`${file}: app.parameters`, 'must be an object')];
  return Object.entries(parameters)
    .filter(([, words]) => !isObject(words) || !('label' in words))
    .map(([name]) => error(`${file}: app.parameters.${name}`, 'needs a label'));
}

/** With `app.package` every leaf is a title with its value. */
function checkLongFormat(file: string, app: JsonObject): readonly Finding[] {
  if (!('package' in app)) return [];
  return Object.entries(app).flatMap(([key, value]) =>
    badLeaves(`${file}: app.${key}`, key === 'package' ? {} : value),
  );
}

function badLeaves(place: string, value: unknown): readonly Finding[] {
  if (!isObject(value)) return [error(place, 'must be an object of title and value')];
  const keys = Object.keys(value).sort();
  const isLeaf = keys.some((key) => typeof value[key] !== 'object');
  if (!isLeaf) return keys.flatMap((key) => badLeaves(`${place}.${key}`, value[key]));
  const isWhole = keys.join() === 'title,value' && keys.every((key) => typeof value[key] === 'string');
  return isWhole ? [] : [error(place, 'must have exactly the texts title and value')];
}

function checkListing(file: string, app: unknown, manifest: JsonObject): readonly Finding[] {
  if (!isObject(app)) return [error(`${file}: app`, 'is required')];
  const products = Object.keys(app).filter((key) => PRODUCTS.includes(key) && isObject(app[key]));
  const sold = isObject(manifest['location']) ? Object.keys(manifest['location']) : [];
  if (products.length === 0) return checkBlock(`${file}: app`, app, manifest);
  return products.flatMap((product) => [
    ...errors([[!sold.includes(product), `${file}: app.${product}`, 'is no product of the manifest']]),
    ...checkBlock(`${file}: app.${product}`, app[product] as JsonObject, manifest),
  ]);
}

function checkBlock(place: string, block: JsonObject, manifest: JsonObject): readonly Finding[] {
  const lacks = (key: string) => block[key] === undefined;
  const isPublic = manifest['private'] === false;
  const noSummary = lacks('short_description') && lacks('description');
  return [
    ...errors([
      [lacks('name'), `${place}.name`, 'is required'],
      [isPublic && noSummary, `${place}.short_description`, 'is required of a public app'],
    ]),
    ...PUBLIC.filter((key) => isPublic && lacks(key)).map((key) =>
      error(`${place}.${key}`, 'is required of a public app'),
    ),
  ];
}
