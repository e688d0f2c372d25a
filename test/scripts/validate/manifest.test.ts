// The manifest as Zendesk's validator reads it: each rule broken once.
import { findingsOf, folder, withLocation, withManifest, withParameters } from './support/folder';

test('a sound folder has no findings', () => {
  expect(findingsOf(folder())).toEqual([]);
});

test.each<[string, string | null, RegExp]>([
  ['missing', null, /^error: manifest.json is missing/],
  ['no JSON', '{"a": }', /not valid JSON/],
  ['JSON with a comment', '{ /* no */ "a": 1 }', /not valid JSON/],
  ['empty', '', /not valid JSON/],
  ['a list', '[]', /must be an object/],
  ['with a key twice', '{"author": {"name": "a", "name": "b"}}', /author.name this key is written twice/],
])('a manifest that is %s is refused', (_, content, fault) => {
  expect(findingsOf(folder({ 'manifest.json': content }))).toContainEqual(expect.stringMatching(fault));
});

test('a manifest one folder deeper is named with its place', () => {
  const app = folder({ 'manifest.json': null, 'app/manifest.json': '{}' });
  expect(findingsOf(app)).toEqual(['error: manifest.json must be at the root; it is at app/manifest.json']);
});

test.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
  ['without an author', { author: undefined }, /author is required/],
  ['with an author whose name is a number', { author: { name: 5 } }, /author.name must be text/],
  [
    'with an author at no web address',
    { author: { url: 'ftp://a.example' } },
    /author.url must be a web address/,
  ],
  ['without a default locale', { defaultLocale: undefined }, /defaultLocale is required/],
  ['with a locale that is no name', { defaultLocale: 'english' }, /defaultLocale is no locale name/],
  ['with a locale that has no words', { defaultLocale: 'pl' }, /needs translations\/pl.json/],
  ['for an old framework', { frameworkVersion: '1.0' }, /frameworkVersion must be the text "2.0"/],
  ['whose framework is a number', { frameworkVersion: 2 }, /frameworkVersion must be the text "2.0"/],
  ['whose version is a number', { version: 1 }, /version must be text/],
  ['whose privacy is a text', { private: 'yes' }, /private must be true or false/],
  ['whose single install is a number', { singleInstall: 1 }, /singleInstall must be true or false/],
  ['whose signed URLs are a text', { signedUrls: 'no' }, /signedUrls must be true or false/],
  ['whose domains are a text', { domainWhitelist: 'a.example' }, /domainWhitelist must be a list/],
  ['whose domains hold a number', { domainWhitelist: [1] }, /domainWhitelist must be a list/],
  ['whose remote address is a number', { remoteInstallationURL: 1 }, /remoteInstallationURL must be text/],
  ['whose gaID is a number', { gaID: 1 }, /gaID must be text/],
  ['whose terms have no host', { termsConditionsURL: 'terms' }, /termsConditionsURL must be a web address/],
  ['with noTemplate', { noTemplate: true }, /noTemplate is not for this framework/],
  ['with experiments as a list', { experiments: [] }, /experiments must be an object/],
  [
    'with an unknown experiment',
    { experiments: { newApi: true } },
    /experiments.newApi cannot be switched on/,
  ],
  ['with OAuth in part', { oauth: { client_id: 'a' } }, /oauth.client_secret is required/],
  ['with OAuth and no setting of it', { oauth: { client_id: 'a' } }, /exactly one of type oauth/],
  ['of requirements only, with a location', { requirementsOnly: true }, /location is not for an app without/],
  ['of requirements only, without any', { requirementsOnly: true }, /requirements.json is missing/],
  ['of requirements only, with a framework', { requirementsOnly: true }, /frameworkVersion is not for/],
  ['of requirements only, with a page', { requirementsOnly: true }, /page.html is code, which is not for/],
  ['of marketing only that is private', { marketingOnly: true }, /private must be false/],
  ['of marketing only, with settings', { marketingOnly: true }, /parameters are not for an app/],
])('a manifest %s is refused', (_, fields, fault) => {
  const found = withManifest((manifest) => Object.assign(manifest, fields));
  expect(found).toContainEqual(expect.stringMatching(fault));
});

test.each<[string, unknown, RegExp]>([
  ['none', undefined, /location is required/],
  ['a list', ['ticket_sidebar'], /location is required/],
  ['of an unknown product', { talk: {} }, /location.talk is no product/],
  ['a list of a product', { support: ['ticket_sidebar'] }, /must name each location/],
  ['an unknown one', { support: { left_bar: 'assets/page.html' } }, /left_bar is no location of support/],
  ['of another product', { chat: { nav_bar: 'assets/page.html' } }, /nav_bar is no location of chat/],
  [
    'with a missing page',
    { support: { modal: 'assets/gone.html' } },
    /assets\/gone.html is not in the package/,
  ],
  ['outside assets', { support: { modal: 'page.html' } }, /must begin with assets/],
  ['at an insecure address', { support: { modal: 'http://a.example' } }, /must begin with https/],
  ['with a number for a page', { support: { modal: { url: 5 } } }, /its url must be text/],
  ['without a page', { support: { modal: {} } }, /needs a url/],
  [
    'oddly flexible',
    { support: { modal: { url: 'assets/page.html', flexible: 'yes' } } },
    /flexible must be/,
  ],
  ['behind a flag', { support: { custom_object_record_sidebar: 'assets/page.html' } }, /is no location/],
])('a location that is %s is refused', (_, location, fault) => {
  expect(withLocation(location)).toContainEqual(expect.stringMatching(fault));
});

test.each<[string, unknown]>([
  ['a secure address', { support: { modal: 'https://a.example/page' } }],
  ['localhost without TLS', { support: { modal: 'http://localhost:4567/page' } }],
  ['a page with a query', { support: { modal: 'assets/page.html?tab=1#top' } }],
  ['an address from a setting', { support: { modal: 'http://{{setting.host}}' } }],
  ['no page that is not loaded', { support: { modal: { autoLoad: false } } }],
])('a location may have %s', (_, location) => {
  expect(withLocation(location)).toEqual([]);
});

const parameter = (more: object) => [{ name: 'live_from', type: 'text', ...more }];

test.each<[string, unknown, RegExp]>([
  ['no list', {}, /parameters must be a list/],
  ['a text', ['live_from'], /parameters\[0\] must be an object/],
  ['one without a name', [{ type: 'text' }], /needs a name/],
  ['one called name', [{ name: 'name' }], /may not be called/],
  ['a name twice', [...parameter({}), ...parameter({})], /live_from is named twice/],
  ['a password', parameter({ type: 'password' }), /"password" is no type of setting/],
  ['an odd required', parameter({ required: 'yes' }), /required must be true or false/],
  ['an odd secure', parameter({ secure: 1 }), /secure must be true or false/],
  ['a hidden one that is required', parameter({ type: 'hidden', required: true }), /may not be required/],
  ['a secure oauth', parameter({ type: 'oauth', secure: true }), /may not be secure/],
  [
    'two of oauth',
    [
      { name: 'a', type: 'oauth' },
      { name: 'b', type: 'oauth' },
    ],
    /may have one of type oauth/,
  ],
  ['scopes without secure', parameter({ scopes: ['header'] }), /scopes are for secure settings/],
  ['unknown scopes', parameter({ secure: true, scopes: ['cookie'] }), /scopes are not known/],
  ['empty scopes', parameter({ secure: true, scopes: [] }), /scopes are not known/],
])('settings with %s are refused', (_, parameters, fault) => {
  expect(withParameters(parameters)).toContainEqual(expect.stringMatching(fault));
});

test.each<[string, unknown, RegExp]>([
  ['a key that is not secure', [{ name: 'api_key' }], /sounds like a secret/],
  ['a hidden default', parameter({ type: 'hidden', default: 'x' }), /has a default/],
  ['a secure one without scopes', parameter({ secure: true }), /needs scopes/],
])('settings with %s are warned of', (_, parameters, fault) => {
  expect(withParameters(parameters)).toContainEqual(expect.stringMatching(fault));
  expect(withParameters(parameters).filter((line) => fault.test(line))[0]).toMatch(/^warning/);
});
