// Translations and requirements: each rule broken once.
import { findingsOf, folder, withManifest, withRequirements, withWords } from './support/folder';

const app = (more: object) => (words: Record<string, unknown>) => Object.assign(words['app'] as object, more);

test.each<[string, string, (words: Record<string, unknown>) => void, RegExp]>([
  ['of a locale that is no name', 'zh-Hans', app({}), /zh-Hans.json is no locale name/],
  ['without an app', 'en', (words) => delete words['app'], /en.json: app is required/],
  ['without a name', 'en', app({ name: undefined }), /app.name is required/],
  [
    'with a setting that has no label',
    'en',
    app({ parameters: { live_from: {} } }),
    /live_from needs a label/,
  ],
  [
    'with a setting that is a text',
    'pl',
    app({ parameters: { live_from: 'Od' } }),
    /live_from needs a label/,
  ],
  ['with settings that are a list', 'pl', app({ parameters: [] }), /parameters must be an object/],
  [
    'of a product that is not sold',
    'en',
    app({ chat: { name: 'A' } }),
    /app.chat is no product of the manifest/,
  ],
  ['with a product without a name', 'en', app({ support: {} }), /app.support.name is required/],
  [
    'in the long format, with a bare text',
    'pl',
    app({ package: 'p' }),
    /app.name must be an object of title and value/,
  ],
  [
    'that lacks what English has',
    'pl',
    app({ long_description: undefined }),
    /long_description is missing or empty/,
  ],
  ['with an empty text', 'pl', app({ name: ' ' }), /app.name is missing or empty/],
  ['that says more than English', 'pl', app({ extra: 'x' }), /app.extra is said of nothing/],
  [
    'without a help text',
    'en',
    app({ parameters: { live_from: { label: 'Live' } } }),
    /live_from.helpText is missing or empty/,
  ],
  [
    'of a setting that is gone',
    'en',
    app({
      parameters: { live_from: { label: 'Live', helpText: 'A' }, old: { label: 'Old', helpText: 'B' } },
    }),
    /parameters.old.label is said of nothing/,
  ],
])('words %s are refused', (_, file, change, fault) => {
  expect(withWords(file, change)).toContainEqual(expect.stringMatching(fault));
});

test.each([
  ['no JSON', '{', /not valid JSON/],
  ['a list', '[]', /must be an object/],
])('a translation that is %s is refused', (_, content, fault) => {
  expect(findingsOf(folder({ 'translations/pl.json': content }))).toContainEqual(
    expect.stringMatching(fault),
  );
});

test.each(['short_description', 'long_description', 'installation_instructions'])(
  'a public app needs its %s',
  (key) => {
    const words = JSON.stringify({ app: { name: 'A', [key]: undefined } });
    const bare = folder({ 'translations/en.json': words });
    const manifest = JSON.parse(String(bare.files.get('manifest.json'))) as object;
    const open = JSON.stringify({ ...manifest, private: false });
    const found = findingsOf(folder({ 'translations/en.json': words, 'manifest.json': open }));
    expect(found).toContainEqual(expect.stringMatching(`app.${key} is required of a public app`));
  },
);

const fields = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, index) => ({
    key: `f${index}`,
    title: 'F',
    type: 'text',
    object_key: 'a',
    ...more,
  }));
const object = { key: 'a', title: 'A', title_pluralized: 'As', include_in_list_view: true };
const objects = (more: object) => ({ custom_objects_v2: { objects: [object], ...more } });
const options = Array.from({ length: 11 }, (_, index) => ({ name: `${index}`, value: `${index}` }));
const trigger = { key: 't', title: 'T', object_key: 'a', conditions: { all: [{}] }, actions: [{}] };
const many = (count: number) => Array.from({ length: count }, () => ({}));

test.each<[string, unknown, RegExp]>([
  ['of no type', { seats: {} }, /seats is no type of requirement/],
  ['under a name that looks right', { custom_objects_version_2: {} }, /is no type of requirement/],
  ['as a list', { views: [] }, /views must be an object/],
  ['with a view without a title', { views: { a: {} } }, /views.a needs title/],
  ['with a field without a key', { user_fields: { a: { title: 'A' } } }, /user_fields.a needs key/],
  ['with a webhook in part', { webhooks: { a: { name: 'A' } } }, /webhooks.a needs endpoint/],
  [
    'with an old target',
    { targets: { a: { title: 'A', type: 'http_target' } } },
    /is a target of an old type/,
  ],
  ['with two channels', { channel_integrations: { a: {}, b: {} } }, /may be one/],
  ['with a channel without a manifest', { channel_integrations: { a: {} } }, /needs manifest_url/],
  ['with old objects without types', { custom_objects: {} }, /needs custom_object_types/],
  [
    'with an old object without a schema',
    { custom_objects: { custom_object_types: [{ key: 'a' }] } },
    /needs schema/,
  ],
  ['with empty objects', { custom_objects_v2: {} }, /must be an object that is not empty/],
  ['with a list that is none', { custom_objects_v2: { objects: {} } }, /objects must be a list/],
  [
    'with empty lists',
    { custom_objects_v2: { objects: [], object_fields: [], object_triggers: [] } },
    /empty lists/,
  ],
  [
    'with an object without a plural',
    { custom_objects_v2: { objects: [{ key: 'a' }] } },
    /needs title_pluralized/,
  ],
  [
    'with 51 objects',
    { custom_objects_v2: { objects: Array.from({ length: 51 }, () => object) } },
    /50 at most/,
  ],
  ['with 21 fields', objects({ object_fields: fields(21) }), /more than 20 fields/],
  ['with 6 dropdowns', objects({ object_fields: fields(6, { type: 'dropdown' }) }), /more than 5 dropdown/],
  [
    'with 6 multiselects',
    objects({ object_fields: fields(6, { type: 'multiselect' }) }),
    /more than 5 multiselect/,
  ],
  [
    'with 11 options',
    objects({ object_fields: fields(1, { type: 'dropdown', custom_field_options: options }) }),
    /more than 10 options/,
  ],
  [
    'with 21 filter conditions',
    objects({ object_fields: fields(1, { relationship_filter: { all: many(21) } }) }),
    /more than 20 filter conditions/,
  ],
  [
    'with 11 triggers',
    objects({ object_triggers: Array.from({ length: 11 }, () => trigger) }),
    /more than 10 triggers/,
  ],
  [
    'with 51 conditions',
    objects({ object_triggers: [{ ...trigger, conditions: { any: many(51) } }] }),
    /50 conditions/,
  ],
  ['with 26 actions', objects({ object_triggers: [{ ...trigger, actions: many(26) }] }), /25 actions/],
  [
    'with odd conditions',
    objects({ object_triggers: [{ ...trigger, conditions: { some: [{}] } }] }),
    /conditions must/,
  ],
  [
    'with no conditions',
    objects({ object_triggers: [{ ...trigger, conditions: { all: [] } }] }),
    /conditions must/,
  ],
  ['with no actions', objects({ object_triggers: [{ ...trigger, actions: [] }] }), /actions must be a list/],
  ['with a placeholder', objects({ object_fields: fields(1, { title: '{{setting.a}}' }) }), /placeholders/],
  ['with a field of no object', objects({ object_fields: fields(1, { object_key: 'b' }) }), /b is no object/],
  ['too large', objects({ object_fields: fields(1, { title: 'x'.repeat(1_048_576) }) }), /larger than 1 MiB/],
  [
    'of more than 5,000',
    { views: Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [index, { title: 'V' }])) },
    /holds 5001 requirements/,
  ],
])('requirements %s are refused', (_, requirements, fault) => {
  expect(withRequirements(requirements)).toContainEqual(expect.stringMatching(fault));
});

test('sound requirements are taken', () => {
  const sound = {
    views: { a: { title: 'A', all: [{ field: 'status', operator: 'less_than', value: 'closed' }] } },
    ...objects({ object_fields: fields(20), object_triggers: [trigger] }),
  };
  expect(withRequirements(sound)).toEqual([]);
});

test('requirements with a key twice are refused', () => {
  const found = findingsOf(
    folder({ 'requirements.json': '{"macros": {"a": {"title": "A"}, "a": {"title": "B"}}}' }),
  );
  expect(found).toEqual(['error: requirements.json: macros.a this key is written twice']);
});

test('an app for chat alone takes no requirements', () => {
  const chat = withManifest(
    (manifest) => (manifest['location'] = { chat: { background: 'assets/page.html' } }),
  );
  expect(chat).toEqual([]);
  const manifest = JSON.stringify({
    ...(JSON.parse(String(folder().files.get('manifest.json'))) as object),
    location: { chat: { background: 'assets/page.html' } },
  });
  const found = findingsOf(folder({ 'manifest.json': manifest, 'requirements.json': '{"views": {}}' }));
  expect(found).toEqual(['error: requirements.json is not for this kind of app']);
});
