// The object `support_plan`: what is promised, reusable (design section 3).
import { CURRENCY_PATTERN, field, type ObjectModel } from './field';

const SLA_PATTERN = '^(\\d+[mhd]|-)( */ *(\\d+[mhd]|-)){2}$';
const SLA_HELP =
  'First reply / next reply / resolution, for example 1h / 4h / 6h; m, h, d (24 hours), - for none';

export const SUPPORT_PLAN: ObjectModel = {
  key: 'support_plan',
  title: 'Support plan',
  titlePluralized: 'Support plans',
  description: 'What a support plan includes. Sold to an organization by a support contract.',
  fields: [
    field('key', 'regexp', 'Key', 'Short name in tags: a-z 0-9 _', { pattern: '^[a-z0-9_]+$' }),
    field('coverage', 'dropdown', 'Coverage', '', { options: ['limited', 'unlimited', 'pay_as_you_go'] }),
    field('unit', 'dropdown', 'Unit', '', { options: ['ticket', 'hour'] }),
    field('limit_week', 'decimal', 'Limit per week', 'Units included; empty = none'),
    field('limit_month', 'decimal', 'Limit per month', 'Units included; empty = none'),
    field('limit_quarter', 'decimal', 'Limit per quarter', 'Units included; empty = none'),
    field('limit_half_year', 'decimal', 'Limit per half-year', 'Units included; empty = none'),
    field('limit_year', 'decimal', 'Limit per year', 'Units included; empty = none'),
    field('limit_term', 'decimal', 'Limit per term', 'Units included in the whole term; empty = none'),
    field('rollover', 'decimal', 'Rollover', 'At most so many unused units are carried into the next window'),
    field('tolerance', 'decimal', 'Tolerance', 'Overage units per billing window that are not billed'),
    field('unit_price', 'decimal', 'Unit price', 'Price of a unit beyond the limits'),
    field('currency', 'regexp', 'Currency', 'ISO 4217, for example EUR', { pattern: CURRENCY_PATTERN }),
    field('fee', 'decimal', 'Fee', 'Price of the plan per billing period'),
    field('overage_policy', 'dropdown', 'Overage policy', '', { options: ['bill', 'ask', 'do_not_bill'] }),
    field('warn_at', 'text', 'Warn at', 'Percent used or units left, for example 80% 95% 5'),
    field('sla_urgent', 'regexp', 'SLA urgent', SLA_HELP, { pattern: SLA_PATTERN }),
    field('sla_high', 'regexp', 'SLA high', SLA_HELP, { pattern: SLA_PATTERN }),
    field('sla_normal', 'regexp', 'SLA normal', SLA_HELP, { pattern: SLA_PATTERN }),
    field('sla_low', 'regexp', 'SLA low', SLA_HELP, { pattern: SLA_PATTERN }),
    field('sla_none', 'regexp', 'SLA without priority', SLA_HELP, { pattern: SLA_PATTERN }),
    field('sla_clock', 'dropdown', 'SLA clock', '', { options: ['calendar', 'business'] }),
    field(
      'not_counted_tags',
      'textarea',
      'Not counted tags',
      'Tickets with one of these tags are not counted',
    ),
    field('weights', 'textarea', 'Weights', 'tag:units, for example migration:3'),
    field('increment_minutes', 'integer', 'Increment in minutes', 'Hour plans: time is rounded up to this'),
    field('licences_from', 'integer', 'User licences from', 'For how many user licences the plan is meant'),
    field('licences_to', 'integer', 'User licences to', 'For how many user licences the plan is meant'),
  ],
};
