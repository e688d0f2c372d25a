// The organization sidebar: each kind of contract and plan, none, and where it cannot be read.
import { ORGANIZATIONS, type Situation } from '../seed/cast';
import { READING, type State } from './recipe';

type Seen = readonly [situation: Situation, shows: string, ...says: State['says']];

const SITUATIONS: readonly Seen[] = [
  ['underLimit', 'Below the warning level', '12 of 50 used', '38 left', 'The last 6 months', '34 of 50'],
  ['nearLimit', 'Near the limit', '47 of 50 used', '3 left', /Renewal talks in December/],
  ['overLimit', 'Over the limit', '50 of 50 used', '50 of 50, 3 over', /Billing contact: .*ap@fjord/],
  [
    'severalLimits',
    'Several limits at once',
    '3 of 10 used',
    '21 of 30 used',
    '77 of 200 used',
    'The last 6 weeks',
  ],
  ['coversTags', 'Two contracts, chosen by tags', /^Contract .*Cloud 10/, '5 of 10 used', '10 of 30 used'],
  ['drawnFrom', 'A contract that others draw from', '14 of 30 used', '10 carried over'],
  [
    'drawing',
    "Sharing another organization's contract",
    '14 of 30 used',
    /Shares the limits of .*Terra Group/,
  ],
  ['hours', 'An hour plan', '9h of 10h used', '1h left', '0h of 10h'],
  ['prepaid', 'Prepaid tickets', '16 of 20 used', /^Good until Aug 31, 2027/, 'The last 3 months', '9 used'],
  ['unlimited', 'Unlimited support', 'No limit', '25 used'],
  ['payAsYouGo', 'Pay as you go', 'Pay as you go', '6 used'],
  ['inRenewal', 'In renewal', '9 of 50 used', 'In renewal: the contract ended on Oct 31, 2026'],
  ['expired', 'The contract ended', 'No support contract is running', '1 ended contract'],
  ['suspended', 'Suspended', 'Suspended from Nov 10, 2026 on', '4 of 50 used'],
  ['noContract', 'No contract', 'No support contract', /Once an administrator adds a contract/],
  ['faultyPlan', 'Cannot tell', /^Cannot tell: plan .*Broken plan/, '“Limit per month” must not be negative'],
  ['rightToLeft', 'A name from right to left', /مؤسسة النور/, '7 of 30 used'],
  ['longName', 'A name of 300 letters', /Überaus gründliche Gesellschaft/, '3 of 30 used'],
  ['markup', 'A name that looks like HTML', /<img src=x onerror=alert\(1\)>/, /<script>alert\("note"\)/],
];

const OVER = ORGANIZATIONS.overLimit.id;

export const ORGANIZATION_SIDEBAR: readonly State[] = [
  ...SITUATIONS.map(([situation, shows, ...says]) => ({
    name: `organization-${situation.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    shows,
    of: ORGANIZATIONS[situation].id,
    says,
  })),
  {
    name: 'organization-restricted',
    shows: 'Sees only some tickets',
    of: OVER,
    user: 'restricted',
    says: [/^You see only part of this organization/, '50 of 50 used', 'Last counted 20 minutes ago'],
  },
  {
    name: 'organization-denied',
    shows: 'A role without rights',
    of: OVER,
    user: 'outsourced',
    says: [/not permitted to see support contracts/],
  },
  {
    name: 'organization-offline',
    shows: 'No connection',
    of: OVER,
    faults: [{ match: '* /api/v2', drop: true }],
    says: ['Zendesk did not answer in time', /^It is tried again at/],
  },
  {
    name: 'organization-loading',
    shows: 'Nothing read yet',
    of: OVER,
    unanswered: READING,
    says: [/^Reading the support plan/],
  },
];
