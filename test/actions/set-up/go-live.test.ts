// The preview of going live says what would be tagged from a day on, by the rules that will tag it.
import { goLivePreview } from '../../../src/actions/set-up/go-live-preview';
import { chargesOf } from '../../../src/actions/account/charges';
import type { CountedAccount } from '../../../src/actions/account/counted-account';
import { stillDesk } from '../../../workbench/seed/seed';
import { AccountSeat } from '../../support/account-seat';

let counted: CountedAccount;
beforeAll(async () => {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, rateLimits: false };
  // Observing: nothing is live yet.
  if (desk.installation) {
    desk.installation = { ...desk.installation, settings: { ...desk.installation.settings, live_from: '' } };
  }
  counted = await new AccountSeat(desk, 'admin').count();
});

test('while only observing no ticket bears a tag, and the preview counts what would', () => {
  const tags = counted.groups.flatMap(({ count }) =>
    count.kind === 'counted' ? count.lines.flatMap(({ decision }) => decision.tag ?? []) : [],
  );
  expect(tags).toEqual([]);
  const { tickets, rows } = goLivePreview(counted, '2026-11-01');
  expect(tickets).toBeGreaterThan(5);
  expect(rows).toHaveLength(tickets);
});

test('its sums are those of the charges that would be billed from that day on', () => {
  const preview = goLivePreview(counted, '2026-11-01');
  const fjord = preview.rows.filter(({ organizationName }) => organizationName === 'Fjord Freight');
  expect(fjord.map(({ tag, amount, currency }) => [tag, amount, currency])).toEqual([
    ['billable_overage', 4_000, 'EUR'],
    ['billable_overage', 4_000, 'EUR'],
    ['billable_overage', 4_000, 'EUR'],
  ]);
  const billed = preview.rows.filter(({ tag }) => tag === 'billable_overage' || tag === 'billable_usage');
  for (const { currency, amount } of preview.sums) {
    const own = billed.filter((row) => row.currency === currency);
    expect([currency, amount]).toEqual([currency, own.reduce((sum, row) => sum + row.amount, 0)]);
  }
  expect(preview.sums.length).toBeGreaterThan(0);
});

test('a later day leaves out what lies before it, whatever it has used up', () => {
  const all = goLivePreview(counted, '2026-11-01');
  const late = goLivePreview(counted, '2026-11-17');
  const wanted = all.rows.filter(({ createdAt }) => createdAt >= '2026-11-16T23:00:00Z');
  expect(late.rows.map(({ ticketId }) => ticketId)).toEqual(wanted.map(({ ticketId }) => ticketId));
  expect(late.tickets).toBeLessThan(all.tickets);
  expect(goLivePreview(counted, '2027-01-01')).toMatchObject({ tickets: 0, rows: [], sums: [] });
});

test('tickets that are solved or closed by now are told apart: nobody tags those without asking', () => {
  const { rows, settled } = goLivePreview(counted, '2026-01-01');
  expect(settled).toBe(rows.filter(({ status }) => status === 'solved' || status === 'closed').length);
  expect(settled).toBeGreaterThan(0);
});

test('a day before the first that was counted is told, for its list is not whole', () => {
  expect(goLivePreview(counted, '2024-01-01').countedSince).toBe('2026-01-01');
});

test('what is a charge while observing is none of a preview: looking changes nothing', () => {
  const before = JSON.stringify(chargesOf(counted, { from: '2026-11-01', to: '2026-11-30' }));
  goLivePreview(counted, '2026-11-01');
  expect(JSON.stringify(chargesOf(counted, { from: '2026-11-01', to: '2026-11-30' }))).toBe(before);
});

test('the first verdict is shown on an open ticket that a contract serves', () => {
  const { firstVerdict } = goLivePreview(counted, '2026-11-01');
  const lines = counted.groups.flatMap(({ count }) => (count.kind === 'counted' ? count.lines : []));
  const line = lines.find(({ ticket }) => ticket.id === firstVerdict?.ticketId);
  expect(line?.decision.contractId).not.toBeNull();
  expect(['new', 'open', 'pending', 'hold']).toContain(line?.ticket.status);
});
