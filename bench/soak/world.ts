// One account under soak: the simulated desk, its time, chance, the log, and the way by which requests reach it.
import type { Desk } from '../../workbench/desk/desk';
import { answer as answered } from '../../workbench/rest/gate';
import { pathPattern } from '../../workbench/rest/route';
import { ROUTES } from '../../workbench/rest/routes';
import { stillDesk } from '../../workbench/seed/seed';
import { chanceOf, type Chance } from '../fuzz/random';
import { Agenda } from './agenda';
import { Log } from './log';
import { SentWrites } from './sent-writes';
import { isWrite } from './write-targets';

const ORIGIN = 'https://acme.zendesk.com';

export interface Answer {
  readonly status: number;
  /** Null where there is none, or none that can be read. */
  readonly body: unknown;
}

export interface Asking {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly userId: number;
  /** Of the app; null = Zendesk's own page, which no fault meets. */
  readonly frame: string | null;
}

export class World {
  readonly desk: Desk;
  readonly agenda: Agenda;
  readonly log: Log;
  readonly writes: SentWrites;
  /** The work is over: nobody begins anything any more. */
  isOver = false;
  /** What is written is long under way, so that two who write at one moment do not see each other's. */
  isSlow = false;
  /** What no screen of the app may ever come to: shown by an error boundary, or by nobody. */
  readonly bugs: string[] = [];

  constructor(
    readonly seed: number,
    start: string,
  ) {
    this.desk = stillDesk({ now: start });
    this.agenda = new Agenda(this.desk.clock);
    this.log = new Log(this.agenda.now);
    this.writes = new SentWrites(this.desk);
  }

  /** Everybody's own, so that what one does more or less moves nobody else. */
  chance(who: string): Chance {
    const mixed = [...who].reduce(
      (sum, sign) => Math.imul(sum ^ sign.charCodeAt(0), 16_777_619),
      2_166_136_261,
    );
    return chanceOf((mixed ^ Math.imul(this.seed, 2_654_435_761)) >>> 0);
  }

  async ask({ method, path, body, userId, frame }: Asking): Promise<Answer> {
    const headers: Record<string, string> = { 'x-workbench-user': String(userId) };
    headers[frame === null ? 'x-workbench-page' : 'x-workbench-frame'] = frame ?? 'workspace';
    if (body !== undefined) headers['content-type'] = 'application/json';
    const request = new Request(new URL(path, ORIGIN), {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    const response = await answered(this.desk, routeOf(method, path), request);
    const text = response.type === 'error' ? '' : await response.text();
    const { faulty = false, unknown = false } = this.desk.requests.all().at(-1) ?? {};
    const answer = { status: response.status, body: parsed(text) };
    this.noted({ method, path, userId, frame }, answer.status, { faulty, unknown });
    return answer;
  }

  /** Something that a person does in Zendesk's own screens. */
  async workspace(userId: number, method: string, path: string, body?: unknown): Promise<Answer> {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return this.ask({ method, path: `/api/v2${path}`, userId, frame: null, ...sent });
  }

  bug(who: string, thrown: unknown): void {
    const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    this.log.note(who, `bug: ${text.split('\n')[0] ?? ''}`);
    this.bugs.push(`${who}: ${text}`);
  }

  private noted(
    { method, path, frame }: Asking,
    status: number,
    { faulty, unknown }: { readonly faulty: boolean; readonly unknown: boolean },
  ): void {
    const who = frame ?? 'workspace';
    const ticket = /\/tickets\/(\d+)/.exec(path)?.[1];
    const about = ticket === undefined ? [] : [`ticket ${ticket}`];
    this.log.note(
      who,
      `${method} ${decodeURIComponent(path).slice(0, 160)} ${status}${faulty ? ' (fault)' : ''}`,
      ...about,
    );
    if (frame === null) return;
    this.log.count('requests');
    this.log.count(`minute ${Math.floor(this.agenda.now() / 60_000)}`);
    if (isWrite(method, path) && status < 300) this.log.count('writes');
    if (faulty) this.log.count(`fault ${status === 0 ? 'no answer' : status}`);
    else if (status === 429) this.log.count('limit 429');
    if (unknown || (status === 400 && !faulty))
      this.log.count(`bad request ${method} ${path.split('?')[0] ?? path}`);
  }
}

const PATTERNS = ROUTES.map((route) => ({ route, pattern: pathPattern(route.path) }));

/** As the handlers of `workbench/rest/handlers.ts` are tried, one after the other; null = nobody simulates it. */
function routeOf(method: string, path: string) {
  const { origin, pathname } = new URL(path, ORIGIN);
  const found = PATTERNS.find(
    ({ route, pattern }) => route.method === method.toLowerCase() && pattern.test(`${origin}${pathname}`),
  );
  return found?.route ?? null;
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}
