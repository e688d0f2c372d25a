// The plans that the seeded contracts sell: between them every kind of limit and policy.
import { recordId } from '../desk/ids';

const SLA = {
  sla_urgent: '1h / 4h / 6h',
  sla_high: '2h / 8h / 1d',
  sla_normal: '4h / 1d / 2d',
  sla_low: '8h / 2d / 5d',
  sla_none: '8h / - / -',
  sla_clock: 'calendar',
};

interface SeededPlan {
  readonly name: string;
  readonly fields: Readonly<Record<string, string | number>>;
}

const limited = { coverage: 'limited', unit: 'ticket', currency: 'EUR', overage_policy: 'bill', ...SLA };
const warned = { ...limited, warn_at: '80% 95% 5' };

/** By the plan's key, which is also its organization tag `support_plan_<key>`. */
export const PLANS = {
  care_50: {
    name: 'Care 50',
    fields: { ...warned, limit_month: 50, unit_price: 40, fee: 1200, tolerance: 0 },
  },
  care_20: {
    name: 'Care 20',
    fields: { ...limited, limit_month: 20, unit_price: 45, fee: 600, rollover: 10 },
  },
  starter_5: { name: 'Starter 5', fields: { ...limited, limit_month: 5, unit_price: 49.5, fee: 180 } },
  ask_20: {
    name: 'Considerate 20',
    fields: { ...limited, limit_month: 20, unit_price: 42, overage_policy: 'ask' },
  },
  kind_10: {
    name: 'Kind 10',
    fields: { ...limited, limit_month: 10, unit_price: 40, overage_policy: 'do_not_bill' },
  },
  hours_10: {
    name: 'Ten hours',
    fields: { ...limited, unit: 'hour', limit_month: 10, unit_price: 95, increment_minutes: 15 },
  },
  prepaid_20: { name: 'Twenty prepaid tickets', fields: { ...limited, limit_term: 20, unit_price: 55 } },
  several: {
    name: 'Busy shop',
    fields: { ...limited, limit_week: 10, limit_month: 30, limit_year: 200, unit_price: 38 },
  },
  cloud_10: { name: 'Cloud 10', fields: { ...limited, limit_month: 10, unit_price: 60 } },
  week_5: { name: 'Five a week', fields: { ...limited, limit_week: 5, unit_price: 30 } },
  year_100: { name: 'Hundred a year', fields: { ...limited, limit_year: 100, unit_price: 35 } },
  boundless: { name: 'Boundless', fields: { coverage: 'unlimited', unit: 'ticket', ...SLA } },
  by_use: {
    name: 'By use',
    fields: { coverage: 'pay_as_you_go', unit: 'ticket', unit_price: 55, currency: 'EUR', ...SLA },
  },
  broken: { name: 'Broken plan', fields: { ...limited, limit_month: -5, unit_price: 40 } },
  lost: { name: 'Lost plan', fields: { ...limited, limit_month: 5, unit_price: 40 } },
} as const satisfies Record<string, SeededPlan>;

export type PlanKey = keyof typeof PLANS;

export function planId(key: PlanKey): string {
  return recordId(1 + Object.keys(PLANS).indexOf(key));
}
