// What every location can read: who is signed in, the account, the colour scheme, the installed requirements.
// Shapes: zendesk-platform 1.3.
import type { GroupRow, OrganizationRow, UserRow } from '../desk-client/rows';
import { NoSuchApi, reading, walk, type Surface } from '../frame/surface';

export interface SignedIn {
  readonly user: UserRow;
  readonly groups: readonly GroupRow[];
  readonly organizations: readonly OrganizationRow[];
}
export interface AccountFacts {
  readonly subdomain: string;
  readonly planName: string;
  readonly timeZone: string;
}
export interface AccountSources {
  readonly signedIn: () => SignedIn;
  readonly account: () => AccountFacts;
  readonly colorScheme: () => string;
  readonly now: () => number;
  /** Undefined where nothing of that name was installed. */
  readonly requirement: (identifier: string) => Promise<object | undefined>;
}

export function accountSurface(sources: AccountSources): Surface {
  return {
    readers: {
      currentUser: reading(() => currentUser(sources)),
      currentAccount: reading(() => currentAccount(sources)),
      colorScheme: reading(sources.colorScheme),
      requirement: async ([identifier = '', ...rest]) => {
        const found = await sources.requirement(identifier);
        if (!found) throw new NoSuchApi();
        return walk(found, rest);
      },
    },
  };
}

function currentUser({ signedIn, account, now }: AccountSources): object {
  const { user, groups, organizations } = signedIn();
  return {
    id: user.id,
    email: user.email,
    name: user.name,
    role: user.role,
    locale: user.locale ?? 'en-US',
    externalId: user.external_id ?? null,
    avatarUrl: '',
    tags: user.tags ?? [],
    groups: groups.map(({ id, name }) => ({ id, name })),
    organizations: organizations.map(({ id, name }) => ({ id, name })),
    timeZone: timeZone(user.iana_time_zone ?? account().timeZone, now()),
  };
}

function currentAccount({ account, now }: AccountSources): object {
  const { subdomain, planName, timeZone: zone } = account();
  return { subdomain, planName, daysLeftInTrial: null, timeZone: timeZone(zone, now()) };
}

/** The offset is in minutes. Zendesk names zones in its own words; the city is as near as an IANA id gets. */
function timeZone(ianaName: string, now: number): object {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: ianaName,
    timeZoneName: 'longOffset',
  }).formatToParts(now);
  const text = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours = '00', minutes = '00'] = /GMT([+-])(\d{2}):(\d{2})/.exec(text) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  const name = ianaName.split('/').at(-1)?.replaceAll('_', ' ') ?? ianaName;
  return {
    name,
    translatedName: name,
    ianaName,
    offset: sign === '-' ? -size : size,
    formattedOffset: `GMT${sign ?? '+'}${hours}:${minutes}`,
  };
}
