// Whatever is said of an object's field is said in words, never by its key.
import { DATA_MODEL } from '../../../src/zendesk/data-model/data-model';
import { enumerated } from '../../../src/ui/nav-bar/enumerated';
import english from '../../../translations/en.json';

const { records, set_up: setUp } = english;

test('each object and field of the data model has a name for people', () => {
  const named = { ...records.field, ...setUp.entry_field };
  const keys = DATA_MODEL.flatMap(({ fields }) => fields.map(({ key }) => key));
  expect(keys.filter((key) => !(key in named))).toEqual([]);
  expect(DATA_MODEL.filter(({ key }) => !(key in setUp.object))).toEqual([]);
});

test('so has each type, and what a field leads to', () => {
  const fields = DATA_MODEL.flatMap((object) => object.fields);
  expect(fields.filter(({ type }) => !(type in setUp.field_type))).toEqual([]);
  const named = { ...setUp.target, ...setUp.object };
  const targets = fields.flatMap(({ target }) => target?.split(':').at(-1) ?? []);
  expect(targets.length).toBeGreaterThan(3);
  expect(targets.filter((target) => !(target in named))).toEqual([]);
});

test.each(['en', 'pl', 'zh-CN'])('in %s there is something between two names of a list', (locale) => {
  expect(enumerated(['甲', '乙', '丙'], locale)).not.toMatch(/甲乙|乙丙/);
});
