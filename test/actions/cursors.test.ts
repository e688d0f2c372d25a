// A list whose pages lead back to themselves is a failure of Zendesk's, whoever reads it, and never read without end.
import { nothingYet, TicketReader } from '../../src/actions/account/read-tickets';
import { strayTags } from '../../src/actions/recount/stray-tags';
import { ZendeskManyContracts } from '../../src/zendesk/many-contracts-desk';
import { changedSince, markOf } from '../../src/zendesk/rest/record-changes';
import { everyRecord } from '../../src/zendesk/rest/record-list';

const PATH = '/api/v2/custom_objects/support_entry/records';
const NOW = '2026-11-18T10:00:00Z';
const RECORD = { id: 'a', name: 'a', external_id: null, custom_object_fields: {}, updated_at: NOW };
/** Beyond it a reading is taken for endless: then it is told something else than what is waited for. */
const MOST = 50;

/** Two pages in turn. */
function circle<T>(page: T) {
  let asked = 0;
  return () => {
    asked += 1;
    if (asked > MOST) throw new Error('read without end');
    return Promise.resolve({ ...page, next: `c${asked % 2}` });
  };
}

const through = <T>(ask: () => Promise<T>) => ask();

const READINGS: Readonly<Record<string, () => Promise<unknown>>> = {
  'the newest records': () => markOf(records(), PATH),
  'changed records': () => changedSince(records(), PATH, { at: '2026-01-01T00:00:00Z', recordIds: [] }),
  'all records': () => everyRecord(records(), PATH, through),
  'all organizations': () => new ZendeskManyContracts(records()).everyOrganization(),
  'tagged organizations': () => {
    const desk = {
      taggedOrganizations: circle({ organizations: [] }),
      organizationTags: () => Promise.resolve(new Map<string, readonly string[]>()),
    };
    const tagged = { id: '1', name: 'One', externalId: null, tags: ['support_plan_gone'] };
    const all = { plans: [], contracts: [], organizations: [tagged], untold: new Set<string>() };
    return strayTags({ read: through }, desk, all);
  },
  'all tickets': () => {
    const ticketPage = circle({ tickets: [], faulty: [], size: 1_000 });
    return new TicketReader(nothingYet(NOW, NOW)).readOn({ ticketPage } as never, () => undefined);
  },
};

function records() {
  const ask = circle({ custom_object_records: [RECORD], organizations: [] });
  return async () => {
    const { next, ...page } = await ask();
    return { ...page, meta: { has_more: true, after_cursor: next } };
  };
}

test.each(Object.keys(READINGS))('%s are not read in a circle', async (name) => {
  await expect(READINGS[name]?.()).rejects.toMatchObject({
    facts: { kind: 'malformed', detail: 'a cursor that leads back' },
  });
});
