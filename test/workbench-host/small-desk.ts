// An account small enough to read: one ticket, two people, two organizations, in the place of fetch. The rules of the platform are
// the simulated desk's; here is only what the workspace itself must do with answers.
import type { CommentRow, TicketRow, UserRow } from '../../workbench/host/desk-client/rows';
import { Control } from '../../workbench/host/desk-client/control';
import { Rest } from '../../workbench/host/desk-client/rest';
import { Workspace } from '../../workbench/host/workspace/workspace';
import type { Session } from '../../workbench/host/workspace/session';
import { WORKSPACE } from './sdk-frame';

const PEOPLE = [
  { id: 1, name: 'Ada', email: 'ada@desk.example', role: 'admin', organization_id: null, locale: 'de' },
  { id: 2, name: 'Ben', email: 'ben@desk.example', role: 'agent', organization_id: null },
  { id: 10, name: 'Cora', email: 'c@acme.example', role: 'end-user', organization_id: 100 },
  { id: 11, name: 'Dan', email: 'd@globex.example', role: 'end-user', organization_id: 101 },
];
const ORGANIZATIONS = [
  { id: 100, name: 'Acme' },
  { id: 101, name: 'Globex' },
];
const TICKET: TicketRow = {
  id: 7,
  subject: 'Printer',
  status: 'open',
  priority: null,
  type: null,
  tags: ['gold'],
  requester_id: 10,
  organization_id: 100,
  assignee_id: 2,
  group_id: 5,
  custom_fields: [{ id: 77, value: null }],
  via: { channel: 'email' },
  created_at: '2026-11-02T09:00:00Z',
  updated_at: '2026-11-02T09:00:00Z',
};

export class SmallDesk {
  ticket: TicketRow = TICKET;
  comments: CommentRow[] = [];
  refuseWrites = false;
  private hold: (() => Promise<void>) | undefined;
  /** Bodies of the writes, oldest first. */
  readonly written: unknown[] = [];

  /** In the place of fetch. What the workspace should not ask for is an error, not an answer. */
  async answer(request: Request): Promise<Response> {
    const path = new URL(request.url).pathname.replace('/api/v2/', '').replace('.json', '');
    if (request.method !== 'GET') return this.write(request);
    if (path === 'tickets/7') return this.read();
    if (path === 'tickets/7/comments') return Response.json({ comments: this.comments });
    const [kind, id, part] = path.split('/');
    const user = PEOPLE.find((one) => kind === 'users' && String(one.id) === id);
    const organization = ORGANIZATIONS.find((one) => kind === 'organizations' && String(one.id) === id);
    if (user && part === 'organizations') {
      return Response.json({ organizations: ORGANIZATIONS.filter((one) => one.id === user.organization_id) });
    }
    if (user) return Response.json({ user });
    if (organization) return Response.json({ organization });
    throw new Error(`nobody answers ${request.method} ${request.url}`);
  }

  /** The next reading of the ticket answers with what is stored now, but only when it is let go. */
  holdNextReading(): { readonly isAsked: Promise<void>; readonly release: () => void } {
    const asked = signal();
    const released = signal();
    this.hold = async () => {
      asked.give();
      await released.given;
    };
    return { isAsked: asked.given, release: released.give };
  }

  private async read(): Promise<Response> {
    const answer = Response.json({ ticket: this.ticket });
    const { hold } = this;
    this.hold = undefined;
    await hold?.();
    return answer;
  }

  /** As another session would leave it. */
  change(part: Partial<TicketRow>): void {
    this.ticket = { ...this.ticket, ...part };
  }

  private async write(request: Request): Promise<Response> {
    const body = (await request.json()) as { ticket: Partial<TicketRow> };
    this.written.push(body);
    if (this.refuseWrites) return Response.json({ error: 'RecordInvalid' }, { status: 422 });
    this.change(body.ticket);
    return Response.json({ ticket: this.ticket });
  }
}

function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = () => undefined as void;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

/** @param part what is different about the person signed in */
export function openSmallWorkspace(part: Partial<UserRow> = {}): Workspace {
  const [first] = PEOPLE;
  if (!first) throw new Error('nobody is there');
  const user = { ...first, ...part };
  const session: Session = {
    origin: WORKSPACE,
    rest: new Rest(WORKSPACE, user.id),
    carry: (url, init) => fetch(url, init),
    control: new Control(WORKSPACE),
    state: {
      now: '2026-11-18T10:00:00Z',
      timeZone: 'Europe/Berlin',
      subdomain: 'acme',
      installation: { id: 2, appId: 1 },
      user: 1,
      latencyMs: 0,
      indexLagSeconds: 120,
      colorScheme: 'light',
      direction: 'ltr',
      settings: { live_from: '2026-01-01' },
      features: { plan: 'suite_enterprise' },
      faults: [],
    },
    user,
    userGroups: [{ id: 5, name: 'Support' }],
    agents: PEOPLE.slice(0, 2),
    groups: [{ id: 5, name: 'Support' }],
    userOrganization: undefined,
    fields: [
      { id: 77, type: 'tagger', title: 'Product', active: true },
      { id: 79, type: 'integer', title: 'Total time', active: true },
    ],
    app: {
      name: 'Sample',
      version: '1.0.0',
      slug: 'sample',
      locations: { ticket_sidebar: { url: 'a.html', flexible: true } },
      defaults: { live_from: '', warn: 5 },
    },
  };
  return new Workspace(session, window);
}
