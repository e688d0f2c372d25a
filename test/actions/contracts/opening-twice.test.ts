// Opening balances on the simulated desk: entered once, by whomever, unless somebody means it twice.
import type { ContractChange, PlannedUnits } from '../../../src/actions/contracts/contract-change';
import { makeChange } from '../../../src/actions/contracts/make-change';
import type { Desk } from '../../../workbench/desk/desk';
import { contractId, ORGANIZATIONS, USERS } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { ContractSeat } from '../../support/contract-seat';

const OLD = contractId('prepaid');

function openingOf(units: readonly PlannedUnits[]): ContractChange {
  return {
    v: 1,
    kind: 'opening',
    make: null,
    about: { id: OLD, name: 'Quartz' },
    end: null,
    organizationId: String(ORGANIZATIONS.prepaid.id),
    units,
    authorId: String(USERS.admin.id),
    at: '2026-11-18T10:00:00Z',
  };
}

const entered = (desk: Desk) =>
  [...desk.recordsOf('support_entry').values()].filter(
    ({ externalId, values }) => externalId?.startsWith('adjustment:') && values['state'] === 'active',
  );

test('opening balances that were begun are finished, and only what others entered meanwhile stops them', async () => {
  const units = (['month', 'year'] as const).map((period) => ({
    externalId: `adjustment:${period}`,
    period,
    startsOn: '2026-11-01',
    units: '-3',
    reason: 'Used before',
  }));
  for (let lives = 1; ; lives += 1) {
    expect(lives).toBeLessThan(60);
    const desk = stillDesk();
    const seat = new ContractSeat(desk, 'admin');
    const opening = openingOf(units);
    const seen = { adjustments: new Set<string>() };
    seat.lives = lives;
    const first = await makeChange(seat.parts, opening, seen).catch(() => 'killed' as const);
    seat.lives = Infinity;
    expect(await makeChange(seat.parts, opening, seen)).toEqual({ kind: 'done', contractId: OLD });
    expect(entered(desk)).toHaveLength(2);
    const theirs = {
      ...opening,
      at: '2026-11-18T11:00:00Z',
      units: units.map((one) => ({ ...one, externalId: `${one.externalId}-2` })),
    };
    const stopped = await makeChange(seat.parts, theirs, seen);
    if (stopped.kind !== 'entered') throw new Error(stopped.kind);
    expect(stopped.adjustments.map(({ period }) => period).sort()).toEqual(['month', 'year']);
    expect(entered(desk)).toHaveLength(2);
    desk.clock.advance(600);
    expect(await seat.parts.contracts.begunChanges()).toEqual([]);
    if (first !== 'killed') break;
  }
});
