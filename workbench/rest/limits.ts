// Which limits a request counts against, and what the response says about them (zendesk-platform section 8, apps:
// 1.7).
import { REQUESTS_PER_MINUTE } from '../desk/features';
import type { Rate, Standing } from '../desk/rate-meter';
import { tooManyRequests } from '../desk/refusal';
import type { Call, Route } from './route';

export type Limits = Readonly<Record<string, string>>;

const minute = (name: string, key: string, total: number): Rate => ({ name, key, total, windowSeconds: 60 });

export function countRequest(call: Call, route: Route, framed: boolean): Limits {
  const { desk, asker } = call;
  if (!desk.state.features.rateLimits) return {};
  const now = desk.clock.now();
  const account = desk.rates.take(minute('account', '', REQUESTS_PER_MINUTE[desk.state.features.plan]), now);
  const own = [...(framed ? appRates(asker.id) : []), ...route.rates(call)].map((rate) =>
    desk.rates.take(rate, now),
  );
  const headers = { ...accountHeaders(account), ...Object.fromEntries(own.map(namedHeader)) };
  const exceeded = [account, ...own].find((standing) => standing.exceeded);
  if (exceeded) throw tooManyRequests(exceeded.resets, headers);
  return headers;
}

/**
 * A framed app: 100 a minute for each user (zendesk-platform 1.7). The other limit, 700 in five minutes, cannot be
 * reached beneath this one.
 */
function appRates(userId: number): Rate[] {
  return [minute('app', String(userId), 100)];
}

function accountHeaders(standing: Standing): Record<string, string> {
  return {
    'X-Rate-Limit': String(standing.total),
    'X-Rate-Limit-Remaining': String(standing.remaining),
    'ratelimit-limit': String(standing.total),
    'ratelimit-remaining': String(standing.remaining),
    'ratelimit-reset': String(standing.resets),
  };
}

function namedHeader({ name, total, remaining, resets }: Standing): [string, string] {
  return [`zendesk-ratelimit-${name}`, `total=${total}; remaining=${remaining}; resets=${resets}`];
}

/** `/search` and `/search/count`: 2,500 a minute. */
export const searchRates = () => [minute('search-index', '', 2500)];

/** `/search/export`: 100 a minute for the whole account. */
export const searchExportRates = () => [minute('search-export', '', 100)];

export const incrementalRates = () => [minute('incremental-export', '', 10)];

/** `/tickets/020928` is ticket 20928 and has its budget. */
const idIn = (path: Call['path']) => String(Number(path.id));

/** 30 in ten minutes for each user and ticket, 100 a minute for the account (zendesk-platform 6.4). */
export const ticketUpdateRates = ({ asker, path }: Call): Rate[] => [
  { name: 'tickets-update', key: `${asker.id} ${idIn(path)}`, total: 30, windowSeconds: 600 },
  minute('tickets-update-account', '', 100),
];

/** Update Organization: 5 a minute for each organization. */
export const organizationUpdateRates = ({ path }: Call): Rate[] => [
  minute('organizations-update', idIn(path), 5),
];

/** Executing and counting a view: 5 a minute for each view and agent. */
export const viewRates = ({ asker, path }: Call): Rate[] => [
  minute('view-execute', `${asker.id} ${idIn(path)}`, 5),
];

/** Counting many views: 6 a minute (API description). */
export const viewCountRates = ({ asker }: Call): Rate[] => [minute('view-count-many', String(asker.id), 6)];

/** Listing deleted tickets: 10 a minute. */
export const deletedTicketRates = () => [minute('deleted-tickets', '', 10)];
