// The rules that come in lists, each item broken or tried once: keys that are required, locations that exist, names of
// languages, kinds of apps; and what the API refuses of requirements that Zendesk's validator lets pass.
import { findingsOf, folder, withLocation, withManifest, withRequirements } from './support/folder';

const PLACE = 'requirements.json: custom_objects_v2';
const OBJECT = { key: 'a', title: 'A', title_pluralized: 'As', include_in_list_view: true };
const FIELD = { key: 'f', title: 'F', type: 'text', object_key: 'a' };
const TRIGGER = { key: 't', title: 'T', object_key: 'a', conditions: { all: [{}] }, actions: [{}] };
const STATUS = { field: 'status', operator: 'less_than', value: 'closed' };

function without(whole: object, key: string): object {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key));
}

test.each([
  ...Object.keys(OBJECT).map((key) => ['objects', key, OBJECT] as const),
  ...Object.keys(FIELD).map((key) => ['object_fields', key, FIELD] as const),
  ...Object.keys(TRIGGER).map((key) => ['object_triggers', key, TRIGGER] as const),
])('of custom_objects_v2 an entry in %s needs its %s', (list, key, whole) => {
  const lists = { objects: [OBJECT], [list]: [without(whole, key)] };
  const found = withRequirements({ custom_objects_v2: lists });
  expect(found).toContain(`error: ${PLACE}.${list}[0] needs ${key}`);
  expect(withRequirements({ custom_objects_v2: { objects: [OBJECT], [list]: [whole] } })).toEqual([]);
});

test.each(['automations', 'macros', 'targets', 'views', 'ticket_fields', 'triggers'])(
  'an entry in %s needs a title',
  (type) => {
    expect(withRequirements({ [type]: { a: {} } })).toContain(
      `error: requirements.json: ${type}.a needs title`,
    );
  },
);

test.each(['user_fields', 'organization_fields'])('an entry in %s needs title and key', (type) => {
  expect(withRequirements({ [type]: { a: {} } })).toEqual([
    `error: requirements.json: ${type}.a needs title`,
    `error: requirements.json: ${type}.a needs key`,
  ]);
});

const WEBHOOK = {
  name: 'A',
  status: 'active',
  endpoint: 'https://a',
  http_method: 'GET',
  request_format: 'json',
};
test.each(Object.keys(WEBHOOK))('a webhook needs its %s', (key) => {
  expect(withRequirements({ webhooks: { a: without(WEBHOOK, key) } })).toEqual([
    `error: requirements.json: webhooks.a needs ${key}`,
  ]);
});

test.each(['http_target', 'url_target_v2'])('a target of the type %s is refused', (type) => {
  expect(withRequirements({ targets: { a: { title: 'A', type } } })).toEqual([
    'error: requirements.json: targets.a is a target of an old type',
  ]);
});

test('old custom objects need their parts, and are fifty at most', () => {
  const types = Array.from({ length: 50 }, (_, at) => ({ key: `t${at}`, schema: {} }));
  const relation = { key: 'r', source: 'a', target: 'b' };
  const legacy = (relations: readonly object[], some = types) =>
    withRequirements({
      custom_objects: { custom_object_types: some, custom_object_relationship_types: relations },
    });
  expect(legacy([])).toEqual([]);
  expect(legacy([relation])).toEqual(['error: requirements.json: custom_objects may be 50 at most']);
  for (const key of Object.keys(relation)) {
    expect(legacy([without(relation, key)], [])).toEqual([
      expect.stringMatching(`custom_object_relationship_types\\[0\\] needs ${key}$`),
    ]);
  }
});

test('an app for marketing alone takes no requirements', () => {
  const { files } = folder();
  const manifest = { ...(JSON.parse(String(files.get('manifest.json'))) as object), marketingOnly: true };
  const app = folder({ 'manifest.json': JSON.stringify(manifest), 'requirements.json': '{}' });
  expect(findingsOf(app)).toContain('error: requirements.json is not for this kind of app');
});

test.each(['location', 'frameworkVersion'])('an app for marketing alone has no %s', (key) => {
  const found = withManifest((manifest) => Object.assign(manifest, { marketingOnly: true, private: false }));
  expect(found).toContain(`error: manifest.json: ${key} is not for an app without a page`);
});

test.each(['private', 'singleInstall', 'signedUrls', 'requirementsOnly', 'marketingOnly'])(
  'the flag %s of a manifest is true or false',
  (flag) => {
    const found = withManifest((manifest) => Object.assign(manifest, { [flag]: 'true' }));
    expect(found).toContain(`error: manifest.json: ${flag} must be true or false`);
  },
);

test.each(['name', 'email', 'url'])("an author's %s is text", (key) => {
  const found = withManifest((manifest) => Object.assign(manifest, { author: { [key]: 7 } }));
  expect(found).toContain(`error: manifest.json: author.${key} must be text`);
});

test.each(['client_id', 'client_secret', 'authorize_uri', 'access_token_uri'])(
  'OAuth needs its %s, and it may not be empty',
  (key) => {
    const whole = { client_id: 'a', client_secret: 'b', authorize_uri: 'c', access_token_uri: 'd' };
    const found = (oauth: object) =>
      withManifest((manifest) =>
        Object.assign(manifest, { oauth, parameters: [{ name: 'o', type: 'oauth' }] }),
      );
    expect(found({ ...whole, [key]: '' })).toContain(`error: manifest.json: oauth.${key} is required`);
    expect(found(without(whole, key))).toContain(`error: manifest.json: oauth.${key} is required`);
    expect(found(whole).filter((line) => line.includes('oauth'))).toEqual([]);
  },
);

test.each([
  ...[
    'ticket_sidebar',
    'new_ticket_sidebar',
    'user_sidebar',
    'organization_sidebar',
    'background',
    'modal',
  ].map((name) => ['support', name]),
  ['zendesk', 'modal'],
  ['chat', 'chat_sidebar'],
  ['zopim', 'background'],
  ...['deal_card', 'person_card', 'company_card', 'lead_card', 'dashboard', 'note_editor'].map((name) => [
    'sell',
    name,
  ]),
  ...['call_log_editor', 'email_editor', 'visit_editor'].map((name) => ['sell', name]),
])('%s has the location %s', (product = '', name = '') => {
  expect(withLocation({ [product]: { [name]: 'assets/page.html' } })).toEqual([]);
});

test.each(['en-US', 'pt-br', 'es-419', 'zh-cn', 'fil'])('%s is the name of a language', (locale) => {
  const words = String(folder().files.get('translations/en.json'));
  expect(findingsOf(folder({ [`translations/${locale}.json`]: words }))).toEqual([]);
});

test.each(['zh-Hans', 'en_US', 'english', 'EN', 'e'])('%s is not', (locale) => {
  const words = String(folder().files.get('translations/en.json'));
  expect(findingsOf(folder({ [`translations/${locale}.json`]: words }))).toEqual([
    `error: translations/${locale}.json is no locale name, e.g. en.json or pt-br.json`,
  ]);
});

test.each<[string, unknown, RegExp]>([
  [
    'without a condition on what a ticket is',
    { title: 'A', all: [{ ...STATUS, field: 'current_tags' }] },
    /needs a condition on one of status, type/,
  ],
  [
    'whose only such condition is an alternative',
    { title: 'A', any: [STATUS] },
    /needs a condition on one of/,
  ],
  [
    'with half a condition',
    { title: 'A', all: [STATUS, { field: 'type' }] },
    /without field, operator or value/,
  ],
  [
    'with eleven columns',
    { title: 'A', all: [STATUS], output: { columns: Array(11).fill('status') } },
    /more than 10 columns/,
  ],
])('a view %s, which would disable the app, is refused by us', (_, view, fault) => {
  expect(withRequirements({ views: { a: view } })).toEqual([expect.stringMatching(fault)]);
});

test.each<[string, object, RegExp]>([
  ['of an object that is none', { objects: [{ ...OBJECT, key: 'My object' }] }, /My object is no key/],
  ['twice', { objects: [OBJECT, OBJECT] }, /a is there twice/],
  ['of a field twice', { objects: [OBJECT], object_fields: [FIELD, FIELD] }, /a\.f is there twice/],
  [
    'of a type that is none',
    { objects: [OBJECT], object_fields: [{ ...FIELD, type: 'banana' }] },
    /banana is no type of field/,
  ],
  [
    'with an option without a value',
    {
      objects: [OBJECT],
      object_fields: [{ ...FIELD, type: 'dropdown', custom_field_options: [{ name: 'A' }] }],
    },
    /option without name or value/,
  ],
])('a key %s is refused by us', (_, objects, fault) => {
  expect(withRequirements({ custom_objects_v2: objects })).toEqual([expect.stringMatching(fault)]);
});
