// The contract that follows another: a renewal after its end, or an upgrade that ends it on the day before. What is left
// lapses, or some of it is carried over.
import { useState } from 'react';
import { OWN_TERMS } from '../../../../actions/contracts/contract-draft';
import { CONTRACTS } from '../../../shared/contracts-words';
import { RECORDS } from '../../../shared/details-words';
import { Face } from '../../../shared/Face';
import { faultWords } from '../../../shared/fault-words';
import { isolated, useWords } from '../../../shared/words';
import { DayField, TextField } from '../../form/fields';
import { Coming } from '../Coming';
import { EffectOfContracts } from '../EffectOfContracts';
import { OverlapNote } from '../OverlapNote';
import { PlanPicker } from '../pickers';
import { CarryFields } from './CarryFields';
import { ChangeForm } from './ChangeForm';
import { Drawers } from './Drawers';
import { OpenWindowChoice } from './OpenWindow';
import { TermsFields } from './TermsFields';
import { useNext, type NextProps } from './use-next';

const SHOWN: ReadonlySet<string> = new Set(['plan', 'starts_on', 'ends_on', 'name', ...OWN_TERMS]);

export default function NextForm(props: NextProps) {
  const words = useWords(CONTRACTS);
  if (props.kind === 'renew' && props.contract.endsOn === null) {
    return <Face type="info" title={words.next.endless()} body={words.next.endless_do()} />;
  }
  return <Next {...props} />;
}

function Next(props: NextProps) {
  const { kind, contract, hold, onClose } = props;
  const [isTold, setTold] = useState(false);
  const words = useWords(CONTRACTS);
  const records = useWords(RECORDS);
  const next = useNext(props);
  const { nextPlan, coming, ending } = next;
  const faultOf = (field: string): string | null => {
    const fault = next.faults.find((one) => one.field === field);
    return fault === undefined ? null : faultWords(fault, records);
  };
  // Taken over as they were, and to be mended in the contract before.
  const elsewhere = next.faults.filter(({ field }) => !SHOWN.has(field));
  return (
    <ChangeForm
      title={words.next[kind]({ name: isolated(next.old.name) })}
      save={next.effect === null ? words.next.save[kind]() : words.next.sure()}
      change={next.change}
      isTouched={next.isTouched}
      hold={hold}
      isWaiting={next.effect !== null && !isTold}
      onSend={next.send}
      onClose={onClose}
    >
      <PlanPicker
        name="plan"
        label={words.field.plan()}
        value={next.plan}
        onPick={next.setPlan}
        fault={faultOf('plan')}
        tools={props}
      />
      <DayField
        name="starts_on"
        label={words.next.starts()}
        value={next.startsOn}
        onChange={next.setStartsOn}
        fault={next.startFault}
        warning={next.gap}
      />
      <DayField
        name="ends_on"
        label={words.field.ends_on()}
        hint={words.hint.ends_on()}
        value={next.endsOn}
        onChange={(endsOn) => next.type({ endsOn })}
        fault={faultOf('ends_on')}
      />
      <TextField
        name="name"
        label={words.field.name()}
        value={next.name}
        onChange={(name) => next.type({ name })}
        fault={faultOf('name')}
        maxLength={255}
      />
      <TermsFields
        terms={next.terms}
        onChange={next.setTerm}
        plan={nextPlan}
        faultOf={faultOf}
        isEmptied={next.isEmptied}
      />
      {elsewhere.map((fault) => (
        <p key={fault.field} role="alert">
          {faultWords(fault, records)}
        </p>
      ))}
      {kind === 'upgrade' && ending.fault === null && (
        <OpenWindowChoice chosen={next.open} onChoose={next.setOpen} effects={ending.effects} />
      )}
      {nextPlan !== undefined && props.mayDecide && (
        <CarryFields
          carrying={next.carrying}
          onChange={next.carry}
          lastDay={next.lastDay}
          unit={nextPlan.unit}
        />
      )}
      {coming !== null && nextPlan !== undefined && <Coming coming={coming} coverage={nextPlan.coverage} />}
      <OverlapNote overlap={next.overlap} id={next.id} name={next.name} others={next.others} />
      <Drawers {...props} id={contract.id} />
      {next.effect !== null && <EffectOfContracts {...props} {...next.effect} onTold={setTold} />}
    </ChangeForm>
  );
}
