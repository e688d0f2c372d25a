// The engine against the naive twin: thousands of random histories, one answer.
import fc from 'fast-check';
import { printJson } from '../../scripts/meter/print-json';
import { replayOf } from '../../scripts/meter/replay';
import { scenarioOf } from '../../scripts/meter/load-scenario';
import { history } from './twin/histories';
import { twin } from './twin/twin';

function answer(scenario: unknown): unknown {
  let text = '';
  printJson(replayOf(scenarioOf(scenario)), (piece) => {
    text += piece;
  });
  return JSON.parse(text);
}

test('the fold and a twin that looks again at everything for every ticket give the same answer', () => {
  fc.assert(
    fc.property(history, (scenario) => {
      expect(answer(scenario)).toEqual(twin(scenario));
    }),
    { numRuns: Number(process.env['HISTORIES'] ?? 2000) },
  );
}, 300_000);
