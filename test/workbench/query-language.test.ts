// What a query means (zendesk-platform 6.5): each line is one rule, with the number of seeded tickets it finds.
import { FIELDS, ORGANIZATIONS } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient } from './desk-client';

const { overLimit, noContract, weekElsewhere, hours } = ORGANIZATIONS;
const over = `organization:${overLimit.id}`;
const vega = `organization:${weekElsewhere.id}`;

test.each([
  ['an organization by its number', `type:ticket ${over}`, 128],
  ['an organization by its name in quotes', 'type:ticket organization:"Fjord Freight"', 128],
  ['an organization by one word of its name', 'type:ticket organization:fjord', 128],
  ['a repeated property is an alternative', `type:ticket ${over} organization:${noContract.id}`, 132],
  ['a tag', `type:ticket ${over} tags:billable_overage`, 3],
  ['a tag that is absent', `type:ticket ${over} -tags:billable_overage`, 125],
  ['tags repeated are alternatives', 'type:ticket tags:billable_usage tags:overage_waived', 7],
  ['tags in quotes must all be there', `type:ticket tags:"billable_overage support_plan_care_50"`, 3],
  ['created from an instant on', `type:ticket ${vega} created>=2026-11-15T11:30:00Z`, 4],
  ['created after an instant', `type:ticket ${vega} created>2026-11-15T11:30:00Z`, 3],
  ['created before an instant', `type:ticket ${vega} created<2026-11-15T11:30:00Z`, 1],
  ['created up to an instant', `type:ticket ${vega} created<=2026-11-15T11:30:00Z`, 2],
  ['an instant with an offset', `type:ticket ${vega} created>=2026-11-15T12:30:00+01:00`, 4],
  ['a range', `type:ticket ${over} created>=2026-10-31T23:00:00Z created<2026-11-30T23:00:00Z`, 53],
  ['a status and beyond', `type:ticket ${over} status>=closed`, 108],
  ['below a status', `type:ticket ${over} status<solved`, 7],
  ['a priority', `type:ticket organization:${noContract.id} priority:urgent`, 1],
  ['a custom field', `type:ticket custom_field_${FIELDS.product}:product_cloud`, 5],
  [
    'a custom field above a number',
    `type:ticket organization:${hours.id} custom_field_${FIELDS.totalTime}>3600`,
    4,
  ],
  ['any value of a custom field', `type:ticket custom_field_${FIELDS.totalTime}:*`, 8],
  ['words of the subject', `type:ticket ${over} invoice address`, 16],
  ['a phrase', `type:ticket ${over} "wrong address"`, 16],
  ['the words of a phrase in another order', `type:ticket ${over} "address wrong"`, 0],
  ['the beginning of a word', `type:ticket ${over} invoi*`, 16],
  ['a word that is absent', `type:ticket ${over} -invoice`, 112],
  ['a requester by e-mail', 'type:ticket requester:customer-360008@example.com', 4],
  ['a group by name', `type:ticket ${over} group:"Second line"`, 32],
  ['by e-mail, as `mail`', `type:ticket ${over} via:mail`, 42],
  ['by e-mail, as `email`', `type:ticket ${over} via:email`, 42],
  ['no organization', 'type:ticket organization:none', 0],
  ['updated since', `type:ticket ${over} updated>2026-11-18T08:00:00Z`, 1],
  ['solved since', `type:ticket ${over} solved>=2026-11-16T00:00:00Z`, 8],
])('%s: %s', async (_rule, query, found) => {
  expect(await new DeskClient(stillDesk()).count(query)).toBe(found);
});

test("a date without a time is the account's day", async () => {
  const desk = stillDesk();
  const client = new DeskClient(desk);
  // 2026-11-15T23:30Z is the 16th in Warsaw, the 15th in UTC.
  const ticket = { requester_id: 410_008, comment: { body: 'x' } };
  desk.clock.set('2026-11-15T23:30:00Z');
  await client.post('/tickets', { ticket });
  desk.clock.set('2026-11-18T10:00:00Z');
  const on = (day: string) => client.count(`type:ticket organization:${noContract.id} created:${day}`);
  const inWarsaw = [await on('2026-11-15'), await on('2026-11-16')];
  desk.state.account = { ...desk.state.account, timeZone: 'UTC' };
  expect([inWarsaw, await on('2026-11-15'), await on('2026-11-16')]).toEqual([[0, 1], 1, 0]);
});

test.each(['soon', '2026-02-30', '2026-11-18T25:00', '2026-13-01T10:00:00Z', '2026-02-30T10:00:00Z'])(
  'a date that is none is refused with 422: %s',
  async (date) => {
    expect((await new DeskClient(stillDesk()).search(`type:ticket created>${date}`)).status).toBe(422);
  },
);
