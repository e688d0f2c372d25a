// Which organization bought which plan, and what is particular about it.
import { contractId, USERS, type Situation } from './cast';
import { planId, type PlanKey } from './plans';

export interface SeededContract {
  readonly situation: Situation;
  readonly plan: PlanKey;
  readonly id: string;
  readonly fields: Readonly<Record<string, string | number>>;
}

const YEAR = {
  starts_on: '2026-01-01',
  ends_on: '2026-12-31',
  billing_period: 'month',
  period_start: 'calendar',
  cut_windows: 'prorated',
  status: 'active',
};

function contract(
  situation: Situation,
  plan: PlanKey,
  fields: SeededContract['fields'] = {},
  id: string = contractId(situation),
): SeededContract {
  return { situation, plan, id, fields: { ...YEAR, plan: planId(plan), ...fields } };
}

const LAST_OCTOBER = { starts_on: '2025-11-01', ends_on: '2026-10-31' };

export const CONTRACTS: readonly SeededContract[] = [
  contract('underLimit', 'care_50', { owner: String(USERS.manager.id), licences: 80 }),
  contract('nearLimit', 'care_50', { agent_note: 'Renewal talks in December: be quick.' }),
  contract('oneLeft', 'care_50'),
  contract('atLimit', 'care_50'),
  contract('overLimit', 'care_50', {
    authorized_contacts: 'it@fjord.example',
    billing_contact: 'ap@fjord.example',
  }),
  contract('expired', 'care_50', LAST_OCTOBER),
  contract('inRenewal', 'care_50', { ...LAST_OCTOBER, renewal_days: 60 }),
  contract('faultyContract', 'care_50', { starts_on: '2026-12-31', ends_on: '2026-01-01' }),
  contract('faultyPlan', 'broken'),
  contract('unlimited', 'boundless'),
  contract('payAsYouGo', 'by_use'),
  contract('askFirst', 'ask_20'),
  contract('doNotBill', 'kind_10'),
  contract('hours', 'hours_10'),
  contract('prepaid', 'prepaid_20', {
    starts_on: '2026-09-01',
    ends_on: '2027-08-31',
    period_start: 'contract',
  }),
  contract('severalLimits', 'several'),
  contract('coversTags', 'cloud_10', { covers_tags: 'product_cloud' }),
  contract('coversTags', 'care_20', {}, contractId('coversTags', 'other')),
  contract('drawnFrom', 'care_20'),
  contract('drawing', 'care_20', { draws_from: contractId('drawnFrom') }),
  contract('suspended', 'care_50', { status: 'suspended', status_since: '2026-11-10' }),
  contract('weekElsewhere', 'week_5', { time_zone: 'Pacific/Auckland' }),
  contract('rollover', 'care_20'),
  contract('waived', 'starter_5'),
  contract('merged', 'starter_5'),
  contract('missingPlan', 'lost'),
  contract('rightToLeft', 'care_20'),
  contract('longName', 'care_20'),
  contract('markup', 'care_20', { agent_note: '<script>alert("note")</script>' }),
  contract('archived', 'year_100'),
];
