// Examples of "Why?": the last ticket of an organization in November 2026, and what is said of it.
import { ACCOUNT, CONTRACT, SILVER } from '../domain/support/base';
import { whyLast } from './why-text';

export const plan = { ...SILVER, unitPrice: '40' };
const byUse = { ...plan, id: 'u', name: 'By use', coverage: 'pay_as_you_go', limits: {}, unitPrice: '25' };
const hours = { ...plan, id: 'h', name: 'Hours', unit: 'hour', limits: { month: 1 }, incrementMinutes: 15 };
const contract = CONTRACT;
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
    ...ACCOUNT,
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
  const text = (await whyLast(scenario(given, tickets, ticket))).replaceAll('\u00a0', ' ');
  const missing = says.filter((said) => !text.includes(said));
  return never?.test(text) === true || missing.length > 0 ? [...missing, text] : [];
}
