// What looks like a mistake about a plan is said; what a plan may well mean is not.
import { planWarnings } from '../../../src/actions/plans/plan-warnings';
import { registryOf } from '../../../src/actions/records/registry';
import type { StoredRecord } from '../../../src/actions/records/record-ports';
import { RECORD_READER } from '../../../src/zendesk/decode/draft';
import { typed } from '../../support/record-seat';

const SOUND = {
  key: 'gold',
  coverage: 'limited',
  unit: 'ticket',
  limit_month: '50',
  unit_price: '40',
  currency: 'EUR',
  sla_urgent: '1h / - / -',
};

function stored(id: string, fields: Readonly<Record<string, string>>, name: string): StoredRecord {
  const draft = typed(RECORD_READER.empty('support_plan'), fields, name);
  return { object: 'support_plan', id, externalId: null, draft, updatedAt: '', updatedBy: null };
}

function warnings(fields: Readonly<Record<string, string>>, name = 'Gold', timeFieldId: string | null = '7') {
  const own = stored('own', { ...SOUND, ...fields }, name);
  const others = [own, stored('other', { ...SOUND, key: 'silver' }, 'Silver')];
  const decoded = RECORD_READER.plan('own', own.draft);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.faulty.faults));
  const { plans } = registryOf(RECORD_READER, others, []);
  return planWarnings(decoded.value, plans, { timeFieldId }).map(({ kind, field }) => [kind, field]);
}

test('a sound plan is not warned about', () => {
  expect(warnings({})).toEqual([]);
  expect(warnings({ limit_week: '20', limit_year: '400', tolerance: '2' })).toEqual([]);
});

test.each<[string, Readonly<Record<string, string>>, readonly (readonly [string, string])[]]>([
  ['overage to bill without a price', { unit_price: '' }, [['no_price', 'unit_price']]],
  [
    'overage to ask about without a price',
    { unit_price: '', overage_policy: 'ask' },
    [['no_price', 'unit_price']],
  ],
  ['usage without a price', { unit_price: '', coverage: 'pay_as_you_go' }, [['no_price', 'unit_price']]],
  ['nothing to bill and no price', { unit_price: '', overage_policy: 'do_not_bill' }, []],
  ['everything included and no price', { unit_price: '', coverage: 'unlimited' }, []],
  ['a price of nothing', { unit_price: '0' }, [['free', 'unit_price']]],
  ['no limit at all', { limit_month: '' }, [['no_limit', 'limit_month']]],
  ['a limit of nothing', { limit_month: '0' }, [['zero_limit', 'limit_month']]],
  ['a year that is spent in one month', { limit_year: '50' }, [['limit_order', 'limit_year']]],
  ['a tolerance as large as the limit', { tolerance: '50' }, [['much_tolerance', 'tolerance']]],
  ['weights and tags of ours', { weights: 'billable_usage:2' }, [['our_tag', 'weights']]],
  [
    'tags of ours that do not count',
    { not_counted_tags: 'vip overage_waived' },
    [['our_tag', 'not_counted_tags']],
  ],
  ['no key', { key: '' }, [['no_key', 'key']]],
  ["another plan's key", { key: 'silver' }, [['key_taken', 'key']]],
  [
    'licences from more to less',
    { licences_from: '10', licences_to: '5' },
    [['licences_order', 'licences_to']],
  ],
  ['no service level', { sla_urgent: '' }, [['no_sla', 'sla_urgent']]],
])('%s', (_, fields, expected) => {
  expect(warnings(fields)).toEqual(expected);
});

test("another plan's name, and hours without a time field", () => {
  expect(warnings({}, ' Silver ')).toEqual([['name_taken', 'name']]);
  expect(warnings({ unit: 'hour' }, 'Gold', null)).toEqual([['no_time_field', 'unit']]);
});
