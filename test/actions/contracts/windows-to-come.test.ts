// What an editor foretells of a contract: its next windows, the term after its own, and what an end does to the window that
// is open.
import { comingWindows, type ComingFacts } from '../../../src/actions/contracts/coming-windows';
import { endedDraft, endEffects, endFault } from '../../../src/actions/contracts/end-contract';
import { nextTerm } from '../../../src/actions/contracts/next-term';
import { RECORD_READER } from '../../../src/zendesk/decode/draft';
import { aContract, aPlan } from '../../support/contracts';

const HOUR = 90_000;

function coming(more: Partial<ComingFacts> = {}) {
  return comingWindows({
    contract: aContract(),
    plan: aPlan(),
    accountTimeZone: 'Europe/Warsaw',
    adjustments: [],
    from: '2026-11-22',
    counted: [],
    ...more,
  });
}

const said = ({ limits }: ReturnType<typeof coming>) =>
  limits.map(({ startsOn, endsOn, limit }) => `${startsOn} ${endsOn} ${limit}`);

test('the next six windows are told, from the one of now on, to the end of the term', () => {
  expect(said(coming())).toEqual(['2026-11-01 2026-11-30 50', '2026-12-01 2026-12-31 50']);
  expect(said(coming({ contract: aContract({ endsOn: null }) }))).toHaveLength(6);
  expect(said(coming({ from: '2027-01-01' }))).toEqual([]);
});

test('a window that the term cuts has its share by days, and says what a whole one would have', () => {
  const contract = aContract({ startsOn: '2026-11-16', endsOn: '2026-12-31' });
  const { limits } = coming({ contract });
  expect(limits[0]).toMatchObject({ startsOn: '2026-11-16', endsOn: '2026-11-30', limit: 25, whole: 50 });
  const full = coming({ contract: { ...contract, cutWindows: 'full' } });
  expect(full.limits[0]).toMatchObject({ limit: 50, whole: 50 });
});

test('renewal days are days of the term', () => {
  expect(said(coming({ contract: aContract({ renewalDays: 10 }) })).at(-1)).toBe('2027-01-01 2027-01-10 17');
});

test('several limits are told one after the other, a term limit once', () => {
  const plan = aPlan({ unit: 'hour', limits: { quarter: 30 * HOUR, term: 100 * HOUR } });
  expect(said(coming({ plan }))).toEqual([
    `2026-10-01 2026-12-31 ${30 * HOUR}`,
    `2026-01-01 2026-12-31 ${100 * HOUR}`,
  ]);
});

test('the first window carries nothing, a counted one what it carries, and later ones nobody knows', () => {
  const plan = aPlan({ rollover: 10 });
  const first = coming({ plan, contract: aContract({ startsOn: '2026-12-01', endsOn: '2027-11-30' }) });
  expect(first.limits.slice(0, 2).map(({ carried, carriesUpTo }) => [carried, carriesUpTo])).toEqual([
    [0, 0],
    [null, 10],
  ]);
  const counted = [{ ...WINDOW, startsOn: '2026-11-01', endsOn: '2026-11-30', carried: 7 }];
  expect(coming({ plan, counted }).limits.map(({ carried }) => carried)).toEqual([7, null]);
});

const WINDOW = { period: 'month' as const, limit: 50, carried: 0, adjusted: 0, used: 0, remaining: 50 };

test('an unlimited contract has no limits to tell, and statements all the same', () => {
  const { limits, billing } = coming({ plan: aPlan({ coverage: 'unlimited', limits: {} }) });
  expect(limits).toEqual([]);
  expect(billing.map(({ startsOn }) => startsOn)).toEqual(['2026-11-01', '2026-12-01']);
});

test('adjustments stand with the window that they are for', () => {
  const adjustments = [
    {
      kind: 'adjustment' as const,
      contractId: '1',
      period: 'month' as const,
      windowStartsOn: '2026-12-01',
      units: -3,
    },
  ];
  expect(coming({ adjustments }).limits.map(({ adjusted }) => adjusted)).toEqual([0, -3]);
});

test.each([
  ['2026-01-01', '2026-12-31', '2027-01-01', '2027-12-31'],
  ['2026-03-15', '2026-09-14', '2026-09-15', '2027-03-14'],
  ['2024-02-29', '2025-02-27', '2025-02-28', '2026-02-27'],
  ['2026-01-01', '2026-01-10', '2026-01-11', '2026-01-20'],
  ['2025-01-31', '2026-01-30', '2026-01-31', '2027-01-30'],
  // Where the last month is too short for the day, it ends with its last day or the one before.
  ['2024-02-29', '2025-02-28', '2025-03-01', '2026-02-28'],
  ['2025-08-31', '2026-02-28', '2026-03-01', '2026-08-31'],
  ['2025-08-30', '2026-03-01', '2026-03-02', '2026-09-01'],
])('the term after %s to %s is %s to %s', (startsOn, endsOn, nextStart, nextEnd) => {
  expect(nextTerm({ startsOn, endsOn })).toEqual({ startsOn: nextStart, endsOn: nextEnd });
});

test('a term that begins later is as long', () => {
  const term = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
  expect(nextTerm(term, '2027-02-01')).toEqual({ startsOn: '2027-02-01', endsOn: '2028-01-31' });
});

const FACTS = {
  contract: aContract({ renewalDays: 30 }),
  plan: aPlan(),
  accountTimeZone: 'Europe/Warsaw',
  adjustments: [],
  counted: [{ ...WINDOW, startsOn: '2026-11-01', endsOn: '2026-11-30', used: 31, remaining: 19 }],
};
const DRAFT = {
  ...RECORD_READER.empty('support_contract'),
  fields: { ...RECORD_READER.empty('support_contract').fields, ends_on: '2026-12-31', renewal_days: '30' },
};

test('an end cuts the open window to its days, and what was used inside the limit would be beyond', () => {
  const ended = endedDraft(DRAFT, FACTS, '2026-11-15', 'cut');
  expect(ended.fields).toMatchObject({ ends_on: '2026-11-15', renewal_days: '', status: '' });
  const contract = aContract({ endsOn: '2026-11-15' });
  expect(endEffects(FACTS, contract, '2026-11-15')).toMatchObject([
    { startsOn: '2026-11-01', endsOn: '2026-11-15', before: 50, after: 25, used: 31, beyond: 6 },
  ]);
});

test('an end that leaves the open window whole cancels from the next day on, and takes no unit away', () => {
  const ended = endedDraft(DRAFT, FACTS, '2026-11-15', 'whole');
  expect(ended.fields).toMatchObject({
    ends_on: '2026-11-30',
    renewal_days: '',
    status: 'cancelled',
    status_since: '2026-11-16',
  });
  const contract = aContract({ endsOn: '2026-11-30', status: 'cancelled', statusSince: '2026-11-16' });
  expect(endEffects(FACTS, contract, '2026-11-15')).toMatchObject([{ before: 50, after: 50, beyond: 0 }]);
});

test('with several limits the longest window is left whole', () => {
  const plan = aPlan({ limits: { week: 15, month: 50, year: 400 } });
  const open = { ...FACTS, plan, contract: aContract({ endsOn: null }) };
  expect(endedDraft(DRAFT, open, '2026-11-15', 'whole').fields['ends_on']).toBe('2026-12-31');
});

test.each([
  ['2025-12-31', 'before_start'],
  ['2026-10-30', 'in_finished'],
  ['2026-10-31', null],
  ['2027-01-30', null],
  ['2027-01-31', 'after_end'],
  ['soon', 'not_a_date'],
] as const)('an end on %s is refused for %s', (day, fault) => {
  expect(endFault(FACTS.contract, day, '2026-10-31')).toBe(fault);
});
