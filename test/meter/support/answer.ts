// The command's answer to a scenario, without a process around it.
import { scenarioOf } from '../../../scripts/meter/load-scenario';
import { printJson } from '../../../scripts/meter/print-json';
import { replayOf } from '../../../scripts/meter/replay';

/** Throws BadInput with the command's one line where the scenario is refused. */
export function answerTo(scenario: unknown): unknown {
  let text = '';
  printJson(replayOf(scenarioOf(scenario)), (piece) => {
    text += piece;
  });
  return JSON.parse(text);
}
