// A plan in sentences, and a plan's form before anything is typed.
import { copyOf, keyFrom, metersAlike, newPlan } from '../../../../src/ui/nav-bar/plans/plan-draft';
import { planInWords } from '../../../../src/ui/nav-bar/plans/plan-says';
import { relevance } from '../../../../src/ui/nav-bar/plans/relevant';
import { joined, partsOf } from '../../../../src/ui/nav-bar/plans/SlaFields';
import { formatsFor } from '../../../../src/ui/shared/formats';
import { PLANS } from '../../../../src/ui/shared/plans-words';
import { RECORD_READER } from '../../../../src/zendesk/decode/draft';
import { typed } from '../../../support/record-seat';

async function said(fields: Readonly<Record<string, string>>, locale = 'en-GB') {
  const draft = typed(
    RECORD_READER.empty('support_plan'),
    { coverage: 'limited', unit: 'ticket', ...fields },
    'Gold',
  );
  const decoded = RECORD_READER.plan('p', draft);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.faulty.faults));
  return planInWords(decoded.value, await PLANS.in(locale).load(), formatsFor(locale, 'Europe/Warsaw'));
}

test('everything that a plan of tickets says is said once', async () => {
  const fields = {
    limit_month: '1',
    limit_year: '10',
    tolerance: '2',
    unit_price: '40',
    currency: 'EUR',
    fee: '99.5',
    overage_policy: 'ask',
    weights: 'vip:3 spam:0',
    not_counted_tags: 'a b',
    warn_at: '90% 2',
    licences_to: '100',
  };
  expect(await said(fields)).toEqual([
    'Includes 1 ticket a month.',
    'Includes 10 tickets a year.',
    'Beyond that, each ticket is billed at €40.00 once the customer has agreed.',
    'The first 2 tickets beyond in a billing period are not billed.',
    'Costs €99.50 per billing period.',
    'A ticket tagged ⁨vip⁩ counts as 3 tickets.',
    'A ticket tagged ⁨spam⁩ counts as none.',
    'Tickets tagged ⁨a⁩ and ⁨b⁩ do not count.',
    'Agents are warned at: 90% used and 2 left.',
    'Meant for up to 100 user licences.',
  ]);
});

test('hours, usage and plans without a price are said as such', async () => {
  expect(
    await said({ unit: 'hour', limit_quarter: '7.5', rollover: '1', increment_minutes: '15', warn_at: '1' }),
  ).toEqual([
    'Includes 7h\u00a030m a quarter.',
    'Up to 1h that are left carry over into the next period.',
    'What goes beyond is to be billed, but no price is named.',
    'Time is rounded up to 15 minutes.',
    'Agents are warned at: 1 left.',
  ]);
  expect(await said({ coverage: 'pay_as_you_go', unit_price: '5', currency: 'PLN' }, 'pl')).toEqual([
    'Każde zgłoszenie kosztuje 5,00\u00a0zł.',
  ]);
  expect(await said({ coverage: 'unlimited' }, 'zh-CN')).toEqual(['包含所有工单。']);
});

test('a key follows from a name as far as it has Latin letters, and a copy gets one of its own', () => {
  expect(['Care 50', ' Überall & mehr! ', '支持'].map(keyFrom)).toEqual(['care_50', 'uberall_mehr', '']);
  const draft = typed(newPlan(RECORD_READER), { key: 'care_50' }, 'Care 50');
  const copy = copyOf(draft, 'Care 50 (copy)', new Set(['care_50', 'care_2']));
  expect([copy.name, copy.fields['key'], copy.fields['coverage']]).toEqual([
    'Care 50 (copy)',
    'care_3',
    'limited',
  ]);
  expect(draft.fields['key']).toBe('care_50');
});

test('service levels are taken apart and put together without a loss', () => {
  for (const text of ['1h / 4h / 6h', '8h / - / -', '']) {
    const parts = partsOf(text) ?? [];
    expect(joined(parts, 0, parts[0] ?? '')).toBe(text);
  }
  expect(joined(['1h', '', ''], 0, '')).toBe('');
  expect(joined(['', '', ''], 2, ' 2 D/')).toBe('- / - / 2d');
  expect(partsOf('soon')).toBeNull();
});

test('a field that means nothing here is hidden, unless it holds something', () => {
  const draft = typed(newPlan(RECORD_READER), { coverage: 'unlimited', limit_month: '5' });
  expect(['limit_month', 'limit_week', 'unit_price', 'fee'].map((key) => relevance(key, draft))).toEqual([
    'not_used',
    'hidden',
    'hidden',
    'used',
  ]);
});

test('a name and a fee meter alike; a weight does not', () => {
  const plan = (fields: Readonly<Record<string, string>>, name = 'Gold') => {
    const draft = typed(newPlan(RECORD_READER), { limit_month: '5', currency: 'EUR', ...fields }, name);
    const decoded = RECORD_READER.plan('p', draft);
    if (!decoded.ok) throw new Error('no plan');
    return decoded.value.plan;
  };
  expect(metersAlike(plan({}), plan({ fee: '3' }, 'Silver'))).toBe(true);
  expect(metersAlike(plan({}), plan({ weights: 'vip:2' }))).toBe(false);
  expect(metersAlike(null, plan({}))).toBe(false);
});
