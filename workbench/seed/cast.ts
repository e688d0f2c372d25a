// Who and what the seeded account holds, by name and id: tests, the hosting page and people refer to this table.
// Every organization is one situation; its key says which.
import { recordId } from '../desk/ids';

export const GROUPS = {
  support: { id: 500_001, name: 'Support' },
  secondLine: { id: 500_002, name: 'Second line' },
  managers: { id: 500_003, name: 'Support managers' },
} as const;

export const ROLES = {
  staff: 600_001,
  manager: 600_002,
  /** Sees the tickets of its groups only. */
  groupStaff: 600_003,
  light: 600_004,
  /** Without ticket_tag_editing. */
  tagless: 600_005,
  /** Nobody granted it the three objects. */
  outsourced: 600_006,
} as const;

export const USERS = {
  admin: { id: 400_001, name: 'Ada Novak', email: 'ada@acme.example' },
  agent: { id: 400_002, name: 'Kim Park', email: 'kim@acme.example' },
  manager: { id: 400_003, name: 'Marta Silva', email: 'marta@acme.example' },
  restricted: { id: 400_004, name: 'Rico Lang', email: 'rico@acme.example' },
  light: { id: 400_005, name: 'Lena Moss', email: 'lena@acme.example' },
  tagless: { id: 400_006, name: 'Tom Bell', email: 'tom@acme.example' },
  outsourced: { id: 400_007, name: 'Pat Quinn', email: 'pat@acme.example' },
  secondAgent: { id: 400_008, name: 'Noor Aziz', email: 'noor@acme.example' },
} as const;

const LONG_NAME = 'Überaus gründliche Gesellschaft für Wartung und Instandhaltung '.repeat(5).slice(0, 300);

/** In the order of their ids. */
export const ORGANIZATIONS = {
  underLimit: { id: 360_001, name: 'Birch Bakery' },
  nearLimit: { id: 360_002, name: 'Cobalt Clinics' },
  /** 49 of 50 used: the next new ticket is the 50th. */
  oneLeft: { id: 360_003, name: 'Dune Dental' },
  atLimit: { id: 360_004, name: 'Ember Energy' },
  overLimit: { id: 360_005, name: 'Fjord Freight' },
  expired: { id: 360_006, name: 'Gale Garages' },
  inRenewal: { id: 360_007, name: 'Heron Hotels' },
  noContract: { id: 360_008, name: 'Iris Imports' },
  faultyContract: { id: 360_009, name: 'Juniper Joinery' },
  faultyPlan: { id: 360_010, name: 'Kestrel Kitchens' },
  unlimited: { id: 360_011, name: 'Lumen Labs' },
  payAsYouGo: { id: 360_012, name: 'Maple Media' },
  askFirst: { id: 360_013, name: 'Nimbus Networks' },
  doNotBill: { id: 360_014, name: 'Onyx Optics' },
  hours: { id: 360_015, name: 'Pine Plumbing' },
  prepaid: { id: 360_016, name: 'Quartz Quarries' },
  severalLimits: { id: 360_017, name: 'Raven Retail' },
  coversTags: { id: 360_018, name: 'Slate Studios' },
  drawnFrom: { id: 360_019, name: 'Terra Group' },
  drawing: { id: 360_020, name: 'Terra Nova' },
  suspended: { id: 360_021, name: 'Umber Utilities' },
  weekElsewhere: { id: 360_022, name: 'Vega Ventures' },
  rollover: { id: 360_023, name: 'Willow Wines' },
  waived: { id: 360_024, name: 'Xenon Xpress' },
  merged: { id: 360_025, name: 'Yarrow Yachts' },
  missingPlan: { id: 360_026, name: 'Zephyr Zoo' },
  rightToLeft: { id: 360_027, name: 'مؤسسة النور للتجارة والخدمات' },
  longName: { id: 360_028, name: LONG_NAME },
  markup: { id: 360_029, name: '<img src=x onerror=alert(1)> & "Sons" </script><b>Ltd</b>' },
  /** A year of tickets, most of them archived by now. */
  archived: { id: 360_030, name: 'Alder Archive' },
} as const;

export type Situation = keyof typeof ORGANIZATIONS;

const SITUATIONS = Object.keys(ORGANIZATIONS) as Situation[];

/** The k-th ticket of an organization, counted from 1 in the order of creation. */
export function ticketId(situation: Situation, k: number): number {
  return 20_000 + SITUATIONS.indexOf(situation) * 200 + k;
}

/** Each organization has one person who writes. */
export function endUserId(situation: Situation): number {
  return 410_000 + SITUATIONS.indexOf(situation) + 1;
}

/** The organization's contract; `other` is the second one, where it has two. */
export function contractId(situation: Situation, other: 'first' | 'other' = 'first'): string {
  return recordId(101 + SITUATIONS.indexOf(situation) + (other === 'first' ? 0 : 100));
}

export const FIELDS = {
  totalTime: 700_001,
  product: 700_002,
} as const;

export const INSTALLATION_ID = 7_001;
export const APP_ID = 9_001;
