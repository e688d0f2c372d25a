// Ids in the order of rule 2: numbers by value, then the others by code point.
import { compareIds } from '../../src/domain/id-order';

const NUMBERS = [
  '0',
  '00',
  '01',
  '1',
  '9',
  '010',
  '10',
  '99',
  '100',
  '9007199254740993',
  '18014398509481985',
];
const WORDS = ['', '/', '1/', '1:', ':', 'Z', 'a', 'a1', 'aa', 'ab', 'b', '\ue000', '\uffee'];
const BEYOND = ['𝐀', '😀', '😀a', '😁', '🛟'];
const ORDER = [...NUMBERS, ...WORDS, ...BEYOND];

test('every id comes after those before it in the list', () => {
  const wrong = ORDER.flatMap((one, i) =>
    ORDER.flatMap((other, j) =>
      Math.sign(compareIds(one, other)) === Math.sign(i - j) ? [] : [`${one} and ${other}`],
    ),
  );
  expect(wrong).toEqual([]);
});
