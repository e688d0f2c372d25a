// Rows of the overview as tests need them.
import type { CountedFigures, OverviewRow } from '../../src/actions/account/overview-rows';

const CHARGED = { units: 0, amount: 0 };

export function figuresWith(part: Partial<CountedFigures> = {}): CountedFigures & { kind: 'counted' } {
  const month = { period: 'month', startsOn: '2026-11-01', endsOn: '2026-11-30' } as const;
  return {
    kind: 'counted',
    unit: 'ticket',
    coverage: 'limited',
    currency: 'EUR',
    isPriced: true,
    billingPeriod: 'month',
    limits: [{ ...month, limit: 50, carried: 0, adjusted: 0, used: 20, remaining: 30 }],
    billing: {
      startsOn: month.startsOn,
      endsOn: month.endsOn,
      overage: CHARGED,
      usage: CHARGED,
      tolerated: CHARGED,
      waived: CHARGED,
      billed: 0,
      capLeft: null,
      toleranceLeft: null,
    },
    trend: [
      { startsOn: '2026-10-01', endsOn: '2026-10-31', used: 50, over: 3, billed: 12_000, waived: 0 },
      { startsOn: '2026-11-01', endsOn: '2026-11-30', used: 20, over: 0, billed: 0, waived: 0 },
    ],
    runOut: { kind: 'lasts' },
    ...part,
  };
}

export function overviewRow(name: string, part: Partial<OverviewRow> = {}): OverviewRow {
  return {
    contract: { object: 'support_contract', id: `contract-${name}`, name: `${name}: Care 50` },
    organizationId: '360001',
    organizationName: name,
    organizationTags: [],
    planName: 'Care 50',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    stage: 'active',
    flags: [],
    figures: figuresWith(),
    ...part,
  };
}
