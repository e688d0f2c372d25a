// Which charges a route shows, and what a change of the choice writes into it.
import { printChoice, readChoice } from '../../../src/ui/nav-bar/charges/charge-choice';

test('at first last month and this one are shown', () => {
  expect(readChoice({}, '2026-01-18').range).toEqual({ from: '2025-12-01', to: '2026-01-18' });
  expect(readChoice({ from: '2026-02-30', to: 'soon' }, '2026-01-18').range).toEqual({
    from: '2025-12-01',
    to: '2026-01-18',
  });
});

test('days that stand as at first stay out of the address: a bookmark shows the charges of its own day', () => {
  const atFirst = readChoice({}, '2026-11-18');
  expect(printChoice({ ...atFirst, search: 'fjord' }, '2026-11-18')).toMatchObject({ from: '', to: '' });
  const days = { from: '2026-09-01', to: '2026-09-30' };
  expect(printChoice({ ...atFirst, range: days }, '2026-11-18')).toMatchObject(days);
});
