// How a stored plan is read: what the domain judges, and the terms beside it.
import { decodePlan } from '../../src/zendesk/decode/plan';
import { PLAN_FIELDS, wireRecord } from '../support/wire';

function decoded(fields: Record<string, unknown>) {
  return decodePlan(wireRecord({ ...PLAN_FIELDS, ...fields }));
}

function read(fields: Record<string, unknown>) {
  const plan = decoded(fields);
  if (!plan.ok) throw new Error(JSON.stringify(plan.faulty.faults));
  return plan.value;
}

function faults(fields: Record<string, unknown>): readonly string[] {
  const plan = decoded(fields);
  return plan.ok ? [] : plan.faulty.faults.map(({ field, kind }) => `${field} ${kind}`);
}

test('decimals come as JSON numbers and are read exactly', () => {
  const { plan } = read({ unit: 'hour', limit_month: 12.35, unit_price: 79.99 });
  // 90,000 base units are an hour.
  expect(plan).toMatchObject({ limits: { month: 1_111_500 }, unitPrice: 7_999 });
});

test('an empty text and null are no value', () => {
  expect(read({ limit_year: '', rollover: null }).plan).toMatchObject({ limits: { month: 50 }, rollover: 0 });
});

test('lists are separated by spaces, commas or lines, trimmed and in lower case', () => {
  const { plan } = read({ not_counted_tags: ' Spam,\nINTERNAL  internal ' });
  expect(plan.notCountedTags).toEqual(['spam', 'internal']);
});

test('weights are tags with units', () => {
  expect(read({ weights: 'Migration:3 small:0' }).plan.weights).toEqual([
    { tag: 'migration', units: 3 },
    { tag: 'small', units: 0 },
  ]);
});

test.each([
  [{ weights: 'migration' }, 'weights bad_format'],
  [{ weights: 'a:1 a:2' }, 'weights bad_format'],
  [{ warn_at: 'soon' }, 'warn_at bad_format'],
  [{ warn_at: '120%' }, 'warn_at bad_format'],
  [{ sla_urgent: '1h / 4h' }, 'sla_urgent bad_format'],
  [{ sla_urgent: '1d / - / -', sla_clock: 'business' }, 'sla_urgent bad_format'],
  [{ sla_clock: 'lunar' }, 'sla_clock unknown_value'],
  [{ licences_to: 2.5 }, 'licences_to not_whole'],
  [{ limit_month: -1 }, 'limits.month negative'],
  [{ limit_month: 'many' }, 'limits.month not_a_number'],
  [{ limit_month: 1.5 }, 'limits.month not_whole'],
  [{ coverage: 'generous' }, 'coverage unknown_value'],
  [{ unit_price: 40, currency: null }, 'unitPrice needs_currency'],
])('%p is refused: %s', (fields, fault) => {
  expect(faults(fields)).toContain(fault);
});

test('every fault of a record is named at once', () => {
  expect(faults({ limit_month: -1, warn_at: 'x', sla_low: 'y' })).toHaveLength(3);
});

test('without warn_at the plan warns at 80 and 95 percent', () => {
  expect(read({}).terms.warnAt).toEqual([
    { kind: 'percent_used', percent: 80 },
    { kind: 'percent_used', percent: 95 },
  ]);
});

test('targets are minutes per metric; a dash is no target', () => {
  expect(read({ sla_urgent: '30m/4h / -' }).terms.sla).toMatchObject({
    urgent: { first_reply: 30, next_reply: 240, resolution: null },
    low: null,
  });
});

test.each([
  ['care_50', 'care_50'],
  ['Care 50', null],
  [null, null],
])('the short name %p is in organization tags as %p', (key, named) => {
  expect(read({ key }).key).toBe(named);
});
