// What becomes of what is left: it lapses, or so many units go into a period of the next contract.
import { useId } from 'react';
import { Field, Radio } from '@zendeskgarden/react-forms';
import styled from 'styled-components';
import type { ComingWindow } from '../../../../actions/contracts/coming-windows';
import type { LimitBalance } from '../../../../domain/balances';
import type { Period, Unit } from '../../../../domain/facts';
import { printUnits } from '../../../../domain/units';
import { CONTRACTS } from '../../../shared/contracts-words';
import { useReading } from '../../../shared/reading-context';
import { useWords } from '../../../shared/words';
import { windowTitle } from '../../../verdict/window-name';
import { ChoiceField, NumberField, TextField } from '../../form/fields';

const Fields = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
`;

export interface Carry {
  readonly isCarried: boolean;
  /** As typed. */
  readonly units: string;
  readonly period: Period | null;
  readonly reason: string;
}

interface CarryFieldsProps {
  readonly carry: Carry;
  readonly onChange: (part: Partial<Carry>) => void;
  /** When it was counted last; null where that is not known. */
  readonly left: LimitBalance | null;
  readonly leftUnit: Unit;
  /** Of the next contract. */
  readonly unit: Unit;
  /** Into which it may go. */
  readonly windows: readonly ComingWindow[];
  readonly fault: string | null;
}

export function CarryFields({ carry, onChange, left, leftUnit, unit, windows, fault }: CarryFieldsProps) {
  const words = useWords(CONTRACTS);
  const reading = useReading();
  const name = useId();
  const { formats } = reading;
  const said =
    left === null
      ? words.next.not_counted()
      : words.next.left({
          units: formats.units(left.remaining, leftUnit),
          window: windowTitle(left, reading),
        });
  const choose = (isCarried: boolean) => {
    // What is left is offered where it can be carried as it is.
    const offered = left === null || leftUnit !== unit ? '' : printUnits(left.remaining, unit);
    onChange({ isCarried, ...(isCarried && carry.units === '' ? { units: offered } : {}) });
  };
  return (
    <Fields role="radiogroup" aria-label={words.next.what()}>
      <p>
        {words.next.what()} {said}
      </p>
      <Field>
        <Radio name={name} checked={!carry.isCarried} onChange={() => choose(false)}>
          <Field.Label isRegular>{words.next.lapse()}</Field.Label>
        </Radio>
      </Field>
      <Field>
        <Radio
          name={name}
          checked={carry.isCarried}
          disabled={windows.length === 0}
          onChange={() => choose(true)}
        >
          <Field.Label isRegular>{words.next.carry()}</Field.Label>
        </Radio>
      </Field>
      {carry.isCarried && windows.length > 0 && (
        <>
          <NumberField
            name="units"
            label={words.next.units()}
            value={carry.units}
            onChange={(units) => onChange({ units })}
            fault={fault}
            unit={words.unit[unit]()}
          />
          <ChoiceField
            name="into"
            label={words.next.into()}
            value={carry.period ?? ''}
            onChange={(value) => onChange({ period: value as Period })}
            fault={null}
            options={windows.map((window) => ({ value: window.period, label: windowTitle(window, reading) }))}
          />
          <TextField
            name="reason"
            label={words.opening.reason()}
            value={carry.reason}
            onChange={(reason) => onChange({ reason })}
            fault={carry.reason.trim() === '' ? words.opening.no_reason() : null}
          />
        </>
      )}
    </Fields>
  );
}
