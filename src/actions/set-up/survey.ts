// Everything that set-up looks at, read once; a part that could not be read says why and hides no other.
import { Failure } from '../failure';
import type { SignedIn } from '../ports';
import type { Account } from '../evidence';
import type { SetUpDesk } from './set-up-ports';
import type {
  FoundObject,
  FoundSla,
  FoundView,
  InstalledApp,
  ObjectRoom,
  ObjectSpec,
  RoleRights,
  SetUpRecords,
  TicketFieldRow,
  ViewSpec,
} from './set-up-facts';

export type Part<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export interface Survey {
  readonly person: SignedIn;
  /** Whom somebody who is none may ask; empty for administrators. */
  readonly administrators: Part<readonly string[]>;
  readonly model: readonly ObjectSpec[];
  readonly modelVersion: number;
  readonly wantedViews: readonly ViewSpec[];
  readonly objects: Part<readonly FoundObject[]>;
  readonly room: Part<ObjectRoom>;
  readonly views: Part<readonly FoundView[]>;
  readonly ticketFields: Part<readonly TicketFieldRow[]>;
  readonly roles: Part<readonly RoleRights[] | null>;
  readonly records: Part<SetUpRecords>;
  readonly slaPolicies: Part<readonly FoundSla[] | null>;
  readonly app: Part<InstalledApp>;
  readonly groups: Part<readonly string[]>;
  /** IANA name; null where Zendesk did not tell. */
  readonly timeZone: Account['timeZone'];
  /** Milliseconds since 1970, when it was read. */
  readonly at: number;
}

/**
 * @param before what is not named in `anew` is kept from it
 * @throws Failure where not even the person can be read
 */
export async function survey(
  desk: SetUpDesk,
  { timeZone, now }: { readonly timeZone: Account['timeZone']; readonly now: () => number },
  before: Survey | null = null,
  anew: readonly SurveyPart[] = ALL,
): Promise<Survey> {
  const person = before?.person ?? (await desk.signedIn());
  const wanted = new Set<SurveyPart>(before === null ? ALL : anew);
  const ask = <K extends SurveyPart>(key: K, read: () => Promise<ValueOf<K>>): Promise<Survey[K]> => {
    if (before !== null && !wanted.has(key)) return Promise.resolve(before[key]);
    return part(read) as Promise<Survey[K]>;
  };
  const [administrators, objects, room, views, ticketFields, app, groups] = await Promise.all([
    ask('administrators', () => (person.isAdmin ? Promise.resolve([]) : desk.administrators())),
    ask('objects', () => desk.objects()),
    ask('room', () => (person.isAdmin ? desk.room() : Promise.reject(adminsOnly('room')))),
    ask('views', () => desk.foundViews()),
    ask('ticketFields', () => desk.ticketFields()),
    ask('app', () => desk.installed()),
    ask('groups', () => desk.groups()),
  ]);
  // Without the objects each of these would only fail, and say less than the first check does.
  const isThere = objects.ok && desk.model.every(({ key }) => objects.value.some((one) => one.key === key));
  const known = <T>(read: () => Promise<T>) => (isThere ? read() : Promise.reject(modelMissing()));
  const [roles, records, slaPolicies] = await Promise.all([
    ask('roles', () => known(() => (person.isAdmin ? desk.roles() : Promise.reject(adminsOnly('roles'))))),
    ask('records', () => known(() => desk.records())),
    ask('slaPolicies', () => (person.isAdmin ? desk.slaPolicies() : Promise.reject(adminsOnly('slas')))),
  ]);
  return {
    person,
    administrators,
    model: desk.model,
    modelVersion: desk.modelVersion,
    wantedViews: desk.views,
    objects,
    room,
    views,
    ticketFields,
    roles,
    records,
    slaPolicies,
    app,
    groups,
    timeZone,
    at: now(),
  };
}

const ALL = [
  'administrators',
  'objects',
  'room',
  'views',
  'ticketFields',
  'roles',
  'records',
  'slaPolicies',
  'app',
  'groups',
] as const;
export type SurveyPart = (typeof ALL)[number];
type ValueOf<K extends SurveyPart> = Extract<Survey[K], { readonly ok: true }>['value'];

async function part<T>(read: () => Promise<T>): Promise<Part<T>> {
  try {
    return { ok: true, value: await read() };
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    return { ok: false, failure: thrown };
  }
}

/** Not asked, for Zendesk tells it to administrators alone. */
function adminsOnly(what: string): Failure {
  return new Failure({ kind: 'denied', request: what });
}

function modelMissing(): Failure {
  return new Failure({ kind: 'model_missing', request: 'GET /api/v2/custom_objects' });
}
