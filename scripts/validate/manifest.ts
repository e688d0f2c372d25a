// The manifest's own fields.
import { error, errors, type Finding } from './finding';
import { isObject, type JsonObject } from './json-file';

const MANIFEST = 'manifest.json';
export const LOCALE = /^[a-z]{2,3}(-\w{2,3})?$/;
const FLAGS = ['private', 'singleInstall', 'signedUrls', 'requirementsOnly', 'marketingOnly'];
const TEXTS = ['version', 'remoteInstallationURL', 'gaID', 'termsConditionsURL', 'defaultLocale'];
const EXPERIMENTS = ['hashParams', 'newCssCompiler'];
const OAUTH_TEXTS = ['client_id', 'client_secret', 'authorize_uri', 'access_token_uri'];

export function checkManifest(manifest: JsonObject, files: ReadonlyMap<string, unknown>): readonly Finding[] {
  return [
    ...checkAuthor(manifest['author']),
    ...checkTypes(manifest),
    ...checkLocale(manifest['defaultLocale'], files),
    ...checkKind(manifest),
    ...checkPageless(manifest, files),
    ...checkExperiments(manifest['experiments']),
    ...checkOauth(manifest),
  ];
}

function isWebAddress(value: unknown): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol, host } = new URL(value);
  return (protocol === 'http:' || protocol === 'https:') && host !== '';
}

export function at(field: string): string {
  return `${MANIFEST}: ${field}`;
}

function checkAuthor(author: unknown): readonly Finding[] {
  if (!isObject(author)) return [error(at('author'), 'is required')];
  const texts = ['name', 'email', 'url'].filter((key) => key in author && typeof author[key] !== 'string');
  return [
    ...texts.map((key) => error(at(`author.${key}`), 'must be text')),
    ...errors([
      [
        'url' in author && !isWebAddress(author['url']),
        at('author.url'),
        'must be a web address with a host',
      ],
    ]),
  ];
}

function checkTypes(manifest: JsonObject): readonly Finding[] {
  const given = (keys: readonly string[]) => keys.filter((key) => manifest[key] !== undefined);
  const domains = manifest['domainWhitelist'];
  const terms = manifest['termsConditionsURL'];
  return [
    ...given(FLAGS)
      .filter((key) => typeof manifest[key] !== 'boolean')
      .map((key) => error(at(key), 'must be true or false')),
    ...given(TEXTS)
      .filter((key) => typeof manifest[key] !== 'string')
      .map((key) => error(at(key), 'must be text')),
    ...errors([
      [
        terms !== undefined && !isWebAddress(terms),
        at('termsConditionsURL'),
        'must be a web address with a host',
      ],
      [domains !== undefined && !isListOfTexts(domains), at('domainWhitelist'), 'must be a list of texts'],
      [
        'noTemplate' in manifest,
        at('noTemplate'),
        'is not for this framework version: use autoLoad and autoHide',
      ],
    ]),
  ];
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function checkLocale(locale: unknown, files: ReadonlyMap<string, unknown>): readonly Finding[] {
  if (typeof locale !== 'string') return [error(at('defaultLocale'), 'is required')];
  return errors([
    [!LOCALE.test(locale), at('defaultLocale'), 'is no locale name, e.g. en or pt-br'],
    [!files.has(`translations/${locale}.json`), at('defaultLocale'), `needs translations/${locale}.json`],
  ]);
}

/** Apps without a page of their own may not have what belongs to a page. */
function checkKind(manifest: JsonObject): readonly Finding[] {
  const pageless = isPageless(manifest);
  const version = manifest['frameworkVersion'];
  return errors([
    [pageless && 'location' in manifest, at('location'), 'is not for an app without a page'],
    [pageless && version !== undefined, at('frameworkVersion'), 'is not for an app without a page'],
    [!pageless && version !== '2.0', at('frameworkVersion'), 'must be the text "2.0"'],
    [
      manifest['marketingOnly'] === true && manifest['private'] !== false,
      at('private'),
      'must be false for an app that is marketing only',
    ],
  ]);
}

function isPageless(manifest: JsonObject): boolean {
  return manifest['requirementsOnly'] === true || manifest['marketingOnly'] === true;
}

function checkPageless(manifest: JsonObject, files: ReadonlyMap<string, unknown>): readonly Finding[] {
  if (!isPageless(manifest)) return [];
  return [...files.keys()]
    .filter((name) => /\.(js|css|html|hdbs)$/.test(name))
    .map((name) => error(name, 'is code, which is not for an app without a page'));
}

function checkExperiments(experiments: unknown): readonly Finding[] {
  if (experiments === undefined) return [];
  if (!isObject(experiments)) return [error(at('experiments'), 'must be an object')];
  return Object.keys(experiments)
    .filter((key) => experiments[key] === true && !EXPERIMENTS.includes(key))
    .map((key) => error(at(`experiments.${key}`), 'cannot be switched on'));
}

function checkOauth({ oauth, parameters }: JsonObject): readonly Finding[] {
  if (oauth === undefined) return [];
  if (!isObject(oauth)) return [error(at('oauth'), 'must be an object')];
  const types = Array.isArray(parameters)
    ? parameters.map((one) => (isObject(one) ? one['type'] : null))
    : [];
  return [
    ...OAUTH_TEXTS.filter((key) => typeof oauth[key] !== 'string' || oauth[key] === '').map((key) =>
      error(at(`oauth.${key}`), 'is required'),
    ),
    ...errors([
      [
        types.filter((type) => type === 'oauth').length !== 1,
        at('parameters'),
        'need exactly one of type oauth',
      ],
    ]),
  ];
}
