// What Zendesk's validator lets pass and an admin would meet all the same. Held as errors: this is our own house.
import type { AppFolder } from './app-folder';
import { error, errors, type Finding } from './finding';
import { sizeOfPng } from './images';
import { isObject, type JsonObject } from './json-file';
import { localeOf } from './translations';

const LOGOS = { 'assets/logo.png': '320x320', 'assets/logo-small.png': '128x128' };
const BARS = ['top_bar', 'nav_bar', 'system_top_bar', 'ticket_editor'];
/** Nothing else has a place in an account. */
const BELONGS = [
  /^(manifest|requirements)\.json$/,
  /^translations\/[^/]+\.json$/,
  /^assets\/[^/]+\.(html|js|css|svg|png|gif|woff2|wasm|md)$/,
  /^assets\/licenses\.txt$/,
];
const STRAYS = /\.test\./;
/** A guess at what is comfortable: Zendesk's own limit is not documented. */
const MOST_BYTES = 10_000_000;

export function checkBeyond(
  { files }: AppFolder,
  manifest: JsonObject,
  languages: ReadonlyMap<string, JsonObject>,
): readonly Finding[] {
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  return [
    ...Object.entries(LOGOS).flatMap(([name, wanted]) => checkLogo(name, wanted, files.get(name))),
    ...errors([
      [!files.has('assets/logo.svg'), 'assets/logo.svg', 'is missing'],
      [!files.has('assets/licenses.txt'), 'assets/licenses.txt', 'is missing: what is shipped has licences'],
      [bytes > MOST_BYTES, 'the package', `is ${bytes} bytes; ${MOST_BYTES} is the most we ship`],
    ]),
    ...barsOf(manifest)
      .filter((bar) => !files.has(`assets/icon_${bar}.svg`) && !files.has(`assets/icon_${bar}_inactive.png`))
      .map((bar) => error(`assets/icon_${bar}.svg`, `is missing: the location ${bar} has no icon`)),
    ...[...files.keys()]
      .filter((name) => STRAYS.test(name) || !BELONGS.some((place) => place.test(name)))
      .map((name) => error(name, 'does not belong in a package')),
    ...checkVersion(manifest),
    ...checkParity(manifest, languages),
  ];
}

function checkLogo(name: string, wanted: string, content: Buffer | undefined): readonly Finding[] {
  if (content === undefined) return [error(name, 'is missing')];
  const size = sizeOfPng(content);
  return size === wanted ? [] : [error(name, `is ${size ?? 'no PNG'}; it must be ${wanted}`)];
}

function barsOf({ location }: JsonObject): readonly string[] {
  const support = isObject(location) ? location['support'] : null;
  return isObject(support) ? Object.keys(support).filter((name) => BARS.includes(name)) : [];
}

function checkVersion({ version }: JsonObject): readonly Finding[] {
  const isSound = typeof version === 'string' && /^\d+\.\d+\.\d+$/.test(version);
  return isSound ? [] : [error('manifest.json: version', 'must be like 1.2.3')];
}

/** Each language says the same things, and each setting has a label and a help text in all of them. */
function checkParity(manifest: JsonObject, languages: ReadonlyMap<string, JsonObject>): readonly Finding[] {
  const own = `translations/${String(manifest['defaultLocale'])}.json`;
  const wanted = leavesOf(languages.get(own)?.['app']);
  const settings = Array.isArray(manifest['parameters']) ? manifest['parameters'] : [];
  const named = settings.flatMap((one) => (isObject(one) ? [String(one['name'])] : []));
  const texts = named.flatMap((name) => [`parameters.${name}.label`, `parameters.${name}.helpText`]);
  return [...languages]
    .filter(([file]) => localeOf(file) !== null)
    .flatMap(([file, words]) => {
      const leaves = leavesOf(words['app']);
      const lacks = [...new Set([...wanted.keys(), ...texts])].filter(
        (key) => (leaves.get(key) ?? '').trim() === '',
      );
      const strays = [...leaves.keys()].filter(
        (key) =>
          !wanted.has(key) || (key.startsWith('parameters.') && !named.includes(key.split('.')[1] ?? '')),
      );
      return [
        ...lacks.map((key) => error(`${file}: app.${key}`, 'is missing or empty')),
        ...strays.map((key) => error(`${file}: app.${key}`, 'is said of nothing')),
      ];
    });
}

function leavesOf(value: unknown, place = ''): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[place, value]]);
  if (!isObject(value)) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, below]) => [
      ...leavesOf(below, place === '' ? key : `${place}.${key}`),
    ]),
  );
}
