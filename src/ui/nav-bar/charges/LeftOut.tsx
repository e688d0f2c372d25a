// What the list of charges does not hold: days that were not counted, and organizations that cannot be told.
import type { Charges } from '../../../actions/account/charge-rows';
import { Face } from '../../shared/Face';
import { useReading } from '../../shared/reading-context';
import { isolated } from '../../shared/words';
import type { ChargeChoice } from './charge-choice';
import type { ChargesWords } from './charge-words';

/** Names of organizations; beyond that the overview lists them. */
const MOST = 20;

interface LeftOutProps {
  readonly charges: Charges;
  readonly range: ChargeChoice['range'];
  readonly words: ChargesWords;
  readonly onChoose: (change: Pick<ChargeChoice, 'range'>) => void;
}

export function LeftOut({
  charges: { since, untold },
  range,
  words: { left_out: words },
  onChoose,
}: LeftOutProps) {
  const { formats, now } = useReading();
  const date = formats.day(since);
  const show = () =>
    onChoose({ range: { from: since, to: range.to < since ? formats.today(now()) : range.to } });
  const named = untold.slice(0, MOST).map((one) => one.organizationName ?? one.organizationId);
  return (
    <>
      {range.from < since && (
        <Face
          type="warning"
          title={words.days({ date })}
          body={words.days_note()}
          action={{ label: words.show({ date }), run: show }}
        />
      )}
      {untold.length > 0 && (
        <Face type="warning" title={words.untold({ count: untold.length })} body={words.untold_note()}>
          <ul>
            {named.map((name) => (
              <li key={name}>{isolated(name)}</li>
            ))}
          </ul>
          {untold.length > MOST && <p>{words.more({ count: formats.number(untold.length - MOST) })}</p>}
        </Face>
      )}
    </>
  );
}
