// The names that contracts are offered: of their organization and plan, and of the years that they follow.
import { nextName, suggestedName } from '../../../src/actions/contracts/contract-name';

const year = { startedOn: '2026-01-01', startsOn: '2027-01-01' };
const summer = { startedOn: '2026-07-01', startsOn: '2027-07-01' };

test('a new contract is called by its organization and plan', () => {
  expect(suggestedName('Acme', 'Care 50')).toBe('Acme: Care 50');
  expect(suggestedName('Acme', '')).toBe('Acme');
  expect(suggestedName('', 'Care 50')).toBe('');
});

test.each([
  ['Acme 2026', year, 'Acme 2027'],
  ['Acme 2026/27', summer, 'Acme 2027/28'],
  ['Acme 2026-2027', summer, 'Acme 2027-2028'],
  ['Acme 26/27', summer, 'Acme 27/28'],
  ['Acme 2026–27 (Berlin)', summer, 'Acme 2027–28 (Berlin)'],
  // Sold in the December before.
  ['Acme 2026', { startedOn: '2025-12-15', startsOn: '2026-12-15' }, 'Acme 2027'],
  ['Acme 2026', { startedOn: '2026-01-01', startsOn: '2029-01-01' }, 'Acme 2029'],
  ['Acme 2026/2027', { startedOn: '2026-07-15', startsOn: '2027-07-01' }, 'Acme 2027/2028'],
  ['Acme 2026-2028', { startedOn: '2026-01-01', startsOn: '2029-01-01' }, 'Acme 2029-2031'],
  ['Acme 01.2026-12.2026', year, 'Acme 01.2027-12.2027'],
  // Turns of a century keep their two digits.
  ['Acme 2099/00', { startedOn: '2099-07-01', startsOn: '2100-07-01' }, 'Acme 2100/01'],
])('%s, a term later: the years move with it', (name, days, expected) => {
  expect(nextName({ name, ...days })).toBe(expected);
});

test.each([
  ['Acme: Care 50', year],
  ['Acme 2010 GmbH', year],
  ['Order 20261', year],
  ['Acme 24/7', year],
  ['Acme 2026', { startedOn: '2026-01-01', startsOn: '2026-06-01' }],
  // Another plan from January on is of the same year, where that begins in September.
  ['Acme 2026/2027', { startedOn: '2026-09-01', startsOn: '2027-01-01' }],
  ['Acme 2026/27', { startedOn: '2026-09-01', startsOn: '2027-01-01' }],
  ['Acme 2026-12', year],
  ['Acme 2026', { startedOn: '2026-01-01', startsOn: '' }],
])('%s stays where nothing of it is the year that ends', (name, days) => {
  expect(nextName({ name, ...days })).toBe(name);
});

test('another plan takes the place of the old one in the name', () => {
  const plan = { before: 'Care 50', after: 'Care $& 100' };
  expect(nextName({ name: 'Acme: Care 50, 2026', ...year, plan })).toBe('Acme: Care $& 100, 2027');
});
