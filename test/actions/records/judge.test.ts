// A form is judged by the very readers that judge what is stored, field by field.
import { judgeContract, judgePlan } from '../../../src/actions/records/judge';
import { RECORD_READER } from '../../../src/zendesk/decode/draft';
import { typed } from '../../support/record-seat';

const PLAN = { coverage: 'limited', unit: 'ticket', limit_month: '50' };
const plan = (fields: Readonly<Record<string, string>>, name = 'Gold') =>
  judgePlan(RECORD_READER, 'new', typed(RECORD_READER.empty('support_plan'), { ...PLAN, ...fields }, name));
const places = (faults: readonly { readonly field: string; readonly kind: string }[]) =>
  faults.map(({ field, kind }) => `${field} ${kind}`);

test('every fault is named by the field in which it was typed', () => {
  expect(places(plan({}).faults)).toEqual([]);
  expect(places(plan({ limit_month: '-1', rollover: '2', limit_week: '3' }).faults)).toEqual([
    'limit_month negative',
  ]);
  expect(places(plan({ limit_week: '3', rollover: '2' }).faults)).toEqual([
    'rollover rollover_needs_one_period',
  ]);
  expect(
    places(plan({ fee: '10', weights: 'vip:x late', sla_low: '1 day', warn_at: '120%' }).faults),
  ).toEqual([
    'weights bad_format',
    'warn_at bad_format',
    'sla_low bad_format',
    'fee needs_currency',
    'weights not_a_number',
  ]);
  expect(plan({ fee: '10' }).value).toBeNull();
});

test('what Zendesk would refuse is refused before it is sent', () => {
  expect(places(plan({ key: 'Gold plan' }).faults)).toEqual(['key bad_format']);
  expect(places(plan({}, '  ').faults)).toEqual(['name missing']);
  expect(places(plan({}, 'x'.repeat(256)).faults)).toEqual(['name too_large']);
});

test('a contract is judged together with its plan', () => {
  const read = RECORD_READER.plan('p', typed(RECORD_READER.empty('support_plan'), PLAN, 'Gold'));
  if (!read.ok) throw new Error('no plan');
  const plans = new Map([['p', read.value.plan]]);
  const contract = (fields: Readonly<Record<string, string>>) =>
    judgeContract(
      RECORD_READER,
      'new',
      typed(RECORD_READER.empty('support_contract'), fields, 'Acme'),
      plans,
    );
  const sound = { organization: '360001', plan: 'p', starts_on: '2026-01-01' };
  expect(contract(sound).value?.contract).toMatchObject({ organizationId: '360001', billingPeriod: 'month' });
  expect(places(contract({ ...sound, ends_on: '2025-12-31', unit_price: '3' }).faults)).toEqual([
    'unit_price needs_currency',
    'ends_on ends_before_start',
  ]);
  expect(places(contract({ ...sound, plan: 'q', organization: '' }).faults)).toEqual([
    'plan unknown_plan',
    'organization missing',
  ]);
  expect(places(contract({ ...sound, starts_on: '0026-01-01' }).faults)).toEqual(['starts_on too_early']);
  const off = { ...sound, status: 'suspended', status_since: '0026-11-01' };
  expect(places(contract(off).faults)).toEqual(['status_since too_early']);
});

test('a day before 2000 that is stored is no fault of an edit that leaves it, and of one that changes it', () => {
  const read = RECORD_READER.plan('p', typed(RECORD_READER.empty('support_plan'), PLAN, 'Gold'));
  if (!read.ok) throw new Error('no plan');
  const plans = new Map([['p', read.value.plan]]);
  const draft = (fields: Readonly<Record<string, string>>) =>
    typed(
      RECORD_READER.empty('support_contract'),
      { organization: '360001', plan: 'p', starts_on: '1998-01-01', ...fields },
      'Acme',
    );
  const judged = (fields: Readonly<Record<string, string>>) =>
    judgeContract(RECORD_READER, '1', draft(fields), plans, draft({}));
  expect(judged({ agent_note: 'calls on Mondays' }).value?.contract.startsOn).toBe('1998-01-01');
  expect(places(judged({ starts_on: '1999-01-01' }).faults)).toEqual(['starts_on too_early']);
  expect(places(judged({ ends_on: '1999-12-31' }).faults)).toEqual(['ends_on too_early']);
});
