// The workbench as a person starts it, for browser tests: a process of its own, its address, its control API.
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { ORGANIZATIONS, USERS } from '../../../workbench/seed/cast';

export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly frame: string | null;
  readonly user: number;
}

export interface CommentRow {
  readonly body: string;
  readonly public: boolean;
}

const ROOT = path.resolve(__dirname, '../../..');
const STARTS_WITHIN_MS = 60_000;
const NO_CONTENT = 204;

export class Workbench {
  readonly url: string;
  private readonly process: ChildProcess;

  private constructor(process: ChildProcess, url: string) {
    this.process = process;
    this.url = url;
  }

  /** Serves what is built in dist/, on a free port. */
  static async start(...options: readonly string[]): Promise<Workbench> {
    const tsx = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');
    const words = [tsx, 'scripts/start.ts', '--no-build', '--port', '0', ...options];
    const child = spawn(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    return new Workbench(child, await printedUrl(child));
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGINT');
    await ended;
  }

  ticketUrl(id: number, user: keyof typeof USERS = 'agent'): string {
    return `${this.url}/agent/tickets/${id}?user=${USERS[user].id}`;
  }

  async control<T>(method: string, where: string, body?: unknown): Promise<T> {
    const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const answer = await fetch(`${this.url}/workbench/${where}`, { method, ...(body ? json : {}) });
    if (!answer.ok) throw new Error(`${method} ${where}: ${answer.status} ${await answer.text()}`);
    return (await answer.json().catch(() => null)) as T;
  }

  /** As a client of Zendesk's REST API would, with Basic credentials. */
  async rest<T>(method: string, where: string, body?: unknown): Promise<T> {
    const credentials = Buffer.from(`${USERS.admin.email}:secret`).toString('base64');
    const headers = { authorization: `Basic ${credentials}`, 'content-type': 'application/json' };
    const answer = await fetch(`${this.url}/api/v2/${where}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${method} ${where}: ${answer.status} ${await answer.text()}`);
    return (answer.status === NO_CONTENT ? null : await answer.json()) as T;
  }

  reset(): Promise<unknown> {
    return this.control('POST', 'reset');
  }

  /** Moves the account's clock; frames opened afterwards live in the new time. */
  async advance(minutes: number): Promise<void> {
    const { now } = await this.control<{ now: string }>('GET', 'state');
    await this.control('PUT', 'state', { now: new Date(Date.parse(now) + minutes * 60_000).toISOString() });
  }

  async newTicket(organization: keyof typeof ORGANIZATIONS): Promise<number> {
    const { id } = ORGANIZATIONS[organization];
    const ticket = {
      subject: 'The printer prints only blanks',
      comment: { body: 'Since this morning.' },
      organization_id: id,
      // The seed's customers are numbered like their organizations.
      requester_id: id + 50_000,
      priority: 'normal',
    };
    const answer = await this.rest<{ ticket: { id: number } }>('POST', 'tickets', { ticket });
    return answer.ticket.id;
  }

  async tags(id: number): Promise<readonly string[]> {
    return (await this.rest<{ ticket: { tags: string[] } }>('GET', `tickets/${id}`)).ticket.tags;
  }

  /** Oldest first. */
  async comments(id: number): Promise<readonly CommentRow[]> {
    const where = `tickets/${id}/comments`;
    return (await this.rest<{ comments: readonly CommentRow[] }>('GET', where)).comments;
  }

  /** What framed apps asked for so far. */
  async requests(): Promise<readonly LoggedRequest[]> {
    const { requests } = await this.control<{ requests: LoggedRequest[] }>('GET', 'requests');
    return requests.filter(({ frame }) => frame !== null);
  }

  async writes(): Promise<readonly LoggedRequest[]> {
    return (await this.requests()).filter(
      ({ method, path: where }) => method === 'PUT' && where.includes('/tickets/'),
    );
  }
}

function printedUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const give = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', give);
    child.stderr?.on('data', give);
    child.once('exit', (code) => reject(new Error(`the workbench ended with ${code}: ${said}`)));
    setTimeout(() => reject(new Error(`the workbench did not start: ${said}`)), STARTS_WITHIN_MS).unref();
  });
}
