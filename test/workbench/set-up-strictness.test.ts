// What set-up writes: views, SLA policies, ticket fields, settings, organizations. What is misspelt there would hold for
// nothing, so it is refused as Zendesk does (tables: API description and conditions reference; words: general knowledge).
import { ORGANIZATIONS } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient } from './desk-client';

const OPEN = { field: 'status', operator: 'is', value: 'open' };
const client = () => new DeskClient(stillDesk());
const made = async (view: object) =>
  (await client().post('/views', { view: { title: 'x', all: [OPEN], ...view } })).status;

test.each([
  ['an unknown field', { field: 'colour', operator: 'is', value: 'red' }, 422],
  ['a custom field that is not there', { field: 'custom_fields_1', operator: 'is', value: 'red' }, 422],
  ['an unknown operator', { ...OPEN, operator: 'equals' }, 422],
  ['an operator of another field', { field: 'current_tags', operator: 'is', value: 'a' }, 422],
  ['no operator', { field: 'status', value: 'open' }, 422],
  ['an unknown status', { ...OPEN, value: 'opened' }, 422],
  ['an unknown priority', { field: 'priority', operator: 'is', value: 'top' }, 422],
  ['no tag', { field: 'current_tags', operator: 'includes', value: '' }, 422],
  ['a name for an id', { field: 'organization_id', operator: 'is', value: 'Fjord' }, 422],
  ['text instead of a condition', 'status is open', 400],
  ['what is not simulated', { field: 'via_id', operator: 'is', value: '4' }, 501],
  ['what is not simulated either', { field: 'updated_at', operator: 'less_than', value: '5' }, 501],
])('a view whose condition has %s is refused', async (_what, condition, status) => {
  expect([await made({ all: [OPEN, condition] }), await made({ any: [condition] })]).toEqual([
    status,
    status,
  ]);
});

test.each([
  ['conditions in one text', { all: 'status is open' }, 400],
  ['a column that views do not have', { output: { columns: ['status', 'tags'] } }, 422],
  ['the subject by its name, for its column is description', { output: { columns: ['subject'] } }, 422],
  ['an order by what views are not sorted by', { output: { columns: [], sort_by: 'description' } }, 422],
])('a view with %s is refused', async (_what, wrong, status) => {
  expect(await made(wrong)).toBe(status);
});

interface Installed {
  readonly title: string;
  readonly conditions: { readonly all: object[]; readonly any: object[] };
  readonly execution: { readonly columns: { readonly id: string }[]; readonly sort_by: string };
}

test('the views that our app installs are such as Zendesk takes', async () => {
  const installed = (await client().get<{ views: Installed[] }>('/views')).body.views;
  expect(installed.length).toBeGreaterThan(2);
  for (const { title, conditions, execution } of installed) {
    const output = { columns: execution.columns.map(({ id }) => id), sort_by: execution.sort_by };
    expect([title, await made({ title, ...conditions, output })]).toEqual([title, 200]);
  }
});

const metric = { priority: 'low', metric: 'first_reply_time', target: 60, business_hours: false };
const policy = { title: 'x', filter: { all: [OPEN], any: [] }, policy_metrics: [metric] };

test.each([
  ['a filter of an unknown field', { filter: { all: [{ ...OPEN, field: 'colour' }], any: [] } }, 422],
  ['a filter that is text', { filter: 'all' }, 400],
  ['an unknown metric', { policy_metrics: [{ ...metric, metric: 'reply' }] }, 422],
  ['an unknown priority', { policy_metrics: [{ ...metric, priority: 'top' }] }, 422],
  ['no time', { policy_metrics: [{ ...metric, target: 0 }] }, 422],
  ['half a minute', { policy_metrics: [{ ...metric, target: 0.5 }] }, 422],
  ['no word on business hours', { policy_metrics: [{ ...metric, business_hours: undefined }] }, 422],
  ['one metric twice', { policy_metrics: [metric, { ...metric, target: 90 }] }, 422],
  ['metrics that are no list', { policy_metrics: {} }, 400],
])('an SLA policy with %s is refused', async (_what, wrong, status) => {
  const { status: answered } = await client().post('/slas/policies', { sla_policy: { ...policy, ...wrong } });
  expect(answered).toBe(status);
});

test('an SLA policy that is in order is taken', async () => {
  expect((await client().post('/slas/policies', { sla_policy: policy })).status).toBe(201);
});

test.each([
  ['of an unknown type', { type: 'colour' }],
  ['without its options', { type: 'tagger' }],
  [
    'with an option that is two tags',
    { type: 'tagger', custom_field_options: [{ name: 'A', value: 'a b' }] },
  ],
  [
    'with one value twice',
    {
      type: 'tagger',
      custom_field_options: [
        { name: 'A', value: 'a' },
        { name: 'B', value: 'a' },
      ],
    },
  ],
])('a ticket field %s is refused', async (_what, wrong) => {
  const { status } = await client().post('/ticket_fields', { ticket_field: { title: 'x', ...wrong } });
  expect(status).toBe(422);
});

test.each([
  ['a setting that the app does not have', { live_form: '2026-01-01' }, 422],
  ['settings that are no hash', 'live_from', 400],
])('an installation does not take %s', async (_what, settings, status) => {
  const desk = stillDesk();
  const before = desk.installation?.settings;
  expect((await new DeskClient(desk).put('/apps/installations/7001', { settings })).status).toBe(status);
  expect(desk.installation?.settings).toEqual(before);
});

test('an organization keeps off the name of another, and may keep its own', async () => {
  const own = `/organizations/${ORGANIZATIONS.noContract.id}`;
  const renamed = async (name: string) => (await client().put(own, { organization: { name } })).status;
  expect(await renamed(ORGANIZATIONS.overLimit.name.toUpperCase())).toBe(422);
  expect(await renamed(ORGANIZATIONS.noContract.name)).toBe(200);
  expect((await client().get('/organizations/autocomplete')).status).toBe(400);
});
