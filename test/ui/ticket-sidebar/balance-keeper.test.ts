// Who stores a balance, by whom alone it is not stored, and what of a group's fold goes with it.
import { gatherEvidence } from '../../../src/actions/gather-evidence';
import { balancesToKeep } from '../../../src/actions/checkpoint/build-balances';
import type { ToKeep } from '../../../src/actions/checkpoint/keep-balances';
import { openTicket } from '../../../src/actions/open-ticket';
import { BalanceKeeper } from '../../../src/ui/ticket-sidebar/balance-keeper';
import { decodeSettings } from '../../../src/zendesk/decode/settings';
import { sendThrough } from '../../../src/zendesk/rest/request';
import { ZendeskDesk } from '../../../src/zendesk/support-desk';
import { contractId } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import type { Desk } from '../../../workbench/desk/desk';
import { newTicket } from '../../support/account';
import { crowd, crowdId, recount, storedBalance } from '../../support/crowd';
import { deskFrame } from '../../support/desk-frame';
import { DeskClient, type RecordsPage } from '../../workbench/desk-client';

jest.setTimeout(30_000);

async function read() {
  const desk = stillDesk();
  const id = await newTicket(desk, 'atLimit');
  desk.clock.advance(3600);
  const settings = decodeSettings(desk.installation?.settings ?? {});
  const send = sendThrough({ request: (options) => deskFrame(desk, 'agent', 'keeper').request(options) });
  const reader = new ZendeskDesk(send, settings);
  const account = { settings, timeZone: desk.state.account.timeZone, groups: [] };
  const organizationId = String(desk.tickets.get(id)?.organizationId);
  const { facts, first, ticket: row, person } = await openTicket(reader, String(id), organizationId);
  const evidence = await gatherEvidence(reader, account, first, facts, row);
  if (evidence.kind !== 'whole') throw new Error(evidence.kind);
  const now = desk.clock.now();
  const toKeep: ToKeep = { evidence, row, person, account, now };
  const keep = (keeper: BalanceKeeper, one: ToKeep) => keeper.keep(reader, one);
  return { desk, toKeep, keep };
}

const seeingLess = ({ evidence, ...rest }: ToKeep): ToKeep => ({
  ...rest,
  evidence: { ...evidence, reach: { ...evidence.reach, seesLess: true } },
});

test.each<[string, (toKeep: ToKeep) => ToKeep]>([
  ['who sees only some tickets', (one) => ({ ...one, person: { ...one.person, isRestricted: true } })],
  ['a light agent', (one) => ({ ...one, person: { ...one.person, isLight: true } })],
  ['who finds fewer tickets than were counted', seeingLess],
])('%s stores no balance; the frame may, once that is over', async (_, change) => {
  const { desk, toKeep, keep } = await read();
  const keeper = new BalanceKeeper();
  await keep(keeper, change(toKeep));
  expect(await storedBalance(desk, 'atLimit')).toBeNull();
  await keep(keeper, toKeep);
  expect((await storedBalance(desk, 'atLimit'))?.data.at).toBe('2026-11-18T11:00:00Z');
});

test('of tickets that may not be all nobody makes a balance, whoever asks for one', async () => {
  const { toKeep } = await read();
  const made = ({ evidence, row, account, person, now }: ToKeep) =>
    balancesToKeep(evidence, row, account.settings, person.id, now);
  expect(made(toKeep)).toHaveLength(1);
  expect(made(seeingLess(toKeep))).toEqual([]);
});

async function dataOf(desk: Desk, contract: string): Promise<object> {
  const path = `/custom_objects/support_entry/records?filter[external_ids]=balance:${contract}:2026-11-01`;
  const { body } = await new DeskClient(desk).get<RecordsPage>(path);
  return JSON.parse(String(body.custom_object_records[0]?.custom_object_fields['data'])) as object;
}

test("a group's fold lies in one balance, that of its lowest contract", async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'coversTags');
  desk.clock.advance(3600);
  await recount(desk, id);
  expect(await dataOf(desk, contractId('coversTags'))).toHaveProperty('state');
  expect(await dataOf(desk, contractId('coversTags', 'other'))).not.toHaveProperty('state');
});

test('a fold that would make its record too long is left out, its balance is not', async () => {
  const desk = stillDesk();
  crowd(desk, 'archived', 1_700);
  for (let k = 0; k < 1_700; k += 1) {
    const ticket = desk.tickets.get(crowdId(k));
    if (ticket) desk.putTicket({ ...ticket, status: 'open' }, Date.parse(ticket.updatedAt));
  }
  desk.clock.advance(600);
  await recount(desk, crowdId(1_699));
  const data = await dataOf(desk, contractId('archived'));
  expect(data).toHaveProperty('windows');
  expect(data).not.toHaveProperty('state');
});
