// What a write is about: which tickets, records and organizations it names, and what they hold. By that one sees whether
// anything happened between two writes.
import type { Desk } from '../../workbench/desk/desk';
import type { ObjectRecord } from '../../workbench/desk/custom-object';
import type { Write } from './sent-writes';

export interface Targets {
  readonly tickets: readonly string[];
  readonly organizations: readonly string[];
  /** Record ids and external_ids. */
  readonly records: readonly string[];
}

/** A search by filter is asked for by POST. */
export function isWrite(method: string, path: string): boolean {
  return method !== 'GET' && !path.includes('/search');
}

export function targetsOf({ path, body }: Pick<Write, 'path' | 'body'>): Targets {
  const url = new URL(path, 'https://acme.zendesk.com');
  const named = url.searchParams.get('external_id');
  const many = (url.searchParams.get('ids') ?? '').split(',').filter(Boolean);
  const ofTicket = /\/tickets\/(\d+)/.exec(url.pathname)?.[1];
  const ofOrganization = /\/organizations\/(\d+)/.exec(url.pathname)?.[1];
  const ofRecord = /\/records\/([^/]+)/.exec(url.pathname)?.[1];
  const isTickets = url.pathname.includes('/tickets');
  return {
    tickets: [...(ofTicket === undefined ? [] : [ofTicket]), ...(isTickets ? many : [])],
    organizations: ofOrganization === undefined ? [] : [ofOrganization],
    records: [
      ...(ofRecord === undefined ? [] : [decodeURIComponent(ofRecord)]),
      ...(named === null ? [] : [named]),
      ...recordsIn(body),
    ],
  };
}

interface Named {
  readonly id?: string;
  readonly external_id?: string;
}

/** Named by the record itself, or by the items of a job. */
function recordsIn(body: string | null): readonly string[] {
  if (body === null) return [];
  const { custom_object_record: record, job } = JSON.parse(body) as {
    readonly custom_object_record?: Named;
    readonly job?: { readonly items: readonly (Named | string)[] };
  };
  const all = [...(record === undefined ? [] : [record]), ...(job?.items ?? [])];
  return all.flatMap((one) => (typeof one === 'string' ? one : (one.external_id ?? one.id ?? [])));
}

/** As one text: the same text, the same state. A ticket that was only touched is the same. */
export function stateOf(desk: Desk, { tickets, organizations, records }: Targets): string {
  const wanted = new Set(records);
  const isNamed = ({ id, externalId }: ObjectRecord) => wanted.has(id) || wanted.has(externalId ?? '');
  const found = ['support_plan', 'support_contract', 'support_entry'].flatMap((object) =>
    records.length === 0 ? [] : [...desk.recordsOf(object).values()].filter(isNamed),
  );
  return JSON.stringify([
    tickets.map((id) => {
      const ticket = desk.tickets.get(Number(id));
      return ticket === null ? null : [ticket.status, ticket.organizationId, ticket.priority, ticket.tags];
    }),
    organizations.map((id) => desk.organizations.get(Number(id))?.tags),
    found.map(({ id, externalId, name, values }) => [id, externalId, name, values]),
  ]);
}

/** Id of the job that a write has asked for. */
export function jobIn(answer: unknown): string | null {
  return (answer as { readonly job_status?: { readonly id: string } }).job_status?.id ?? null;
}

/** Not one that Zendesk stopped, of which an item failed, or of which nothing is told any more. */
export function isJobDone({ jobs }: Desk, id: string): boolean {
  const job = jobs.find(id);
  if (job === null || job.end !== 'completed') return false;
  return (
    job.results === null ||
    job.results.every(({ success, error }) => success !== false && error === undefined)
  );
}
