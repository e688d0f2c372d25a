// The explanation of whatever the rules can decide: whole sentences, and no figure that the decision does not hold.
import fc from 'fast-check';
import type { Decision } from '../../../src/domain/decision';
import type { Reading } from '../../../src/ui/shared/reading';
import { WHY } from '../../../src/ui/shared/ticket-words';
import { stepsOf } from '../../../src/ui/verdict/why/steps';
import { overOf } from '../../../src/ui/verdict/over-of';
import type { VerdictView } from '../../../src/ui/verdict/verdict-view';
import { OPEN_TICKETS, TICKETS } from '../../../workbench/seed/named-tickets';
import type { Situation } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { history } from '../../domain/twin/histories';
import { readingFor, viewsOf } from '../../support/scenario-view';
import { Seat } from '../../support/seat';
import { stepsFor, textOf } from '../../support/why-text';

/** Of about twenty decisions each. */
const HISTORIES = 40;
const BROKEN = /undefined|NaN|null|Infinity|\[object|[{}]/;
const MONEY = /(?:€|KWD\s)\d[\d,]*\.\d+/g;

function moneyOf({ amount, currency, explanation: { price, final } }: Decision, reading: Reading) {
  const print = (minor: number | null, of: string | null) =>
    minor === null ? [] : [reading.formats.money(minor, of)];
  return new Set([
    ...print(amount, currency),
    ...(final === null ? [] : print(final.now.amount, final.now.currency)),
    ...[price?.gross, price?.amount, price?.unitPrice, price?.cap, price?.capLeft].flatMap((minor) =>
      print(minor ?? null, price?.currency ?? null),
    ),
  ]);
}

/** What is broken in the explanation, and figures that are not the decision's. */
function faultsIn(view: VerdictView, steps: ReturnType<typeof stepsOf>, reading: Reading): readonly string[] {
  const { decision } = view.standing;
  const text = textOf(steps);
  const lines = steps.flatMap((step) => step.lines);
  const known = moneyOf(decision, reading);
  const money = [...text.matchAll(MONEY)].map(([said]) => said);
  return [
    ...(BROKEN.exec(text) ?? []),
    ...(steps.length === 0 || steps.some((step) => step.lines.length === 0) ? ['an empty step'] : []),
    ...(lines.some(({ texts }) => texts.length === 0 || texts.includes('')) ? ['an empty line'] : []),
    ...money.filter((said) => !known.has(said) || !reading.showsPrices),
    ...unitsOf(decision, reading).filter((said) => !text.includes(said)),
  ];
}

/** What must be said of the windows and of how far the ticket goes beyond them. */
function unitsOf(decision: Decision, { formats }: Reading): readonly string[] {
  const { windows, price, notCounted } = decision.explanation;
  // Also where a final statement recorded the ticket as counted: the windows are those of today.
  if (notCounted !== null) return [];
  const over = overOf(decision);
  return [
    ...windows.map(({ usedBefore, unit }) => `${formats.exactUnits(usedBefore, unit)} of `),
    ...windows
      .filter(({ usedBefore, usedAfter }) => usedAfter !== usedBefore)
      .map(({ usedAfter, unit }) => `${formats.exactUnits(usedAfter, unit)} with this ticket.`),
    ...(over === null || price === null
      ? []
      : [`makes ${formats.exactUnits(over.position.at, over.position.unit)} of `]),
  ];
}

test('every decision of a random history is explained in whole sentences with its own figures', async () => {
  const why = await WHY.in('en').load();
  const readings = [await readingFor(), await readingFor({ showsPrices: false })];
  fc.assert(
    fc.property(history, (scenario) => {
      for (const view of viewsOf(scenario)) {
        for (const reading of readings) {
          expect(faultsIn(view, stepsOf(view, why, reading), reading)).toEqual([]);
        }
      }
    }),
    { numRuns: HISTORIES },
  );
}, 120_000);

const named = Object.entries({ ...OPEN_TICKETS, ...TICKETS });
const FAULTY: readonly string[] = ['faultyContract', 'faultyPlan', 'missingPlan'] satisfies Situation[];

test.each(named.filter(([name]) => !FAULTY.includes(name)))(
  'the ticket %p of the seed explains its verdict',
  async (_name, id) => {
    const desk = stillDesk();
    desk.clock.advance(600);
    const { verdict } = await new Seat(desk, id).open();
    const reading = { ...(await readingFor()), now: () => desk.clock.now() };
    expect(faultsIn(verdict, await stepsFor(verdict, reading), reading)).toEqual([]);
  },
);
