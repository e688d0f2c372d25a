// Where somebody is in the app page: a tab and what is chosen in it, as one address that can be sent to a colleague.
// Zendesk gives a page of the nav bar a path of its own, without a query (zendesk-platform sections 1.4 and 15).

export const TABS = [
  'overview',
  'charges',
  'statements',
  'month-end',
  'recount',
  'insight',
  'plans',
  'set-up',
] as const;
export type Tab = (typeof TABS)[number];

export interface PageRoute {
  readonly tab: Tab;
  /** What is chosen, by name; what is not chosen is absent. */
  readonly chosen: Readonly<Record<string, string>>;
}

export const START: PageRoute = { tab: 'overview', chosen: {} };

/** "charges/from/2026-11-01/state/waived"; whatever cannot be read is the start. */
export function readRoute(path: string): PageRoute {
  const [name, ...rest] = path.split('/').filter((part) => part !== '');
  const tab = TABS.find((one) => one === name);
  if (tab === undefined) return START;
  const chosen: [string, string][] = [];
  for (let at = 0; at + 1 < rest.length; at += 2) {
    chosen.push([decoded(rest[at] ?? ''), decoded(rest[at + 1] ?? '')]);
  }
  return { tab, chosen: Object.fromEntries(chosen) };
}

export function printRoute({ tab, chosen }: PageRoute): string {
  const named = Object.entries(chosen).filter(([, value]) => value !== '');
  const pairs = named.sort(([one], [other]) => (one < other ? -1 : 1));
  return [tab, ...pairs.flat().map(encodeURIComponent)].join('/');
}

/** A host may hand over a path that it has decoded already. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
