// A desk with the seeded account: always the same for the same clock. Set-up happened in January 2025; then the clock
// is put where the caller wants it.
import { Clock, DEFAULT_NOW } from '../desk/clock';
import { Desk } from '../desk/desk';
import type { News } from '../desk/news';
import { USERS } from './cast';
import { seedDataModel, seedPlansAndContracts } from './data-model';
import { seedEntries } from './entries';
import { seedSlaPolicy, seedTicketFields } from './furniture';
import { seedInstalledApp, type AppManifest } from './installed-app';
import { seedLoad, type Load } from './load';
import { seedObjectRights, seedPeople } from './people';
import { seedTickets } from './tickets';

const ACCOUNT = {
  subdomain: 'acme',
  timeZone: 'Europe/Warsaw',
  locale: 'en-US',
  brandId: 300_001,
  ticketFormId: 310_001,
};

/** `full`: every plan kind and state, live since long ago. `empty`: people and tickets, and an app just installed. */
export const SEEDS = ['full', 'empty'] as const;
export type Seed = (typeof SEEDS)[number];

export interface SeedOptions {
  readonly seed?: Seed;
  readonly now?: string;
  /** Milliseconds; a constant makes time stand still. */
  readonly realTime?: () => number;
  readonly load?: Load;
  readonly news?: News;
  /** The manifest of the app that is installed instead of ours. */
  readonly app?: AppManifest | null;
}

/** When plans and contracts were entered: long enough ago that every index knows them. */
const SET_UP = '2026-01-02T09:00:00Z';
/** Balances and acts are recent, yet older than any usual lag. */
const BOOKED = '2026-11-18T09:40:00Z';

export function seededDesk(options: SeedOptions = {}): Desk {
  const clock = new Clock(SET_UP, options.realTime);
  const desk = new Desk(clock, ACCOUNT, options.news);
  seedTicketFields(desk);
  if (options.seed === 'empty') return emptyDesk(desk, options);
  seedPeople(desk, 'tagged');
  seedDataModel(desk);
  seedObjectRights(desk);
  seedPlansAndContracts(desk);
  seedSlaPolicy(desk);
  seedInstalledApp(desk, options.app ?? null);
  clock.set(DEFAULT_NOW);
  seedTickets(desk);
  if (options.load) seedLoad(desk, options.load);
  clock.set(BOOKED);
  seedEntries(desk);
  desk.ticketSerial.passBy(100_000);
  desk.state.userId = USERS.admin.id;
  clock.set(options.now ?? DEFAULT_NOW);
  return desk;
}

/** An app that was installed a moment ago, in an account that has long been at work. */
function emptyDesk(desk: Desk, options: SeedOptions): Desk {
  seedPeople(desk, 'untagged');
  seedInstalledApp(desk, options.app ?? null, 'new');
  desk.clock.set(DEFAULT_NOW);
  seedTickets(desk, 'untagged');
  desk.ticketSerial.passBy(100_000);
  desk.state.userId = USERS.admin.id;
  desk.clock.set(options.now ?? DEFAULT_NOW);
  return desk;
}

/** For tests: time stands still until the test moves it. */
export function stillDesk(options: Omit<SeedOptions, 'realTime'> = {}): Desk {
  return seededDesk({ ...options, realTime: () => 0 });
}
