// The installed app's settings, as different hosts hand them over.
import { decodeSettings } from '../../src/zendesk/decode/settings';

test('without settings the app observes only and everything is at its default', () => {
  expect(decodeSettings({})).toMatchObject({
    rules: {
      liveFrom: null,
      notCountedTags: ['closed_by_merge'],
      countFollowUps: true,
      countAiAgentTickets: false,
    },
    faults: [],
    slaOnOverage: false,
    showsPricesToAgents: true,
    lookupFieldIds: null,
  });
});

test.each([true, 'true', '1'])('a checkbox that comes as %p is on', (value) => {
  expect(decodeSettings({ sla_on_overage: value }).slaOnOverage).toBe(true);
});

test.each([
  [360007, '360007'],
  ['360007', '360007'],
  ['', null],
  [{ id: 360007 }, null],
])('a time field that is %j is known as %j', (value, timeFieldId) => {
  expect(decodeSettings({ time_field_id: value }).timeFieldId).toBe(timeFieldId);
});

test('a checkbox that is neither is a fault', () => {
  expect(decodeSettings({ sla_on_overage: 'maybe' }).faults).toEqual([
    { field: 'sla_on_overage', kind: 'not_a_flag' },
  ]);
});

test('a live_from that is no date is a fault under its name on the settings page', () => {
  expect(decodeSettings({ live_from: '2026-02-30' })).toMatchObject({
    rules: null,
    faults: [{ field: 'live_from', kind: 'not_a_date' }],
  });
});

test('damaged ids of lookup fields are as good as none', () => {
  expect(decodeSettings({ lookup_field_ids: '{"v":2}' }).lookupFieldIds).toBeNull();
  expect(decodeSettings({ lookup_field_ids: '{' }).lookupFieldIds).toBeNull();
});
