// October as it was billed, what changed since, and what people decided of that.
import type { AccountBook } from '../../src/actions/account/account-ports';
import type { Difference } from '../../src/actions/statements/differences';
import { correctionOf, type Settlement } from '../../src/actions/statements/settle-drift';
import { ORGANIZATIONS } from '../../workbench/seed/cast';
import { correctionRow, countedGroup, EMPTY_BOOK, subjectOf } from './counted';
import { CONTRACT } from './statement-seat';

export const ORGANIZATION = String(ORGANIZATIONS.overLimit.id);
export const SIGNED = { authorId: '400003', at: '2026-11-20T09:00:00Z' };

export const said = (id: string, more: object = {}) => ({
  id,
  state: 'included',
  reason: 'within_limits',
  unit: 'ticket',
  includedUnits: '1',
  overageUnits: '0',
  toleratedUnits: '0',
  amount: '0.00',
  draws: [{ contractId: CONTRACT, units: '1' }],
  ...more,
});
const over = (id: string) =>
  said(id, {
    state: 'overage',
    reason: 'billed',
    includedUnits: '0',
    overageUnits: '1',
    amount: '40.00',
    draws: [],
  });

/** October as it was billed: two included, one beyond. */
export function drifted(
  more: {
    entries?: object[];
    tickets?: string[];
    contracts?: object[];
    organizations?: Record<string, string>;
    /** The third ticket, as it was recorded. */
    third?: object;
    plan?: object;
  } = {},
  book = EMPTY_BOOK,
) {
  const { entries = [], tickets = ['1', '2', '3'], contracts = [], organizations = {} } = more;
  const { third = over('3'), plan = {} } = more;
  const contract = { id: CONTRACT, organizationId: ORGANIZATION, planId: 'p', startsOn: '2026-01-01' };
  const raw = {
    timeZone: 'UTC',
    asOf: '2026-11-20T10:00:00Z',
    rules: { liveFrom: '2026-01-01' },
    plans: [
      {
        id: 'p',
        name: 'P',
        coverage: 'limited',
        unit: 'ticket',
        limits: { month: 2 },
        unitPrice: '40',
        currency: 'EUR',
        ...plan,
      },
    ],
    contracts: [contract, ...contracts],
    entries,
    final: [
      {
        contractId: CONTRACT,
        startsOn: '2026-10-01',
        endsOn: '2026-10-31',
        tickets: [said('1'), said('2'), third],
      },
    ],
    tickets: tickets.map((id, at) => ({
      id,
      createdAt: `2026-10-0${at + 1}T10:00:00Z`,
      organizationId: organizations[id] ?? ORGANIZATION,
      tags: id === '3' ? ['third'] : [],
    })),
  };
  return subjectOf(countedGroup(raw, book), CONTRACT);
}

export const MERGED = { entries: [{ kind: 'not_counted', ticketId: '3' }] };

export function settlement(difference: Difference, more: Partial<Settlement> = {}): Settlement {
  return {
    difference,
    how: 'carry',
    reason: 'merged after the month was closed',
    statement: 'Fjord-2026-10-01',
    customer: { id: ORGANIZATION },
    measure: { unit: 'ticket', currency: 'EUR' },
    signed: SIGNED,
    ...more,
  };
}

export function only(all: readonly Difference[]): Difference {
  const [one, ...others] = all;
  if (one === undefined || others.length > 0) throw new Error(`${all.length} differences`);
  return one;
}

/** A correction as the next reading of the book has it. */
export function bookWith(...settlements: readonly Settlement[]): AccountBook {
  const corrections = settlements.map((one) => {
    const { name, data, ...written } = correctionOf(one);
    return correctionRow({
      ...written,
      record: { object: 'support_entry', id: written.externalId, name },
      data: JSON.parse(JSON.stringify(data)) as unknown,
    });
  });
  return { ...EMPTY_BOOK, corrections };
}
