// The seeded account: deterministic, made through the app's data model, and true to the metering rules.
import { DATA_MODEL } from '../../src/zendesk/data-model/data-model';
import { readLookupFieldIds } from '../../src/zendesk/data-model/lookup-field-ids';
import { GROUPS, ORGANIZATIONS, ticketId, type Situation } from '../../workbench/seed/cast';
import { OPEN_TICKETS, TICKETS } from '../../workbench/seed/named-tickets';
import { RUNS, ticketCount } from '../../workbench/seed/runs';
import { stillDesk } from '../../workbench/seed/seed';
import { decisionsOf } from './seed-scenario';

const OURS = ['billable_overage', 'overage_to_confirm', 'billable_usage', 'overage_waived'];
const FAULTY: readonly Situation[] = ['faultyContract', 'faultyPlan', 'missingPlan'];
/** Its follow-up inherited a tag that the rules do not give it. */
const INHERITED = ticketId('merged', ticketCount('merged'));

test('two seeds are the same account', () => {
  const [one, two] = [stillDesk(), stillDesk()];
  expect([...one.tickets.values()]).toEqual([...two.tickets.values()]);
  expect([...one.recordsOf('support_entry').values()]).toEqual([...two.recordsOf('support_entry').values()]);
});

test('the three objects are those of the data model, field by field', () => {
  const desk = stillDesk();
  for (const model of DATA_MODEL) {
    const made = desk.objects
      .get(model.key)
      ?.fields.map(({ key, type, targetType }) => [key, type, targetType]);
    expect(made).toEqual(model.fields.map(({ key, type, target }) => [key, type, target ?? null]));
  }
});

test('the setting lookup_field_ids names the two organization fields', () => {
  const desk = stillDesk();
  const ids = readLookupFieldIds(desk.installation?.settings.lookup_field_ids);
  const field = (object: string) =>
    String(desk.objects.get(object)?.fields.find(({ key }) => key === 'organization')?.id);
  expect(ids).toEqual({
    contractOrganization: field('support_contract'),
    entryOrganization: field('support_entry'),
  });
});

const groups: Situation[][] = (Object.keys(ORGANIZATIONS) as Situation[])
  .filter((situation) => !FAULTY.includes(situation) && situation !== 'drawing')
  .map((situation) => (situation === 'drawnFrom' ? ['drawnFrom', 'drawing'] : [situation]));

test.each(groups.map((group) => [group.join(' and '), group] as const))(
  'the tags of %s are what the rules give',
  (_name, group) => {
    const desk = stillDesk();
    for (const { ticketId: id, tag } of decisionsOf(desk, group)) {
      const own = desk.tickets.get(Number(id))?.tags.filter((one) => OURS.includes(one)) ?? [];
      const expected = Number(id) === INHERITED ? ['billable_overage'] : tag === null ? [] : [tag];
      expect([id, own]).toEqual([id, expected]);
    }
  },
);

test('the named tickets are what their names say', () => {
  const desk = stillDesk();
  const ticket = (id: number) => desk.tickets.get(id);
  expect(ticket(TICKETS.mergedAway)?.tags).toContain('closed_by_merge');
  expect(ticket(TICKETS.byAiAgent)?.supportType).toBe('ai_agent');
  expect(ticket(TICKETS.followUp)?.via).toMatchObject({
    rel: 'follow_up',
    fromTicketId: TICKETS.closedOverage,
  });
  expect(ticket(TICKETS.closedOverage)).toMatchObject({ status: 'closed', followupIds: [TICKETS.followUp] });
  expect(ticket(TICKETS.withManyTags)?.tags.length).toBeGreaterThanOrEqual(500);
  expect(ticket(TICKETS.restrictedSees)?.groupId).toBe(GROUPS.secondLine.id);
  expect(ticket(TICKETS.restrictedDoesNotSee)?.groupId).toBe(GROUPS.support.id);
  for (const id of Object.values(OPEN_TICKETS)) expect(ticket(id)?.status).toBe('open');
});

test('the named situations are in the state that their names say', () => {
  const desk = stillDesk();
  const last = (situation: Situation) => decisionsOf(desk, [situation]).at(-1);
  expect(last('oneLeft')).toMatchObject({ state: 'included' });
  expect(last('overLimit')).toMatchObject({ state: 'overage', amount: 4000, tag: 'billable_overage' });
  expect(last('expired')).toMatchObject({ state: 'no_plan', reason: 'expired' });
  expect(last('inRenewal')).toMatchObject({ state: 'included' });
  expect(last('suspended')).toMatchObject({ state: 'no_plan', reason: 'suspended' });
  expect(last('noContract')).toMatchObject({ state: 'no_plan', reason: 'no_contract' });
  expect(last('waived')).toMatchObject({ state: 'waived' });
  expect(last('doNotBill')).toMatchObject({ state: 'overage', reason: 'not_billed' });
  expect(last('rollover')).toMatchObject({ state: 'included' });
  expect(RUNS.oneLeft.at(-1)?.count).toBe(49);
});
