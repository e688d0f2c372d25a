// What becomes of what is left: it lapses, or so many units go into a period of the next contract.
import { useId } from 'react';
import { Field, Radio } from '@zendeskgarden/react-forms';
import styled from 'styled-components';
import { dayAfter } from '../../../../actions/contracts/next-term';
import type { Day, Period, Unit } from '../../../../domain/facts';
import { CONTRACTS } from '../../../shared/contracts-words';
import { useReading } from '../../../shared/reading-context';
import { useWords } from '../../../shared/words';
import { windowTitle } from '../../../verdict/window-name';
import { sentences } from '../../sentences';
import { ChoiceField, NumberField, TextField } from '../../form/fields';
import type { Carrying, TypedCarry } from './use-carry';

const Fields = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};

  > p {
    margin: 0;
  }
`;

interface CarryFieldsProps {
  readonly carrying: Carrying;
  readonly onChange: (part: Partial<TypedCarry>) => void;
  /** Of the contract that ends. */
  readonly lastDay: Day;
  /** Of the next contract. */
  readonly unit: Unit;
}

export function CarryFields({ carrying, onChange, lastDay, unit }: CarryFieldsProps) {
  const words = useWords(CONTRACTS);
  const reading = useReading();
  const name = useId();
  const { left, windows } = carrying;
  return (
    <Fields role="radiogroup" aria-label={words.next.what()}>
      <p>{sentences(words.next.what(), leftWords())}</p>
      <Field>
        <Radio name={name} checked={!carrying.isCarried} onChange={() => onChange({ isCarried: false })}>
          <Field.Label isRegular>{words.next.lapse()}</Field.Label>
        </Radio>
      </Field>
      <Field>
        <Radio
          name={name}
          checked={carrying.isCarried}
          disabled={windows.length === 0}
          onChange={() => onChange({ isCarried: true })}
        >
          <Field.Label isRegular>{words.next.carry()}</Field.Label>
        </Radio>
      </Field>
      {carrying.isCarried && windows.length > 0 && (
        <>
          <NumberField
            name="units"
            label={words.next.units()}
            value={carrying.units}
            onChange={(units) => onChange({ units })}
            fault={carrying.fault}
            warning={carrying.warning}
            unit={words.unit[unit]()}
          />
          <ChoiceField
            name="into"
            label={words.next.into()}
            value={carrying.period ?? ''}
            onChange={(value) => onChange({ period: value as Period })}
            fault={null}
            options={windows.map((window) => ({ value: window.period, label: windowTitle(window, reading) }))}
          />
          <TextField
            name="reason"
            label={words.opening.reason()}
            value={carrying.reason}
            onChange={(reason) => onChange({ reason })}
            fault={carrying.reason.trim() === '' ? words.opening.no_reason() : null}
          />
        </>
      )}
    </Fields>
  );

  function leftWords(): string {
    if (left?.units == null) return words.next.not_counted();
    const { formats } = reading;
    const said = { units: formats.units(left.units, left.unit), window: windowTitle(left, reading) };
    if (carrying.isSettled === 'yes') return words.next.left(said);
    return carrying.isSettled === 'until_end'
      ? words.next.left_until({ ...said, date: formats.day(lastDay) })
      : words.next.left_since({ ...said, date: formats.day(dayAfter(lastDay)) });
  }
}
