// Faults that wait for matching calls: what is armed, arming one more, clearing all.
import { Button } from '@zendeskgarden/react-buttons';
import { useState, type FormEvent } from 'react';
import type { Fault } from '../desk-client/control';
import { Choice } from '../parts/Choice';
import { Field, Input } from '../parts/Field';
import { useWatched } from '../workspace/use-watched';
import { useWorkspace } from '../workspace/workspace-context';
import { faultOf, FAULT_KINDS, faultWords, type FaultKind } from './fault-words';

export function FaultControls() {
  const workspace = useWorkspace();
  const armed = useWatched(workspace.faults);
  return (
    <>
      {armed.length === 0 ? (
        <p>No fault is armed.</p>
      ) : (
        <ul aria-label="Armed faults">
          {armed.map((fault, index) => (
            <li key={fault.id ?? index}>{faultWords(fault)}</li>
          ))}
        </ul>
      )}
      <ArmForm onArm={(fault) => void workspace.arm(fault)} />
      <Button size="small" onClick={() => void workspace.disarm()}>
        Clear all faults
      </Button>
    </>
  );
}

function ArmForm({ onArm }: { readonly onArm: (fault: Fault) => void }) {
  const [match, setMatch] = useState('GET /api/v2/search');
  const [kind, setKind] = useState<FaultKind>('429');
  const [times, setTimes] = useState('1');
  const arm = (event: FormEvent) => {
    event.preventDefault();
    onArm(faultOf(match, kind, Number(times)));
  };
  return (
    <form onSubmit={arm}>
      <Field label="Calls that start with">
        {(id) => <Input id={id} value={match} onChange={(event) => setMatch(event.target.value)} />}
      </Field>
      <Choice
        label="Answer"
        value={kind}
        options={FAULT_KINDS}
        onChoose={(chosen) => setKind(chosen as FaultKind)}
      />
      <Field label="Times">
        {(id) => (
          <Input
            id={id}
            type="number"
            min={1}
            value={times}
            onChange={(event) => setTimes(event.target.value)}
          />
        )}
      </Field>
      <Button size="small" type="submit" style={{ marginBottom: 8 }}>
        Arm this fault
      </Button>
    </form>
  );
}
