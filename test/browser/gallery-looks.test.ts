// The sidebars in every other look: dark, from right to left, wide, in the other languages.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { RECIPES } from '../../workbench/gallery/recipes';
import { Looks } from './support/looks';

/** For looks that differ in layout alone: each kind of line, bar, form and face once. */
const SAMPLE = [
  ...['included', 'included-warning', 'several-limits', 'overage', 'to-confirm', 'waived', 'preview'],
  ...['expired', 'faulty-plan', 'restricted', 'throttled', 'right-to-left-name', 'markup-name'],
  ...['why-overage', 'act-waive-errors', 'target-active', 'reply-asked', 'reply-not-copied'],
  ...['approved-grown', 'act-note-in-doubt', 'act-settling', 'target-overdue'],
  ...['new-over', 'new-hours', 'organization-several-limits', 'organization-over-limit'],
];
const sample = RECIPES.filter(({ name }) => SAMPLE.includes(name));
const otherLanguages = readdirSync(path.resolve(__dirname, '../../translations'))
  .map((file) => file.replace('.json', ''))
  .filter((language) => language !== 'en');

/** Every look of every state takes a quarter of an hour: GALLERY=all. */
const looked = process.env['GALLERY'] === 'all' ? RECIPES : sample;

let looks: Looks;
// A busy machine loses a press now and then, and says so; a fault of ours fails twice.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

beforeAll(async () => {
  looks = await Looks.start();
});
afterAll(() => looks.stop());

describe.each([
  'scheme=dark',
  'direction=rtl',
  'width=700',
  ...otherLanguages.map((language) => `locale=${language}`),
])('with %s', (look) => {
  test.each(looked)('$name says what it must, fits and reads', async (recipe) => {
    expect(await looks.faultsOf(look, recipe)).toEqual([]);
  });
});
