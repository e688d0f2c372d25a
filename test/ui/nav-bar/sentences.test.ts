// Sentences that stand one after another, in languages that put a space between them and in one that does not.
import { sentences } from '../../../src/ui/nav-bar/sentences';

test('a space stands between two sentences, and none after punctuation that holds its own', () => {
  expect(sentences('Who?', 'Nobody.', 'Yet.')).toBe('Who? Nobody. Yet.');
  expect(sentences('第2行：', '套餐。', '新建。')).toBe('第2行：套餐。新建。');
  expect(sentences('Alone.')).toBe('Alone.');
});
