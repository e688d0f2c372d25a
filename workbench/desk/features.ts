// What the simulated account has, and which reading of the platform holds where the true one is not known.
// All of it can be changed by `PUT /workbench/state {features}`.

export const PLANS = [
  'suite_team',
  'suite_growth',
  'suite_professional',
  'suite_enterprise',
  'suite_enterprise_plus',
  'support_team',
  'support_professional',
  'support_enterprise',
] as const;
export type ZendeskPlan = (typeof PLANS)[number];

export interface Features {
  readonly plan: ZendeskPlan;
  /** Off: custom objects were never activated by an admin. */
  readonly customObjects: boolean;
  readonly rateLimits: boolean;
  /** Rows repeat at the seams of offset pages (zendesk-platform 6.5: "duplicates possible"). */
  readonly searchDuplicates: boolean;
  /** Whether Show Ticket answers `include=slas`; reports differ. */
  readonly slaSideload: boolean;
  /** A second POST with the same external_id. */
  readonly duplicateExternalId: 'refused' | 'accepted';
  /** What a tag change by someone without ticket_tag_editing meets. */
  readonly tagsWithoutRight: 'forbidden' | 'ignored';
  /** How a date field of a record is printed: 2026-11-01, or with midnight and offset. */
  readonly dateFields: 'day' | 'instant';
  /** A safe update with the stamp of another version of the same second. */
  readonly sameSecondStamps: 'pass' | 'conflict';
  /** Whether `update_many` may tag closed tickets for those who may edit them. */
  readonly closedTagsByJob: boolean;
  /** Whether the reverse lookup of a lookup field reads the records themselves, or an index that lags. */
  readonly reverseLookup: 'live' | 'indexed';
  /** The same of plain lists of records, which are documented to be live. */
  readonly recordLists: 'live' | 'indexed';
  /** Whoever solves a ticket that is assigned to nobody is assigned to it; off, solving it is refused. */
  readonly assignOnSolve: boolean;
  /** The agent's session has expired: users/me is the anonymous user, everything else 401. */
  readonly signedOut: boolean;
  /** Read by the page that hosts the app: whether its frames may open windows. */
  readonly popups: boolean;
  /** Read by the page that hosts the app: whether a frame sees Retry-After. */
  readonly readableRetryAfter: boolean;
}

export const DEFAULT_FEATURES: Features = {
  plan: 'suite_enterprise',
  customObjects: true,
  rateLimits: true,
  searchDuplicates: false,
  slaSideload: true,
  duplicateExternalId: 'refused',
  tagsWithoutRight: 'forbidden',
  dateFields: 'day',
  sameSecondStamps: 'pass',
  closedTagsByJob: true,
  reverseLookup: 'live',
  recordLists: 'live',
  assignOnSolve: true,
  signedOut: false,
  popups: true,
  readableRetryAfter: false,
};

const CHOICES: Partial<Record<keyof Features, readonly string[]>> = {
  plan: PLANS,
  duplicateExternalId: ['refused', 'accepted'],
  tagsWithoutRight: ['forbidden', 'ignored'],
  dateFields: ['day', 'instant'],
  reverseLookup: ['live', 'indexed'],
  sameSecondStamps: ['pass', 'conflict'],
};

/** @returns what is wrong with a change, or null */
export function featureFault(change: Readonly<Record<string, unknown>>): string | null {
  for (const [key, value] of Object.entries(change)) {
    if (!(key in DEFAULT_FEATURES)) return `features.${key}: no such feature`;
    const choices = CHOICES[key as keyof Features];
    if (choices && !choices.includes(String(value))) return `features.${key}: one of ${choices.join(', ')}`;
    if (!choices && typeof value !== 'boolean') return `features.${key}: true or false`;
  }
  return null;
}

/** Support API requests a minute (zendesk-platform section 8). */
export const REQUESTS_PER_MINUTE: Readonly<Record<ZendeskPlan, number>> = {
  suite_team: 200,
  suite_growth: 400,
  suite_professional: 400,
  suite_enterprise: 700,
  suite_enterprise_plus: 2500,
  support_team: 200,
  support_professional: 400,
  support_enterprise: 700,
};

/** Not on Support Team and Professional (zendesk-platform 5.1). */
export function hasCustomObjects(features: Features): boolean {
  return features.customObjects && !['support_team', 'support_professional'].includes(features.plan);
}

/** Support Professional or Suite Growth and above (zendesk-platform section 7). */
export function hasSlaPolicies(features: Features): boolean {
  return !['support_team', 'suite_team'].includes(features.plan);
}

/** Enterprise only. */
export function hasCustomRoles(features: Features): boolean {
  return features.plan.includes('enterprise');
}

/** Custom objects per account (zendesk-platform 5.1). */
export function objectLimit(plan: ZendeskPlan): number {
  if (plan === 'suite_team') return 3;
  if (plan === 'suite_growth') return 5;
  return plan.startsWith('suite_enterprise') ? 50 : 30;
}
