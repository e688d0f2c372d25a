// What becomes of the windows that an end falls into: what they include before and after, and what that does to what was used.
import { useId } from 'react';
import { Field, Radio } from '@zendeskgarden/react-forms';
import type { EndEffect, OpenWindow } from '../../../../actions/contracts/end-contract';
import { CONTRACTS } from '../../../shared/contracts-words';
import { Face } from '../../../shared/Face';
import { useReading } from '../../../shared/reading-context';
import { useWords } from '../../../shared/words';
import { windowTitle } from '../../../verdict/window-name';
import { sentences } from '../../sentences';

interface OpenWindowChoiceProps {
  readonly chosen: OpenWindow;
  readonly onChoose: (open: OpenWindow) => void;
  /** Of either choice. */
  readonly effects: Readonly<Record<OpenWindow, readonly EndEffect[]>>;
}

export function OpenWindowChoice({ chosen, onChoose, effects }: OpenWindowChoiceProps) {
  const { end: words } = useWords(CONTRACTS);
  const reading = useReading();
  const name = useId();
  const { formats } = reading;
  const isChoice = effects.cut.some(({ before, after }) => before !== after);
  const shown = effects[isChoice ? chosen : 'cut'];
  const beyond = shown.find((effect) => effect.beyond > 0);
  return (
    <>
      {isChoice && (
        <div role="radiogroup" aria-label={words.open()}>
          <p>{words.open()}</p>
          {(['cut', 'whole'] as const).map((one) => (
            <Field key={one}>
              <Radio name={name} checked={one === chosen} onChange={() => onChoose(one)}>
                <Field.Label isRegular>{words[one]()}</Field.Label>
              </Radio>
            </Field>
          ))}
        </div>
      )}
      {shown.length > 0 && (
        <ul>
          {shown.map(({ period, unit, startsOn, endsOn, before, after, used }) => {
            const window = windowTitle({ period, startsOn, endsOn }, reading);
            const said = { window, before: formats.units(before, unit), after: formats.units(after, unit) };
            return (
              <li key={period}>
                {sentences(
                  before === after ? words.same(said) : words.effect(said),
                  ...(used === null ? [] : [words.used({ units: formats.units(used, unit) })]),
                )}
              </li>
            );
          })}
        </ul>
      )}
      {beyond !== undefined && (
        <Face
          type="warning"
          title={words.beyond({ units: formats.units(beyond.beyond, beyond.unit) })}
          body={words.beyond_do()}
        />
      )}
    </>
  );
}
