// Whose locale gets which language.
import { RECORDS } from '../../../src/ui/shared/details-words';
import { PANEL } from '../../../src/ui/shared/panel-words';
import { shippedLocale } from '../../../src/ui/shared/words';

test.each([
  ['pl', 'pl', 'Więcej'],
  ['pl-PL', 'pl-PL', 'Więcej'],
  ['pl_PL', 'pl-PL', 'Więcej'],
  ['zh-cn', 'zh-CN', '更多'],
  ['zh-CN', 'zh-CN', '更多'],
  ['zh', 'zh', '更多'],
  ['zh-Hans', 'zh-Hans', '更多'],
  ['zh-Hans-HK', 'zh-Hans-HK', '更多'],
  ['zh-SG', 'zh-SG', '更多'],
  ['en-GB', 'en-GB', 'More'],
  ['de', 'en', 'More'],
  ['not a locale', 'en', 'More'],
  ['', 'en', 'More'],
])('a reader with the locale %p has dates of %s and reads %p', async (wanted, locale, more) => {
  expect(shippedLocale(wanted)).toBe(locale);
  expect((await PANEL.in(wanted).load()).panel.more()).toBe(more);
});

// Another script, and another region's words for ticket and plan: to a reader who chose Traditional, Simplified looks
// like a mistake, while English is what Zendesk itself falls back to.
test.each(['zh-TW', 'zh-tw', 'zh-HK', 'zh-Hant', 'zh-Hant-CN'])(
  'a reader of Traditional Chinese (%s) has English, words and dates alike',
  async (wanted) => {
    expect(shippedLocale(wanted)).toBe('en');
    expect((await PANEL.in(wanted).load()).panel.more()).toBe('More');
  },
);

test('a group is of the same language as the panel', async () => {
  const [polish, chinese] = [await RECORDS.in('pl-PL').load(), await RECORDS.in('zh-Hans').load()];
  expect(polish.object.support_contract()).toBe('Umowa');
  expect(chinese.object.support_contract()).toBe('合同');
});
