// What was carried before counts: where that cannot be known nothing more is carried, and no unit twice.
import { differencesOf } from '../../../src/actions/statements/differences';
import { correctionOf } from '../../../src/actions/statements/settle-drift';
import { correctionRow, EMPTY_BOOK, headRow } from '../../support/counted';
import { ORGANIZATION, said, drifted, MERGED, settlement, only, bookWith } from '../../support/drifted';
import { CONTRACT } from '../../support/statement-seat';

const FAULTY = {
  record: { object: 'support_entry' as const, id: '01C', name: 'Carried: #3' },
  faults: [{ field: 'amount', kind: 'bad_format' as const }],
  organizationId: ORGANIZATION,
  contractId: CONTRACT,
  ticketId: '3',
};

test('while a correction of the contract cannot be read, nobody can tell what is left to carry, and nothing is', () => {
  const taken = headRow({ contractId: CONTRACT, correctionIds: ['correction:3:2026-10-01:1'] });
  const broken = { ...EMPTY_BOOK, faultyCorrections: [FAULTY], statements: [taken] };
  const unread = only(differencesOf(drifted(MERGED, broken), '2026-10-01'));
  const { record, faults } = FAULTY;
  expect(unread.unreadable).toEqual([{ record, faults }]);
  expect(() => correctionOf(settlement(unread))).toThrow('nobody can tell');
  const another = { ...EMPTY_BOOK, faultyCorrections: [{ ...FAULTY, contractId: 'x' }] };
  expect(only(differencesOf(drifted(MERGED, another), '2026-10-01')).unreadable).toBeNull();
});

test('a correction that a statement took and that is gone, or in another currency, is not carried again', () => {
  const taken = headRow({ contractId: CONTRACT, correctionIds: ['correction:3:2026-10-01:1'] });
  const gone = drifted(MERGED, { ...EMPTY_BOOK, statements: [taken] });
  expect(only(differencesOf(gone, '2026-10-01')).unreadable).toEqual([]);
  const open = only(differencesOf(drifted(MERGED), '2026-10-01'));
  expect(open.unreadable).toBeNull();
  const [row] = bookWith(settlement(open)).corrections;
  if (row === undefined) throw new Error('nothing carried');
  const other = { ...EMPTY_BOOK, corrections: [{ ...row, currency: 'USD' }] };
  expect(only(differencesOf(drifted(MERGED, other), '2026-10-01')).unreadable).toMatchObject([
    { record: row.record },
  ]);
});

test('a ticket that was recorded as not to be billed, and is so again, has no units to carry', () => {
  const notBilled = said('3', {
    state: 'overage',
    reason: 'not_billed',
    includedUnits: '0',
    overageUnits: '1',
    draws: [],
  });
  const letStand = correctionRow({
    contractId: CONTRACT,
    ticketId: '3',
    externalId: 'correction:3:2026-10-01:1',
    units: '0',
    amount: '0.00',
    data: { v: 1, now: { state: 'not_counted', contractId: null, amount: '0', currency: null } },
  });
  const back = drifted(
    { third: notBilled, plan: { overagePolicy: 'do_not_bill' } },
    { ...EMPTY_BOOK, corrections: [letStand] },
  );
  expect(only(differencesOf(back, '2026-10-01'))).toMatchObject({ units: 0, amount: 0 });
});
