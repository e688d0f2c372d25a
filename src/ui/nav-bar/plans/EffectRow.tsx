// One contract before and after: a figure alone where it stays, both where it changes.
import type { ContractEffect, EffectSide } from '../../../actions/plans/effect-sides';
import { RECORDS } from '../../shared/details-words';
import { faultWords, recordWords } from '../../shared/fault-words';
import { useReading } from '../../shared/reading-context';
import type { Formats } from '../../shared/formats';
import { isolated, useWords } from '../../shared/words';
import type { PlansWords } from './plan-says';

interface EffectRowProps {
  readonly effect: ContractEffect;
  readonly words: PlansWords;
  /** Another contract of the organization has the same name, as a renewal may: their days tell them apart. */
  readonly hasNamesake: boolean;
}

export function EffectRow({ effect, words: { effect: said }, hasNamesake }: EffectRowProps) {
  const { formats } = useReading();
  const records = useWords(RECORDS);
  const { contract, organizationName, days, before, after, tickets } = effect;
  const untold = (side: EffectSide) => {
    if (side.kind === 'needs_older') return said.needs_older({ date: formats.day(side.from.slice(0, 10)) });
    if (side.kind === 'counted') return null;
    const why = side.faulty.flatMap(({ record, faults }) =>
      faults.map((fault) => `${recordWords(record, records)}: ${faultWords(fault, records)}`),
    );
    return [said.untold(), ...why].join(' · ');
  };
  const both = (print: (side: Counted) => string) => {
    const [was, is] = [before, after].map((side) =>
      side.kind === 'counted' ? print(side) : side.kind === 'needs_older' ? '' : said.untold(),
    );
    return was === is ? was : said.change({ before: was ?? '', after: is ?? '' });
  };
  const why = untold(after) ?? untold(before);
  return (
    <tr>
      <th scope="row">
        {isolated(organizationName ?? contract.name)}
        {organizationName !== null && <div>{isolated(contract.name)}</div>}
        {hasNamesake && days !== null && (
          <div>
            {days.endsOn === null
              ? said.since({ date: formats.day(days.startsOn) })
              : formats.window('term', days.startsOn, days.endsOn)}
          </div>
        )}
      </th>
      <td>
        {lefts(before, after, formats).map(({ window, was, is }) => (
          <div key={window ?? ''}>
            {window === null
              ? said.no_limit()
              : said.left_of({
                  window,
                  left: was === is ? is : said.change({ before: was, after: is }),
                })}
          </div>
        ))}
        {why !== null && <div>{why}</div>}
      </td>
      <td>{both((side) => formats.units(side.overage, side.unit))}</td>
      <td>{both((side) => formats.money(side.amount, side.currency))}</td>
      <td>{formats.number(tickets)}</td>
    </tr>
  );
}

type Counted = Extract<EffectSide, { kind: 'counted' }>;

interface Left {
  /** Null = no limit holds. */
  readonly window: string | null;
  readonly was: string;
  readonly is: string;
}

/** A window of either side by its name; "–" where that side has none such. */
function lefts(before: EffectSide, after: EffectSide, formats: Formats): readonly Left[] {
  const [was, is] = [windowsOf(before, formats), windowsOf(after, formats)];
  const names = [...new Set([...is.keys(), ...was.keys()])];
  if (names.length === 0) {
    return before.kind === 'counted' && after.kind === 'counted' ? [{ window: null, was: '', is: '' }] : [];
  }
  return names.map((window) => ({ window, was: was.get(window) ?? '–', is: is.get(window) ?? '–' }));
}

function windowsOf(side: EffectSide, formats: Formats): ReadonlyMap<string, string> {
  if (side.kind !== 'counted') return new Map();
  return new Map(
    side.windows.map(({ period, startsOn, endsOn, remaining }) => [
      endsOn === null ? formats.day(startsOn) : formats.window(period, startsOn, endsOn),
      formats.units(remaining, side.unit),
    ]),
  );
}
