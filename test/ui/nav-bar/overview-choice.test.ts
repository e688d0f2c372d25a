// What a manager chooses in the overview: which contracts, in which order.
import { chosenRows, printChoice, readChoice } from '../../../src/ui/nav-bar/overview/overview-choice';
import { figuresWith, overviewRow } from '../../support/overview-rows';

const name = ({ organizationName }: { readonly organizationName: string | null }) => organizationName;
const usedOf = (used: number) =>
  figuresWith({ limits: figuresWith().limits.map((limit) => ({ ...limit, used, remaining: 50 - used })) });

test('a choice is read back from the route that it wrote', () => {
  const choice = readChoice({
    search: 'fjord',
    show: 'over near',
    tag: 'gold',
    sort: 'use-down',
    without: 'trend',
  });
  expect(choice).toEqual({
    search: 'fjord',
    flags: ['over', 'near'],
    tag: 'gold',
    sortBy: 'use',
    isDescending: true,
    hidden: ['trend'],
  });
  expect(readChoice(printChoice(choice))).toEqual(choice);
});

test('what a route names that is not there is left out, and the organization is always shown', () => {
  expect(readChoice({ show: 'purple', sort: 'colour-down', without: 'organization colour' })).toEqual({
    ...readChoice({}),
    isDescending: true,
  });
});

test('every word of a search must be in the organization, contract or plan, whatever its case', () => {
  const rows = [overviewRow('Fjord Freight'), overviewRow('Fjord Ferries', { planName: 'Pool' })];
  const found = (search: string) => chosenRows(rows, readChoice({ search }), 'en').map(name);
  expect(found('fjord')).toHaveLength(2);
  expect(found('POOL fjord')).toEqual(['Fjord Ferries']);
  expect(found('pool freight')).toEqual([]);
});

test('of several filters one is enough; a tag narrows further', () => {
  const rows = [
    overviewRow('A', { flags: ['over'] }),
    overviewRow('B', { flags: ['near'], organizationTags: ['gold'] }),
    overviewRow('C'),
  ];
  expect(chosenRows(rows, readChoice({ show: 'over near' }), 'en').map(name)).toEqual(['A', 'B']);
  expect(chosenRows(rows, readChoice({ show: 'over near', tag: 'gold' }), 'en').map(name)).toEqual(['B']);
});

test('names sort as people read them; figures by size; what cannot be told is last either way', () => {
  const rows = [
    overviewRow('Customer 10', { figures: usedOf(5) }),
    overviewRow('Customer 9', { figures: { kind: 'cannot_tell', faulty: [] } }),
    overviewRow('customer 2', { figures: usedOf(40) }),
  ];
  const sorted = (sort: string) => chosenRows(rows, readChoice({ sort }), 'en').map(name);
  expect(sorted('')).toEqual(['customer 2', 'Customer 9', 'Customer 10']);
  expect(sorted('use-up')).toEqual(['Customer 10', 'customer 2', 'Customer 9']);
  expect(sorted('use-down')).toEqual(['customer 2', 'Customer 10', 'Customer 9']);
});

test('what is used up runs out before everything that still will', () => {
  const rows = [
    overviewRow('Later', { figures: figuresWith({ runOut: { kind: 'runs_out', on: '2026-11-28' } }) }),
    overviewRow('Lasts', { figures: figuresWith({ runOut: { kind: 'lasts' } }) }),
    overviewRow('Gone', { figures: figuresWith({ runOut: { kind: 'used_up' } }) }),
  ];
  const sorted = (sort: string) => chosenRows(rows, readChoice({ sort }), 'en').map(name);
  expect(sorted('run_out-up')).toEqual(['Gone', 'Later', 'Lasts']);
  expect(sorted('run_out-down')).toEqual(['Later', 'Gone', 'Lasts']);
});

test('a limit of nothing is used up: it sorts with the full ones', () => {
  const zero = figuresWith({
    limits: figuresWith().limits.map((limit) => ({ ...limit, limit: 0, used: 0, remaining: 0 })),
  });
  const rows = [overviewRow('Half', { figures: usedOf(25) }), overviewRow('Nothing', { figures: zero })];
  expect(chosenRows(rows, readChoice({ sort: 'use-down' }), 'en').map(name)).toEqual(['Nothing', 'Half']);
});
