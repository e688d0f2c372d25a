// What a ticket bears of our tags, and whether another one costs the customer more.
import type { OurTag } from '../../src/domain/decision';
import { bears, isRaise, tagsOfOthers } from '../../src/domain/our-tags';

const ours: OurTag[] = ['billable_overage', 'overage_to_confirm', 'billable_usage', 'overage_waived'];

test('the tags of others stay, in their order, and a plan tag is one of them', () => {
  expect(tagsOfOthers(['vip', ...ours, 'support_plan_gold', 'billable'])).toEqual([
    'vip',
    'support_plan_gold',
    'billable',
  ]);
  expect(tagsOfOthers([])).toEqual([]);
});

test.each(ours)('a ticket with %s alone among the tags of others bears it and nothing else', (tag) => {
  const tags = ['vip', tag, 'printer'];
  expect(bears(tags, tag)).toBe(true);
  expect(bears(tags, null)).toBe(false);
  for (const other of ours.filter((one) => one !== tag)) expect(bears(tags, other)).toBe(false);
});

test('a ticket with two tags of ours bears neither just so', () => {
  const tags = ['overage_waived', 'billable_overage'];
  expect(bears(tags, 'overage_waived')).toBe(false);
  expect(bears(tags, 'billable_overage')).toBe(false);
  expect(bears(tags, null)).toBe(false);
});

test('a ticket with none of ours bears none', () => {
  expect(bears(['vip'], null)).toBe(true);
  expect(bears(['vip'], 'billable_overage')).toBe(false);
});

test.each<[OurTag | null, OurTag | null]>([
  [null, 'overage_to_confirm'],
  [null, 'billable_usage'],
  [null, 'billable_overage'],
  ['overage_waived', 'overage_to_confirm'],
  ['overage_waived', 'billable_overage'],
  ['overage_to_confirm', 'billable_usage'],
  ['overage_to_confirm', 'billable_overage'],
  ['billable_usage', 'billable_overage'],
])('from %s to %s may cost the customer more, and the way back does not', (from, to) => {
  const tags = (tag: OurTag | null) => (tag === null ? ['vip'] : ['vip', tag]);
  expect(isRaise(tags(from), to)).toBe(true);
  expect(isRaise(tags(to), from)).toBe(false);
});

test('the same tag is no raise', () => {
  expect(isRaise([], null)).toBe(false);
  for (const tag of ours) expect(isRaise([tag], tag)).toBe(false);
});

test('a waived ticket costs what an untagged one costs', () => {
  expect(isRaise([], 'overage_waived')).toBe(false);
  expect(isRaise(['overage_waived'], null)).toBe(false);
});

test('of several tags the dearest is what a change is measured by', () => {
  expect(isRaise(['overage_to_confirm', 'billable_overage'], 'billable_usage')).toBe(false);
  expect(isRaise(['overage_waived', 'overage_to_confirm'], 'billable_usage')).toBe(true);
});
