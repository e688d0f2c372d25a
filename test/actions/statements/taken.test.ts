// A correction that a statement took stays as it was taken, whatever somebody writes into the book afterwards.
import type { CorrectionRow, HeadRow } from '../../../src/actions/account/account-ports';
import { alterationOf } from '../../../src/actions/statements/altered';
import { changedCorrection } from '../../../src/actions/statements/changed-correction';
import { finalOf } from '../../../src/actions/statements/draw-up';
import { encodeStatement } from '../../../src/actions/statements/head';
import { ticketsOfPages } from '../../../src/actions/statements/pages';
import { correctionRow, countedGroup, draft, EMPTY_BOOK, headRow, subjectOf } from '../../support/counted';
import { FOUR_TICKETS } from '../../support/four-tickets';

function finished(book: typeof EMPTY_BOOK) {
  const open = countedGroup(FOUR_TICKETS, book);
  const sheet = draft(open, 'c', '2026-11-15');
  const { head, pages } = encodeStatement(sheet, 'en', () => 'ticket');
  const stored = new Map(pages.map(({ externalId, text }) => [externalId, JSON.parse(text) as unknown]));
  return { sheet, head, stored, row: headRow({ data: head, pageIds: head.pages }) };
}

const CARRIED = correctionRow({});
const BOOK = { ...EMPTY_BOOK, corrections: [CARRIED] };

/** November as it is drawn from its head once the book says this. */
function drawnWith(
  row: HeadRow,
  corrections: readonly CorrectionRow[],
  stored: ReadonlyMap<string, unknown>,
) {
  const tickets = ticketsOfPages([...stored.values()]);
  const final = [{ contractId: 'c', startsOn: '2026-11-01', endsOn: '2026-11-30', tickets }];
  const now = countedGroup({ ...FOUR_TICKETS, final }, { ...EMPTY_BOOK, statements: [row], corrections });
  const drawn = finalOf(subjectOf(now, 'c'), row);
  if (drawn.kind !== 'sheet') throw new Error('no sheet');
  return drawn.sheet;
}

test('a correction that the book still holds as it was taken is no alteration', () => {
  const { row, stored } = finished(BOOK);
  expect(alterationOf(row, stored)).toBeNull();
  expect(changedCorrection(row, BOOK)).toBeNull();
});

test.each([
  ['an amount', [{ ...CARRIED, amount: '-4000.00' }], CARRIED.record],
  ['units', [{ ...CARRIED, units: '-7' }], CARRIED.record],
  ['a reason', [{ ...CARRIED, reason: 'because' }], CARRIED.record],
  ['a currency, which makes it unreadable,', [{ ...CARRIED, currency: 'USD' }], CARRIED.record],
  ['a correction taken back', [], null],
] as const)(
  '%s changed in the book afterwards leaves a final statement as written, and is seen',
  (...args) => {
    const [, corrections, record] = args;
    const { sheet, row, stored } = finished(BOOK);
    const drawn = drawnWith(row, corrections, stored);
    expect(drawn.corrections).toEqual(sheet.corrections);
    expect([drawn.corrected, drawn.total]).toEqual([-4000, 4000]);
    expect(changedCorrection(row, { ...BOOK, corrections })).toEqual({ record });
  },
);

test('what a head keeps of a correction cannot be changed unseen either', () => {
  const { row, head, stored } = finished(BOOK);
  const [taken] = head.taken ?? [];
  const changed = { ...row, data: { ...head, taken: [{ ...taken, amount: '-4000.00' }] } };
  expect(alterationOf(changed, stored)).toBe('figures');
  const { taken: _gone, ...without } = head;
  expect(alterationOf({ ...row, data: without }, stored)).toBe('figures');
  expect(alterationOf({ ...row, data: { ...head, taken: [{ amount: 'much' }] } }, stored)).toBe('unreadable');
});

test('a head of before corrections were kept is held by their sum', () => {
  const { row, head } = finished(BOOK);
  const { taken: _gone, ...data } = head;
  const old = { ...row, data };
  expect(changedCorrection(old, BOOK)).toBeNull();
  const edited = { ...BOOK, corrections: [{ ...CARRIED, amount: '-4000.00' }] };
  expect(changedCorrection(old, edited)).toEqual({ record: CARRIED.record });
  expect(changedCorrection(old, EMPTY_BOOK)).toEqual({ record: null });
});

test("many corrections with long reasons still fit into a head; the reasons are the book's then", () => {
  const corrections = Array.from({ length: 60 }, (_, at) =>
    correctionRow({
      externalId: `correction:${at}:2026-10-01:1`,
      ticketId: String(at),
      reason: `"${'long '.repeat(100)}"`,
    }),
  );
  const { sheet, head, row, stored } = finished({ ...EMPTY_BOOK, corrections });
  expect(Buffer.byteLength(JSON.stringify(JSON.stringify(head)))).toBeLessThan(32_000);
  expect(drawnWith(row, corrections, stored).corrections).toEqual(sheet.corrections);
});
