// Each limit's window that holds the ticket: what it is made of, what was used before and what is used with it.
import { allowanceOf } from '../../../domain/allowance';
import type { WindowChange } from '../../../domain/explanation';
import { windowTitle } from '../window-name';
import type { Line, Speech } from './speech';

export function windowLines(speech: Speech): readonly Line[] {
  const { windows, notCounted } = speech.explanation;
  if (notCounted !== null) return [];
  const several = new Set(windows.map(({ contractId }) => contractId)).size > 1;
  return windows.map((window) => windowLine(window, several, speech));
}

function windowLine(change: WindowChange, several: boolean, speech: Speech): Line {
  const { why, reading } = speech;
  const { contractId, unit, limit, carried, adjusted, usedBefore, usedAfter } = change;
  const figure = (units: number) => speech.figure(units, unit);
  const window = windowTitle(change, reading);
  const total = figure(allowanceOf(change));
  const some = (units: number) => (units === 0 ? 'none' : figure(units));
  const parts = { limit: figure(limit), carried: some(carried), adjusted: some(adjusted), total };
  return {
    label: several ? why.window.of_contract({ window, contract: speech.contractName(contractId) }) : window,
    texts: [
      ...(carried === 0 && adjusted === 0 ? [] : [why.window.made_of(parts)]),
      usedAfter === usedBefore
        ? why.window.unchanged({ before: figure(usedBefore), total })
        : why.window.changed({ before: figure(usedBefore), after: figure(usedAfter), total }),
    ],
  };
}
