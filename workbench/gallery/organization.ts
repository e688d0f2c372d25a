// The organization sidebar: each kind of contract and plan, none, and where it cannot be read.
import { ORGANIZATIONS, type Situation } from '../seed/cast';
import { READING, type State } from './recipe';

const SITUATIONS: readonly (readonly [situation: Situation, shows: string])[] = [
  ['underLimit', 'Below the warning level'],
  ['nearLimit', 'Near the limit'],
  ['overLimit', 'Over the limit'],
  ['severalLimits', 'Several limits at once'],
  ['coversTags', 'Two contracts, chosen by tags'],
  ['drawnFrom', 'A contract that others draw from'],
  ['drawing', "Sharing another organization's contract"],
  ['hours', 'An hour plan'],
  ['prepaid', 'Prepaid tickets'],
  ['unlimited', 'Unlimited support'],
  ['payAsYouGo', 'Pay as you go'],
  ['inRenewal', 'In renewal'],
  ['expired', 'The contract ended'],
  ['suspended', 'Suspended'],
  ['noContract', 'No contract'],
  ['faultyPlan', 'Cannot tell'],
  ['rightToLeft', 'A name from right to left'],
  ['longName', 'A name of 300 letters'],
  ['markup', 'A name that looks like HTML'],
];

const OVER = ORGANIZATIONS.overLimit.id;

export const ORGANIZATION_SIDEBAR: readonly State[] = [
  ...SITUATIONS.map(([situation, shows]) => ({
    name: `organization-${situation.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    shows,
    of: ORGANIZATIONS[situation].id,
    says: [],
  })),
  {
    name: 'organization-restricted',
    shows: 'Sees only some tickets',
    of: OVER,
    user: 'restricted',
    says: [],
  },
  { name: 'organization-denied', shows: 'A role without rights', of: OVER, user: 'outsourced', says: [] },
  {
    name: 'organization-offline',
    shows: 'No connection',
    of: OVER,
    faults: [{ match: '* /api/v2', drop: true }],
    says: [],
  },
  { name: 'organization-loading', shows: 'Nothing read yet', of: OVER, unanswered: READING, says: [] },
];
