// A final statement as stored says what was decided: nothing is lost on the way into the records and back.
import fc from 'fast-check';
import { alterationOf } from '../../../src/actions/statements/altered';
import { decodeHead, encodeStatement, figuresOf } from '../../../src/actions/statements/head';
import { pageTexts, ticketsOfPages } from '../../../src/actions/statements/pages';
import { finalOf, masterIn } from '../../../src/actions/statements/draw-up';
import type { Counted } from '../../../src/actions/statements/draw-up';
import { recordedTicket } from '../../../src/actions/statements/recorded-ticket';
import type { Sheet } from '../../../src/actions/statements/sheet';
import { readFinal } from '../../../src/domain/read-final';
import { dayOfText } from '../../../src/domain/civil-day';
import {
  balancesOf,
  countedGroup,
  correctionRow,
  draft,
  EMPTY_BOOK,
  headRow,
  subjectOf,
} from '../../support/counted';
import { FOUR_TICKETS, SILVER } from '../../support/four-tickets';
import { openHistory } from '../../domain/twin/histories';

const RUNS = Number(process.env['RUNS'] ?? 200);

const unitOf = (group: Counted) => (id: string) => masterIn(group.count, id).plan.unit;

/** Every billing window of the half-year that the histories play in, cut where it has no end. */
function sheetsOf(group: Counted): readonly Sheet[] {
  return group.count.group.masters.flatMap((master) => {
    const sheets: Sheet[] = [];
    const { start, end } = master.bounds.term;
    for (let day = Math.max(start, dayOfText('2026-01-01') ?? 0); day < end;) {
      const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
      if (text > '2026-07-31') break;
      const sheet = draft(group, master.id, text);
      if (sheet.endsOn === null) break;
      sheets.push(sheet);
      day = (dayOfText(sheet.endsOn) ?? Infinity) + 1;
    }
    return sheets;
  });
}

test('what is stored reads back as the very decisions, through what metering reads', () => {
  fc.assert(
    fc.property(openHistory, (raw) => {
      const group = countedGroup(raw);
      const { contracts, plans } = group.count.inputs;
      const byId = new Map(contracts.map((contract) => [contract.id, contract]));
      for (const sheet of sheetsOf(group)) {
        const { pages } = encodeStatement(sheet, 'en', unitOf(group));
        const tickets = ticketsOfPages(pages.map(({ text }) => JSON.parse(text) as unknown));
        const days = { contractId: sheet.contract.id, startsOn: sheet.startsOn, endsOn: sheet.endsOn };
        const read = readFinal({ ...days, tickets }, byId, plans);
        expect(read).toEqual({ ok: true, value: { ...days, tickets: sheet.lines.map(({ said }) => said) } });
      }
    }),
    { numRuns: RUNS },
  );
}, 120_000);

test('metering again with the statements final changes no decision and finds no drift', () => {
  fc.assert(
    fc.property(openHistory, fc.nat(9), (raw, luck) => {
      const group = countedGroup(raw);
      const sheets = sheetsOf(group).filter((_, at) => (at + luck) % 3 !== 0);
      const final = sheets.map((sheet) => {
        const { pages } = encodeStatement(sheet, 'en', unitOf(group));
        const tickets = ticketsOfPages(pages.map(({ text }) => JSON.parse(text) as unknown));
        return { contractId: sheet.contract.id, startsOn: sheet.startsOn, endsOn: sheet.endsOn, tickets };
      });
      const again = countedGroup({ ...raw, final });
      expect(again.count.drift).toEqual([]);
      const said = ({ count }: Counted) =>
        count.lines.map(({ decision }) =>
          decision.contractId === null ? decision.state : [decision.contractId, recordedTicket(decision)],
        );
      expect(said(again)).toEqual(said(group));
      expect(balancesOf(again, raw.asOf)).toEqual(balancesOf(group, raw.asOf));
    }),
    { numRuns: RUNS },
  );
}, 120_000);

test('the head reads back as the terms, allowances and sums that were drawn up', () => {
  fc.assert(
    fc.property(openHistory, (raw) => {
      const group = countedGroup(raw);
      for (const sheet of sheetsOf(group)) {
        const { head } = encodeStatement(sheet, 'pl', unitOf(group));
        const { terms, allowances, sums, corrected, total } = sheet;
        const stored = decodeHead(JSON.parse(JSON.stringify(head)));
        expect(stored?.figures).toEqual({ terms, allowances, sums, corrected, total });
        expect(stored?.number).toBe(sheet.number);
      }
    }),
    { numRuns: RUNS },
  );
}, 120_000);

test('a page takes at most 30,000 bytes as it travels, and no ticket is lost between two', () => {
  const [line] = draft(countedGroup(FOUR_TICKETS), 'c', '2026-11-01').lines;
  if (line === undefined) throw new Error('no line');
  const reason = 'étiquette_"à"_guillemets';
  const raw = {
    ...line.said,
    reason,
    includedUnits: '1',
    overageUnits: '0',
    toleratedUnits: '0',
    amount: '0.00',
    draws: [{ contractId: 'c', units: '1' }],
  };
  const tickets = Array.from({ length: 400 }, (_, at) => ({ ...raw, id: String(at) }));
  const texts = pageTexts(tickets);
  expect(texts.length).toBeGreaterThan(2);
  for (const text of texts) expect(Buffer.byteLength(JSON.stringify(text)) - 2).toBeLessThanOrEqual(30_000);
  expect(ticketsOfPages(texts.map((text) => JSON.parse(text) as unknown))).toEqual(tickets);
});

test('a statement without tickets has one page, so that none is never taken for lost', () => {
  expect(pageTexts([])).toEqual(['{"v":1,"tickets":[]}']);
  expect(ticketsOfPages([])).toEqual([]);
  expect(ticketsOfPages([undefined])).toBeNull();
});

function finished(book = EMPTY_BOOK) {
  const open = countedGroup(FOUR_TICKETS, book);
  const sheet = draft(open, 'c', '2026-11-15');
  const { head, pages } = encodeStatement(sheet, 'en', unitOf(open));
  const stored = new Map(pages.map(({ externalId, text }) => [externalId, JSON.parse(text) as unknown]));
  return { sheet, head, stored, row: headRow({ data: head, pageIds: head.pages }) };
}

test('a final statement is drawn as it was written, with the tickets that are gone', () => {
  const { sheet, stored, row } = finished();
  const tickets = ticketsOfPages([...stored.values()]);
  const final = [{ contractId: 'c', startsOn: '2026-11-01', endsOn: '2026-11-30', tickets }];
  const now = countedGroup({
    ...FOUR_TICKETS,
    plans: [{ ...SILVER, name: 'Gold', unitPrice: '99' }],
    tickets: FOUR_TICKETS.tickets.slice(0, 3),
    final,
  });
  const drawn = finalOf(subjectOf(now, 'c'), row);
  if (drawn.kind !== 'sheet') throw new Error('no sheet');
  expect(drawn.sheet.terms).toEqual(sheet.terms);
  expect(drawn.sheet.total).toBe(8000);
  expect(drawn.sheet.lines.map(({ said, day, ticket }) => [said.id, day, ticket?.subject])).toEqual([
    ['1', '2026-11-01', 'Subject of 1'],
    ['2', '2026-11-02', 'Subject of 2'],
    ['3', '2026-11-03', 'Subject of 3'],
    ['4', null, undefined],
  ]);
});

test('a head that cannot be read is a faulty record, not an empty statement', () => {
  const { row } = finished();
  const group = countedGroup(FOUR_TICKETS);
  expect(finalOf(subjectOf(group, 'c'), { ...row, data: { v: 2 } })).toMatchObject({
    kind: 'faulty',
    faulty: [{ record: row.record }],
  });
});

test('a statement takes the corrections of its contract that no head lists, and names them', () => {
  const book = {
    ...EMPTY_BOOK,
    statements: [headRow({ startsOn: '2026-09-01', correctionIds: ['correction:8:2026-08-01:1'] })],
    corrections: [
      correctionRow({}),
      correctionRow({ externalId: 'correction:8:2026-08-01:1', ticketId: '8' }),
      correctionRow({ externalId: 'correction:9:2026-08-01:1', ticketId: '9', contractId: 'other' }),
    ],
  };
  const { sheet, head } = finished(book);
  expect(head.corrections).toEqual(['correction:1:2026-10-01:1']);
  expect([sheet.sums.amount, sheet.corrected, sheet.total]).toEqual([8000, -4000, 4000]);
});

test('of two records of one correction the older one counts, so that nothing is carried twice', () => {
  const twice = ['01B', '01A'].map((id) =>
    correctionRow({ record: { object: 'support_entry', id, name: '' }, reason: id }),
  );
  const { sheet } = finished({ ...EMPTY_BOOK, corrections: twice });
  expect(sheet.corrections.map(({ reason }) => reason)).toEqual(['01A']);
});

test('a correction that cannot be read, or is of another currency, is a faulty record', () => {
  const book = { ...EMPTY_BOOK, corrections: [correctionRow({ currency: 'USD' })] };
  expect(() => finished(book)).toThrow('no sheet');
});

test('what was written is not altered', () => {
  const { row, stored } = finished();
  expect(alterationOf(row, stored)).toBeNull();
});

test.each([
  [
    'a total',
    (data: Record<string, unknown>) => ({ ...data, sums: { ...(data['sums'] as object), total: '1.00' } }),
  ],
  [
    'a price',
    (data: Record<string, unknown>) => ({
      ...data,
      terms: { ...(data['terms'] as object), unitPrice: '1.00' },
    }),
  ],
  [
    'a correction',
    (data: Record<string, unknown>) => ({ ...data, corrections: ['correction:1:2026-10-01:1'] }),
  ],
])('%s that somebody changed is seen', (_what, change) => {
  const { row, stored } = finished();
  expect(alterationOf({ ...row, data: change(row.data as Record<string, unknown>) }, stored)).toBe('figures');
});

test.each([
  ['units', { units: '7' }],
  ['amount', { amount: '1' }],
  ['currency', { currency: 'USD' }],
  ['amount, which was cleared', { amount: null }],
])('the %s in a field beside its data cannot be changed unseen', (_what, change) => {
  const { row, head, stored } = finished();
  const stated = figuresOf(head);
  // Zendesk hands decimals on as numbers: 80.00 comes back as 80.
  expect(alterationOf({ ...row, stated: { ...stated, amount: '80' } }, stored)).toBeNull();
  expect(alterationOf({ ...row, stated: { ...stated, ...change } }, stored)).toBe('figures');
});

test.each(['number', 'language'])('the %s of a statement cannot be changed unseen', (field) => {
  const { row, head, stored } = finished();
  expect(alterationOf({ ...row, data: { ...head, [field]: 'pl' } }, stored)).toBe('figures');
});

test('a page that is gone is seen, and one that was changed too', () => {
  const { row, stored } = finished();
  expect(alterationOf(row, new Map())).toBe('pages');
  const changed = new Map([...stored].map(([id]) => [id, { v: 1, tickets: [] }]));
  expect(alterationOf(row, changed)).toBe('figures');
  expect(alterationOf({ ...row, endsOn: '2026-11-29' }, stored)).toBe('figures');
  expect(alterationOf({ ...row, data: 'nothing' }, stored)).toBe('unreadable');
});
