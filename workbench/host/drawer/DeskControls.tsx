// How the simulated account behaves: its colour scheme, its slowness, its zone, and who asks when nobody says who.
import { Choice } from '../parts/Choice';
import { useWatched } from '../workspace/use-watched';
import { useWorkspace } from '../workspace/workspace-context';
import { ValueRows } from './ValueRows';

const SCHEMES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

export function DeskControls() {
  const workspace = useWorkspace();
  const { colorScheme, latencyMs, indexLagSeconds, timeZone, user } = useWatched(workspace.state);
  const agents = workspace.session.agents.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <>
      <Choice
        label="Colour scheme"
        value={colorScheme}
        options={SCHEMES}
        onChoose={(scheme) => void workspace.change({ colorScheme: scheme === 'dark' ? 'dark' : 'light' })}
      />
      <Choice
        label="Signed in where the address names nobody"
        value={String(user)}
        options={agents}
        onChoose={(id) => void workspace.change({ user: Number(id) })}
      />
      <ValueRows
        values={{ latencyMs, indexLagSeconds, timeZone }}
        onChange={(key, value) => workspace.change({ [key]: value })}
      />
    </>
  );
}
