// A correction is taken by one statement, whoever finalises which window of its contract in the same second.
import type { Finalised } from '../../../src/actions/statements/finalise';
import type { Desk } from '../../../workbench/desk/desk';
import { stillDesk } from '../../../workbench/seed/seed';
import { correctionRow, EMPTY_BOOK } from '../../support/counted';
import { CONTRACT, october, openMonth, recordsOf, StatementSeat } from '../../support/statement-seat';

const CORRECTION = correctionRow({ contractId: CONTRACT });
const group = { ...openMonth(), book: { ...EMPTY_BOOK, corrections: [CORRECTION] } };
const OCTOBER = october(group);
const SEPTEMBER = { ...OCTOBER, startsOn: '2026-09-01', endsOn: '2026-09-30', number: 'September' };

const other = (sheet: typeof OCTOBER) => ({
  otherHeads: [`statement:${CONTRACT}:${sheet === OCTOBER ? '2026-09-01' : '2026-10-01'}`],
});
const finalised = (seat: StatementSeat, sheet: typeof OCTOBER) => seat.finalise(sheet, group, other(sheet));

function takers(desk: Desk): readonly unknown[] {
  return recordsOf(desk, 'statement')
    .filter(({ values }) => values['state'] !== 'undone')
    .filter(({ values }) => String(values['data']).includes(CORRECTION.externalId))
    .map(({ values }) => values['starts_on']);
}

function deskWith(duplicateExternalId: 'refused' | 'accepted'): Desk {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, duplicateExternalId };
  return desk;
}

test.each(['refused', 'accepted'] as const)(
  'whatever one does between two requests of the other, one statement takes the correction (a second record is %s)',
  async (duplicates) => {
    const met = new Set<Finalised['kind']>();
    for (let between = 1; between <= 14; between += 1) {
      const desk = deskWith(duplicates);
      const [one, two] = [new StatementSeat(desk, 'manager'), new StatementSeat(desk, 'admin')];
      let theirs: Promise<Finalised> | null = null;
      one.before = async (request) => {
        if (request === between) theirs = two.answered(finalised(two, SEPTEMBER));
        await theirs;
      };
      met.add((await one.answered(finalised(one, OCTOBER))).kind);
      if (theirs !== null) met.add((await (theirs as Promise<Finalised>)).kind);
      expect(takers(desk)).toHaveLength(1);
    }
    expect([...met].sort()).toEqual(['claimed', 'final', 'stale']);
  },
);

test.each(['refused', 'accepted'] as const)(
  'step by step beside one another they take it once (a second record is %s)',
  async (duplicates) => {
    for (let ahead = 0; ahead < 8; ahead += 1) {
      const desk = deskWith(duplicates);
      const seats = [new StatementSeat(desk, 'manager'), new StatementSeat(desk, 'admin')] as const;
      const steps = [0, 0];
      seats.forEach((seat, at) => {
        // The first is so many requests ahead of the second.
        seat.before = async (request) => {
          steps[at] = request;
          for (let turns = 0; turns < 50 && at === 1 && (steps[0] ?? 0) < request + ahead; turns += 1) {
            await Promise.resolve();
          }
        };
      });
      await Promise.all([
        seats[0].answered(finalised(seats[0], OCTOBER)),
        seats[1].answered(finalised(seats[1], SEPTEMBER)),
      ]);
      expect(takers(desk)).toHaveLength(1);
    }
  },
);

test('a claim whose statement became final without the correction is void: the next statement takes it', async () => {
  const desk = deskWith('refused');
  const one = new StatementSeat(desk, 'manager');
  // Cut off after its claim, before its head.
  one.before = () => {
    if (recordsOf(desk, 'statement_page').some(({ externalId }) => externalId?.startsWith('taken:')))
      one.lives = 0;
    return Promise.resolve();
  };
  await one.answered(finalised(one, SEPTEMBER).catch(() => null));
  expect(takers(desk)).toEqual([]);
  const two = new StatementSeat(desk, 'admin');
  expect(await two.answered(finalised(two, OCTOBER))).toEqual({
    kind: 'claimed',
    headId: `statement:${CONTRACT}:2026-09-01`,
  });
  const without = { ...SEPTEMBER, corrections: [], corrected: 0, total: SEPTEMBER.sums.amount };
  expect(await two.answered(two.finalise(without, group, other(SEPTEMBER)))).toMatchObject({ kind: 'final' });
  expect(await two.answered(finalised(two, OCTOBER))).toMatchObject({ kind: 'final' });
  expect(takers(desk)).toEqual(['2026-10-01']);
});

test('whoever claimed it goes on after a crash', async () => {
  const desk = deskWith('refused');
  for (let lives = 1; ; lives += 1) {
    const seat = new StatementSeat(desk, 'manager', `try ${lives}`);
    seat.lives = lives;
    const made = await seat.answered(finalised(seat, OCTOBER).catch(() => null));
    if (made === null) continue;
    expect(made).toMatchObject({ kind: 'final' });
    break;
  }
  expect(takers(desk)).toEqual(['2026-10-01']);
});
