// Examples of "Why?": the last ticket of an organization in November 2026, and what is said of it.
import { whyLast } from './why-text';

export const plan = {
  id: 'p',
  name: 'Silver',
  coverage: 'limited',
  unit: 'ticket',
  limits: { month: 2 },
  unitPrice: '40',
  currency: 'EUR',
};
const byUse = { ...plan, id: 'u', name: 'By use', coverage: 'pay_as_you_go', limits: {}, unitPrice: '25' };
const hours = { ...plan, id: 'h', name: 'Hours', unit: 'hour', limits: { month: 1 }, incrementMinutes: 15 };
const contract = { id: 'c', organizationId: 'o', planId: 'p', startsOn: '2026-01-01' };
interface Example {
  readonly plan?: object;
  readonly plans?: object[];
  readonly contracts?: object[];
  readonly [other: string]: unknown;
}

/** One ticket a day from 1 November, the last one as given. */
export function scenario(
  { plan: change, plans, contracts = [{}], ...other }: Example,
  count: number,
  ticket: object,
) {
  return {
    timeZone: 'UTC',
    asOf: '2026-11-20T10:00:00Z',
    rules: { liveFrom: '2026-01-01' },
    plans: plans ?? [{ ...plan, ...change }, byUse, hours],
    contracts: contracts.map((one) => ({ ...contract, ...one })),
    tickets: Array.from({ length: count }, (_, at) => ({
      id: at + 1,
      createdAt: `2026-11-0${at + 1}T10:00:00Z`,
      organizationId: 'o',
      ...(at === count - 1 ? ticket : {}),
    })),
    ...other,
  };
}

export interface Row {
  readonly rule: string;
  readonly given?: Example;
  readonly tickets?: number;
  readonly ticket?: object;
  readonly says: readonly string[];
  readonly never?: RegExp;
}

/** Sentences of the row that are not said, and the text where it says what the row rules out. */
export async function faultsOf({ given = {}, tickets = 1, ticket = {}, says, never }: Row) {
  const text = await whyLast(scenario(given, tickets, ticket));
  const missing = says.filter((said) => !text.includes(said));
  return never?.test(text) === true || missing.length > 0 ? [...missing, text] : [];
}
